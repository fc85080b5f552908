/**
 * Tables that outlive a run: runs in words, locks, letters sent, versions received, outputs written.
 */
package org.disclosure.rollup.store.history;
