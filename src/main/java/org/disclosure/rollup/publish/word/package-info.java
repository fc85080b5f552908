/**
 * Word documents that the program wrote and the office goes on writing: marks round each piece, and how the pieces are
 * renewed without a word of the office's being lost.
 */
package org.disclosure.rollup.publish.word;
