/** Pages as they are printed: characters with their places and ruled lines become tables and paragraphs. */
package org.disclosure.rollup.intake.page;
