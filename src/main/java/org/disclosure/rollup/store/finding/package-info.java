/**
 * Findings, since when they are known, decisions and reviews.
 */
package org.disclosure.rollup.store.finding;
