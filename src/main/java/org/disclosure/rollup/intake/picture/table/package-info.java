/**
 * The form's tables as they are read from pictures: their figures, and the sheets that they become.
 */
package org.disclosure.rollup.intake.picture.table;
