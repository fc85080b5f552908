package org.disclosure.rollup.cli.command;

import org.disclosure.rollup.finding.Messages;
import picocli.CommandLine.Option;

/** The options of every command. */
public final class CommonOptions {

    /** The order of options that help lists last. */
    static final int LAST = 1;

    /** Taken from the command line before it is parsed; named here so that it is known and explained. */
    @Option(names = "--lang", order = LAST, paramLabel = "LANG", descriptionKey = "cli.help.lang")
    private Messages.Language lang;

    @Option(
            names = {"-h", "--help"},
            order = LAST,
            usageHelp = true,
            descriptionKey = "cli.help.help")
    private boolean help;
}
