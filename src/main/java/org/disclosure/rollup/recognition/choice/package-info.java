/** Choice of the table that counts when a file has several: copies, drafts, other units, other years. */
package org.disclosure.rollup.recognition.choice;
