/**
 * A run from the command line: inputs, lock, all years, the letters, and the timetable of {@code schedule}.
 */
package org.disclosure.rollup.cli.run;
