/**
 * Reader of Rich Text Format documents.
 */
package org.disclosure.rollup.intake.rtf;
