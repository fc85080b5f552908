/**
 * The empty workbook that units fill in, with notes and sums.
 */
package org.disclosure.rollup.publish.template;
