/**
 * Processors and services of the steps of the job.
 */
package org.disclosure.rollup.job.step;
