/**
 * The district's figures: the sum of each cell over all units and over those without errors, how each unit reported, and
 * which files a run was made from and what became of them; with the rules which file of a unit counts and who owes a
 * report. Plain values and decisions on them only. This room must not know how the sums are queried or shown, nor what the
 * findings say; it holds only how many there are.
 */
package org.disclosure.rollup.district;
