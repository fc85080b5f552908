/**
 * Tables and closing lines on the terminal.
 */
package org.disclosure.rollup.cli.show;
