/**
 * What every step of a run uses: its parameters, progress, the log, a clean stop, reading ahead.
 */
package org.disclosure.rollup.job.run;
