/** Reader of PDF files: what is seen on their pages. */
package org.disclosure.rollup.intake.pdf;
