package org.disclosure.rollup.cli.command;

import org.disclosure.rollup.finding.Messages;
import picocli.CommandLine.Option;

/** What every command takes. */
public final class CommonOptions {

    /** Taken from the command line before it is parsed; named here so that it is known and explained. */
    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "cli.help.lang")
    private Messages.Language lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help.help")
    private boolean help;
}
