/**
 * Selection of the files that count, once all are read: what the files of a unit are together, which the office chose, and what is
 * said about the others.
 */
package org.disclosure.rollup.job.selection;
