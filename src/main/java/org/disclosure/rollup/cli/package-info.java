/**
 * The commands: arguments, what the terminal shows, exit codes, and the one look at the clock. It starts the job and
 * tells in plain words what came of it; it must not read, check or add up anything itself.
 */
package org.disclosure.rollup.cli;
