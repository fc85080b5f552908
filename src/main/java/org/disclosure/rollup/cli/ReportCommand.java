package org.disclosure.rollup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.Reports;
import org.disclosure.rollup.publish.AnnualReport;
import org.disclosure.rollup.publish.ReportDocument;
import org.disclosure.rollup.submission.Bureau;
import org.disclosure.rollup.submission.Roster;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: writes the annual report of the district or of one unit from the figures in the store. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private final Console console;
    private final Messages words;
    private final Clock clock;

    @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "cli.help.report.year")
    private int year;

    @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "cli.help.report.unit")
    private String unit;

    @Mixin
    private DataOption data;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.help.report.out")
    private Path out;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.report.asof")
    private LocalDate asOf;

    @Mixin
    private CommonOptions common;

    ReportCommand(Console console, Messages.Language language, Clock clock) {
        this.console = console;
        this.words = new Messages(language);
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        data.require(console);
        LocalDate today = asOf == null ? LocalDate.now(clock) : asOf;
        try (ConfigurableApplicationContext application = Application.start(data.folder(), today, List.of(), console)) {
            Reports reports = application.getBean(Reports.class);
            Roster roster = reports.findRoster(year)
                    .orElseThrow(() -> new UsageException(console.text("cli.report.year", data.folder(), year)));
            AnnualReport report = unit == null
                    ? reports.findDistrict(year, today, words).orElseThrow()
                    : unitReport(reports, RosterFile.find(console, roster, unit), today);
            console.say("cli.report.written", write(report));
        }
        return ExitCode.DONE;
    }

    private AnnualReport unitReport(Reports reports, Bureau bureau, LocalDate today) {
        return reports.findUnit(year, bureau, today, words)
                .orElseThrow(() -> new UsageException(console.text("cli.report.nothing", bureau.name(), year)));
    }

    /** Never over a file that is there: somebody may have edited it. */
    private Path write(AnnualReport report) throws IOException {
        Path file = Optional.ofNullable(out).orElseGet(() -> Path.of(report.fileName()));
        if (Files.exists(file)) {
            throw new UsageException(console.text("cli.report.exists", file));
        }
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        new ReportDocument().write(report, file);
        return file;
    }
}
