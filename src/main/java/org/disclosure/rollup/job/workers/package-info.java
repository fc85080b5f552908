/**
 * Reading and checking shared with other processes. Loaded only for runs with workers; no other room of the job knows
 * it.
 */
package org.disclosure.rollup.job.workers;
