/**
 * Changes since the published run: the check that all is up to date, reuse of readings, files that vanished or came too
 * late.
 */
package org.disclosure.rollup.job.change;
