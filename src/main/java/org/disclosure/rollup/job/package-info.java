/**
 * The nightly job, collect → read → check → consolidate → publish: steps and wiring, and nothing of what a step does.
 * The only room that knows Spring Batch. It may use every room except the commands that start it.
 */
package org.disclosure.rollup.job;
