/**
 * Facts stated in a report's running text: counts, sums, shares and growth, each with what it is about.
 */
package org.disclosure.rollup.check.text;
