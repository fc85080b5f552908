/**
 * The start of the program: from {@code main}, in the right character set, to the command that is asked for. The clock
 * is looked at here and in the rooms of the commands, nowhere else.
 */
package org.disclosure.rollup.cli;
