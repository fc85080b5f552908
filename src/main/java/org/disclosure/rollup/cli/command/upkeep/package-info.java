/**
 * The commands of the administrator, a class for each.
 */
package org.disclosure.rollup.cli.command.upkeep;
