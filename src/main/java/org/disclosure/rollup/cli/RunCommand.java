package org.disclosure.rollup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.job.Inbox;
import org.disclosure.rollup.job.Rollup;
import org.disclosure.rollup.job.RollupRequest;
import org.disclosure.rollup.job.YearResult;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: consolidates one year or all. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {

    /** Offices work by Beijing time wherever the machine stands. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where the office drops what it decides, below the data folder. */
    static final String DECISIONS = "decisions";

    private final Console console;
    private final Messages.Language language;

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "cli.help.inbox")
    private Path inbox = Path.of("input-samples");

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "cli.help.roster")
    private Path roster;

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.help.out")
    private Path out = Path.of("out");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.help.data")
    private Path data = Path.of("data");

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.asof")
    private LocalDate asOf;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", descriptionKey = "cli.help.failon")
    private Severity failOn;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "cli.help.lang")
    private Messages.Language lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help.help")
    private boolean help;

    RunCommand(Console console, Messages.Language language) {
        this.console = console;
        this.language = language;
    }

    @Override
    public Integer call() {
        Path list = roster == null ? inbox.resolve(Inbox.ROSTER) : roster;
        requireRoster(list);
        if (checks != null) {
            RuleBook.load(Forms.load(), checks);
        }
        List<Integer> years = years();
        DataFolder.create(data);
        requireWritable(data);
        requireWritable(data.resolve(DECISIONS));
        requireWritable(out);
        LocalDate today = asOf == null ? LocalDate.now(ZONE) : asOf;
        boolean alarming = false;
        try (ConfigurableApplicationContext application =
                Application.start(data, Optional.ofNullable(checks), console)) {
            Rollup rollup = application.getBean(Rollup.class);
            MonthDay deadline = Application.deadline(application);
            RollupRequest request = new RollupRequest(inbox, list, out, today, deadline, language);
            List<YearResult> results = new ArrayList<>();
            for (int each : years) {
                results.add(rollup.run(request, each));
            }
            console.out().println();
            for (YearResult result : results) {
                ClosingLines.print(console, result, out);
                alarming |= failOn != null && result.hasAtLeast(failOn);
            }
            ClosingLines.unapplied(console, results);
        }
        List<String> unread = new Inbox(inbox, Limits.DEFAULT).filesOfNoYear();
        if (!unread.isEmpty()) {
            console.say("cli.nofolder", String.join("、", unread));
        }
        return alarming ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /** Finds out before the night's work, not after it, that a folder cannot be written. */
    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireRoster(Path list) {
        if (!Files.isDirectory(inbox)) {
            throw new UsageException(console.text("cli.missing.inbox", inbox));
        }
        RosterFile.read(console, list);
    }

    /** The years to consolidate; those before the first form are skipped with a word. */
    private List<Integer> years() {
        List<Integer> years = new Inbox(inbox, Limits.DEFAULT).years();
        if (year != null && !years.contains(year)) {
            throw new UsageException(console.text("cli.missing.year", inbox, year));
        }
        List<Integer> served = new ArrayList<>();
        Forms forms = Forms.load();
        for (int each : year == null ? years : List.of(year)) {
            if (forms.serves(each)) {
                served.add(each);
            } else {
                console.warn("cli.noform", String.format(Locale.ROOT, "%d", each));
            }
        }
        if (served.isEmpty()) {
            throw new UsageException(console.text("cli.missing.years", inbox));
        }
        return served;
    }
}
