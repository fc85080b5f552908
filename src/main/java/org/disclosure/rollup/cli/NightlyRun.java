package org.disclosure.rollup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.job.Inbox;
import org.disclosure.rollup.job.Rollup;
import org.disclosure.rollup.job.RollupFailedException;
import org.disclosure.rollup.job.RollupRequest;
import org.disclosure.rollup.job.YearResult;
import org.disclosure.rollup.store.NightStore;
import org.springframework.context.ConfigurableApplicationContext;

/** One night: the years of the inbox, one after another, and what the terminal tells of them. */
final class NightlyRun {

    private final Console console;
    private final Messages.Language language;
    private final NightOptions options;
    private final Clock clock;

    NightlyRun(Console console, Messages.Language language, NightOptions options, Clock clock) {
        this.console = console;
        this.language = language;
        this.options = options;
        this.clock = clock;
    }

    /**
     * Consolidates the years that the options name.
     *
     * @param asOf the day that results show as today
     * @throws UsageException when what the options name cannot be used
     * @throws RollupFailedException when a year failed; the years after it are not begun
     */
    List<YearResult> run(LocalDate asOf) {
        requireRoster();
        options.checks().ifPresent(file -> RuleBook.load(Forms.load(), file));
        List<Integer> years = years();
        requireWritable(options.data());
        requireWritable(options.data().resolve(Application.DECISIONS));
        requireWritable(options.out());
        List<YearResult> results;
        try (ConfigurableApplicationContext application =
                Application.start(options.data(), options.checks(), console)) {
            results = recorded(application, years, asOf);
            tell(results);
        }
        List<String> unread = new Inbox(options.inbox(), Limits.DEFAULT).filesOfNoYear();
        if (!unread.isEmpty()) {
            console.say("cli.nofolder", String.join("、", unread));
        }
        return results;
    }

    private List<YearResult> recorded(ConfigurableApplicationContext application, List<Integer> years, LocalDate asOf) {
        Rollup rollup = application.getBean(Rollup.class);
        RollupRequest request = request(asOf, Application.deadline(application));
        NightRecord record = NightRecord.begin(application.getBean(NightStore.class), asOf, clock);
        List<YearResult> results = new ArrayList<>();
        try {
            for (int year : years) {
                YearResult result = rollup.run(request, year);
                record.add(result, NightStore.Outcome.DONE);
                results.add(result);
            }
            record.end();
            return results;
        } catch (RuntimeException e) {
            fail(record, e);
            throw e;
        }
    }

    private void fail(NightRecord record, RuntimeException failure) {
        try {
            if (failure instanceof RollupFailedException failed) {
                record.addFailed(failed.year());
            }
            record.fail(new Failures(console).reason(failure, options.data()));
        } catch (RuntimeException unrecorded) {
            // what broke the night may be what keeps the store from noting it
            failure.addSuppressed(unrecorded);
        }
    }

    private RollupRequest request(LocalDate asOf, MonthDay deadline) {
        return new RollupRequest(options.inbox(), options.roster(), options.out(), asOf, deadline, language);
    }

    private void tell(List<YearResult> results) {
        console.out().println();
        results.forEach(result -> ClosingLines.print(console, result, options.out()));
        ClosingLines.unapplied(console, results);
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

    private void requireRoster() {
        if (!Files.isDirectory(options.inbox())) {
            throw new UsageException(console.text("cli.missing.inbox", options.inbox()));
        }
        RosterFile.read(console, options.roster());
    }

    /** The years to consolidate; those before the first form are skipped with a word. */
    private List<Integer> years() {
        List<Integer> years = new Inbox(options.inbox(), Limits.DEFAULT).years();
        if (options.year().isPresent() && !years.contains(options.year().get())) {
            throw new UsageException(console.text(
                    "cli.missing.year", options.inbox(), options.year().get()));
        }
        List<Integer> served = new ArrayList<>();
        Forms forms = Forms.load();
        for (int each : options.year().map(List::of).orElse(years)) {
            if (forms.serves(each)) {
                served.add(each);
            } else {
                console.warn("cli.noform", String.format(Locale.ROOT, "%d", each));
            }
        }
        if (served.isEmpty()) {
            throw new UsageException(console.text("cli.missing.years", options.inbox()));
        }
        return served;
    }
}
