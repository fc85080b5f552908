/**
 * Tables that were read from pictures: which of them are certain enough to count, and what is said of those that wait for a
 * person.
 */
package org.disclosure.rollup.check.picture;
