package org.disclosure.rollup.cli.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.run.RollupRun;
import org.disclosure.rollup.cli.run.RunOptions;
import org.disclosure.rollup.cli.run.RunPermissions;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.job.YearResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: consolidates one year or all. */
@Command(name = "run", sortOptions = false)
public final class RunCommand implements Callable<Integer> {

    private final Console console;
    private final Messages.Language language;
    private final Clock clock;

    @Mixin
    private RunOptions options;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.asof")
    private LocalDate asOf;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", descriptionKey = "cli.help.failon")
    private Severity failOn;

    @Option(names = "--accept-withdrawn", descriptionKey = "cli.help.withdrawn")
    private boolean acceptWithdrawn;

    @Option(names = "--new-store", descriptionKey = "cli.help.newstore")
    private boolean newStore;

    @Mixin
    private CommonOptions common;

    public RunCommand(Console console, Messages.Language language, Clock clock) {
        this.console = console;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate today = asOf == null ? LocalDate.now(clock) : asOf;
        List<YearResult> results = new RollupRun(console, language, options, clock)
                .permitting(new RunPermissions(acceptWithdrawn, newStore))
                .run(today);
        boolean alarming = failOn != null && results.stream().anyMatch(result -> result.hasAtLeast(failOn));
        return alarming ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
