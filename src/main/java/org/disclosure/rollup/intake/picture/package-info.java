/**
 * Tables that are pictures: a screenshot pasted into a Word report, a scanned page. They become sheets like those of any other
 * file, with how certain each figure is.
 */
package org.disclosure.rollup.intake.picture;
