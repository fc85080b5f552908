/**
 * The district's own report as a Word document, with sentences that say what the figures say.
 */
package org.disclosure.rollup.publish.report;
