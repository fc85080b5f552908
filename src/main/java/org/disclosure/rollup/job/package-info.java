/**
 * The job of one year, collect → read → check → consolidate → publish, and its result. The rooms below hold what
 * its steps do; only the commands, the office's room and the upkeep use it.
 */
package org.disclosure.rollup.job;
