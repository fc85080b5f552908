/**
 * The district's figures: the sum of each cell over all units and over those without errors, and how each unit reported.
 * Plain values only. This room must not know how the sums are queried or shown, nor what the findings say; it holds only
 * how many there are.
 */
package org.disclosure.rollup.district;
