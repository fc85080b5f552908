/**
 * The terminal: lines, tables, progress and exit codes.
 */
package org.disclosure.rollup.cli.console;
