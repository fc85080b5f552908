/**
 * How figures, sums and checksums are packed into rows. Opens nothing.
 */
package org.disclosure.rollup.store.row;
