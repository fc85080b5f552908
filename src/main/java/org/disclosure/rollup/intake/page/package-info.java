/** Pages as they are printed: letters and ruled lines become tables and paragraphs. */
package org.disclosure.rollup.intake.page;
