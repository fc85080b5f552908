package org.disclosure.rollup.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.job.YearResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: consolidates one year or all. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {

    /** Offices work by Beijing time wherever the machine stands. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Console console;
    private final Messages.Language language;

    @Mixin
    private NightOptions options;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.asof")
    private LocalDate asOf;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", descriptionKey = "cli.help.failon")
    private Severity failOn;

    @Mixin
    private CommonOptions common;

    RunCommand(Console console, Messages.Language language) {
        this.console = console;
        this.language = language;
    }

    @Override
    public Integer call() {
        LocalDate today = asOf == null ? LocalDate.now(ZONE) : asOf;
        List<YearResult> results = new NightlyRun(console, language, options).run(today);
        boolean alarming = failOn != null && results.stream().anyMatch(result -> result.hasAtLeast(failOn));
        return alarming ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
