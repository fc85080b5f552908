/**
 * Invented figures that add up, and the faults put into some of them.
 */
package org.disclosure.rollup.practice.figure;
