/**
 * Publishes a year: writes every output beside the old ones in one pass over the units, then swaps the folders. Outputs
 * appear whole or not at all, and the same figures give the same bytes. This room shows the figures that it is given; it
 * must not know how they are stored or how files are read, and it has no clock: the date it prints is given to it.
 */
package org.disclosure.rollup.publish;
