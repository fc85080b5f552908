/**
 * What changed since the published run: whether anything need be done, what can be reused, what vanished, what came too
 * late.
 */
package org.disclosure.rollup.job.change;
