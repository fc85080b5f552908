/**
 * Figures, sums and checksums as they are packed into rows. Opens nothing.
 */
package org.disclosure.rollup.store.row;
