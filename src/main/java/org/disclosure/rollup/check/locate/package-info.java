/**
 * Finds the cell that is most likely wrong: the smallest set of changes that puts broken equalities right. It sees the
 * equalities as bare equations between cells and must not know which check declared them, nor of last year, whose figures
 * stand.
 */
package org.disclosure.rollup.check.locate;
