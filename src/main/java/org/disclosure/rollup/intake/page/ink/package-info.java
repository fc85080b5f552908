/** What is drawn on a page, and what is seen of it in the end: letters with their places, and ruled lines. */
package org.disclosure.rollup.intake.page.ink;
