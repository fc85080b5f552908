/**
 * What each step of the job does with an item.
 */
package org.disclosure.rollup.job.step;
