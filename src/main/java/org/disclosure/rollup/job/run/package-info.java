/**
 * Services for every step of a run: its parameters, progress, the log, a clean stop, reading ahead.
 */
package org.disclosure.rollup.job.run;
