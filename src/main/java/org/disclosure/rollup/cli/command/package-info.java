/**
 * The commands, a class for each: arguments and words only.
 */
package org.disclosure.rollup.cli.command;
