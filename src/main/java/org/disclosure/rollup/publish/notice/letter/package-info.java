/**
 * The letter of a notice: its days, its list of points, and the digest of all that a notice is made from.
 */
package org.disclosure.rollup.publish.notice.letter;
