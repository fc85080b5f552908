/**
 * Runs, their rosters, files, submissions and what can be reused of them.
 */
package org.disclosure.rollup.store.run;
