/**
 * The district's figures: sums over all units and over those without errors, how each unit reported, and what became of
 * files. Plain values only. This room must not know how the sums are queried or shown, nor what the findings say; it
 * holds only how many there are.
 */
package org.disclosure.rollup.district;
