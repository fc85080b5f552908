package org.disclosure.rollup.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.office.Reports;
import org.disclosure.rollup.publish.report.AnnualReport;
import org.disclosure.rollup.publish.report.ReportDocument;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report}: writes the annual report of the district, of an area or of one unit from the figures in the store. */
@Command(name = "report", sortOptions = false)
public final class ReportCommand extends StoreCommand {

    private final Messages words;

    @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "cli.help.report.year")
    private int year;

    @ArgGroup
    private Subject subject = new Subject();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.help.report.out")
    private Path out;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.report.asof")
    private LocalDate asOf;

    /** Whose report it is; without either the district's. */
    private static final class Subject {

        @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "cli.help.report.unit")
        private String unit;

        @Option(names = "--scope", paramLabel = "CODE", descriptionKey = "cli.help.report.scope")
        private String scope;
    }

    public ReportCommand(Console console, Messages.Language language, Clock clock) {
        super(console, clock);
        this.words = new Messages(language);
    }

    @Override
    public Integer call() throws IOException {
        requireData();
        LocalDate today = asOf == null ? today() : asOf;
        try (ConfigurableApplicationContext application = open(today)) {
            Reports reports = application.getBean(Reports.class);
            Roster roster = reports.findRoster(year)
                    .orElseThrow(() -> new UsageException(console.text("cli.report.year", data(), year)));
            console.say("cli.report.written", write(report(reports, roster, today)));
        }
        return ExitCode.DONE;
    }

    private AnnualReport report(Reports reports, Roster roster, LocalDate today) {
        if (subject.unit != null) {
            return unitReport(reports, RosterFile.find(console, roster, subject.unit), today);
        }
        if (subject.scope == null) {
            return reports.findDistrict(year, today, words).orElseThrow();
        }
        if (!roster.tree().hasArea(subject.scope)) {
            throw new UsageException(console.text("cli.report.scope", subject.scope, year));
        }
        return reports.findArea(year, subject.scope, today, words).orElseThrow();
    }

    private AnnualReport unitReport(Reports reports, Unit bureau, LocalDate today) {
        return reports.findUnit(year, bureau, today, words)
                .orElseThrow(() -> new UsageException(console.text("cli.report.nothing", bureau.name(), year)));
    }

    /** Never overwrites another file; in the same report that lies there, edited or not, only figures are renewed. */
    private Path write(AnnualReport report) throws IOException {
        Path file = Optional.ofNullable(out).orElseGet(() -> Path.of(report.fileName()));
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        if (!new ReportDocument().renew(report, file, words)) {
            throw new UsageException(console.text("cli.report.exists", file));
        }
        return file;
    }
}
