/**
 * Which table of a file counts when there are several: copies, drafts, other units, other years.
 */
package org.disclosure.rollup.recognition.choice;
