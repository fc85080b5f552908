package org.disclosure.rollup.cli.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.application.Folders;
import org.disclosure.rollup.cli.application.LogFolder;
import org.disclosure.rollup.cli.application.StoreGoneException;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.cli.show.ClosingLines;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.job.Rollup;
import org.disclosure.rollup.job.RollupFailedException;
import org.disclosure.rollup.job.RollupRequest;
import org.disclosure.rollup.job.RollupStoppedException;
import org.disclosure.rollup.job.YearResult;
import org.disclosure.rollup.job.change.FilesWithdrawnException;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.job.run.CleanStop;
import org.disclosure.rollup.publish.OutputFolder;
import org.disclosure.rollup.publish.UnusableOutputException;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.publish.years.YearsPage;
import org.disclosure.rollup.store.history.RunLock;
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.run.Retention;
import org.disclosure.rollup.tell.NotificationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** One run: the years of the inbox, one after another, and the lines at the terminal about them. */
public final class RollupRun {

    private static final Logger LOG = LoggerFactory.getLogger(RollupRun.class);

    private final Console console;
    private final Messages.Language language;
    private final RunOptions options;
    private final RunInputs inputs;
    private final Clock clock;
    private final List<String> settings;
    private final RunPermissions permissions;
    private final RunApplication application;

    public RollupRun(Console console, Messages.Language language, RunOptions options, Clock clock) {
        this(console, language, options, clock, List.of(), RunPermissions.NONE);
    }

    private RollupRun(
            Console console,
            Messages.Language language,
            RunOptions options,
            Clock clock,
            List<String> settings,
            RunPermissions permissions) {
        this.console = console;
        this.language = language;
        this.options = options;
        this.permissions = permissions;
        ExpectedStore store = new ExpectedStore(options, permissions);
        this.inputs = new RunInputs(console, options, store);
        this.application = new RunApplication(console, options, settings, store);
        this.clock = clock;
        this.settings = settings;
    }

    /** The same, waiting some minutes for another command that has the store open. */
    public RollupRun patient() {
        return new RollupRun(
                console, language, options, clock, List.of("--spring.flyway.connect-retries=10"), permissions);
    }

    /** The same with what the office permits. */
    public RollupRun permitting(RunPermissions permissions) {
        return new RollupRun(console, language, options, clock, settings, permissions);
    }

    /** Finds out what would keep the run from being done, and gives the years to consolidate. */
    public List<Integer> require() {
        return inputs.require();
    }

    /** The folders that it writes into. */
    Folders folders() {
        return new Folders(options.data(), options.out());
    }

    /**
     * Consolidates the years that the options name.
     *
     * @param asOf the day that results show as today
     * @throws UsageException when what the options name cannot be used
     * @throws StoreGoneException when the store of earlier results is not there
     * @throws UnusableOutputException when another run writes to the same folder, or something is in the way there
     * @throws RollupStoppedException when the program was told to end; the next run goes on
     * @throws RollupFailedException when a year failed; the years after it are not begun
     */
    public List<YearResult> run(LocalDate asOf) {
        List<Integer> years = require();
        List<YearResult> results;
        try (OutputFolder alone = OutputFolder.take(options.out());
                ConfigurableApplicationContext context = open(asOf, List.of())) {
            LogFolder.deleteBefore(options.data(), asOf.minusDays(Application.logDays(context)));
            results = context.getBean(CleanStop.class).during(() -> lockedRun(context, years, asOf));
        }
        List<String> unread = new Inbox(options.inbox(), Limits.DEFAULT).filesOfNoYear();
        if (!unread.isEmpty()) {
            console.say("cli.nofolder", String.join("、", unread));
        }
        ClosingLines.last(console, results, options.out());
        return results;
    }

    /** Opens the store, with these settings besides those of the run. */
    public ConfigurableApplicationContext open(LocalDate day, List<String> settings) {
        return application.open(day, settings);
    }

    /** Notes a run that could not even begin. */
    void noteFailure(LocalDate asOf, RuntimeException failure) {
        try (ConfigurableApplicationContext context = application.openToNote(asOf)) {
            RunRecord record = RunRecord.begin(context.getBean(RunLogStore.class), asOf, clock);
            LOG.error(failure.getMessage(), failure);
            record.fail(failure.getMessage());
            letters(context, asOf).tellFailure(List.of(failure.getMessage()));
        }
    }

    private List<YearResult> lockedRun(ConfigurableApplicationContext context, List<Integer> years, LocalDate asOf) {
        try (RunLock.Held alone = LockWait.take(context, console)) {
            List<YearResult> results = recordedRun(context, years, asOf);
            tell(results);
            List<Today> today =
                    results.stream().flatMap(result -> result.today().stream()).toList();
            YearsPage.write(options.out(), language, today);
            letters(context, asOf).tell(results, options);
            context.getBean(Retention.class).deleteOld();
            return results;
        }
    }

    private List<YearResult> recordedRun(ConfigurableApplicationContext context, List<Integer> years, LocalDate asOf) {
        Rollup rollup = context.getBean(Rollup.class);
        RollupRequest request = request(asOf, Application.deadlines(context));
        RunRecord record = RunRecord.begin(context.getBean(RunLogStore.class), asOf, clock);
        LOG.info(console.text("log.night", asOf, Version.get(), years));
        List<YearResult> results = new ArrayList<>();
        try {
            if (!permissions.newStore()) {
                new PublishedByStore(options, console).require(context, years);
            }
            for (int year : years) {
                YearResult result = rollup.run(request, year);
                record.add(result);
                results.add(result);
            }
            record.end();
            return results;
        } catch (RollupStoppedException e) {
            // the record stays open: a run that was cut off, which the next one goes on with
            console.warn("cli.stopped", e.year());
            LOG.warn(console.text("cli.stopped", e.year()));
            throw e;
        } catch (RuntimeException e) {
            LOG.error(e.getMessage(), e);
            fail(record, e);
            tellNotBegun(years.subList(Math.min(results.size() + 1, years.size()), years.size()));
            letters(context, asOf).tellFailure(new Failures(console, clock).lines(e, folders(), asOf));
            throw e;
        }
    }

    /** A year that is refused holds up those after it, which are compared with it. */
    private void tellNotBegun(List<Integer> years) {
        if (!years.isEmpty()) {
            console.warn("cli.failed.later", years.stream().map(String::valueOf).collect(Collectors.joining("、")));
        }
    }

    private RunLetters letters(ConfigurableApplicationContext context, LocalDate asOf) {
        return new RunLetters(context.getBean(NotificationService.class), console, language, asOf);
    }

    private void fail(RunRecord record, RuntimeException failure) {
        try {
            if (failure instanceof RollupFailedException failed) {
                record.addFailed(failed.year());
            } else if (failure instanceof FilesWithdrawnException withdrawn) {
                record.addFailed(withdrawn.year());
            }
            record.fail(new Failures(console, clock).reason(failure, folders()));
        } catch (RuntimeException unrecorded) {
            // what broke the run may be what keeps the store from noting it
            failure.addSuppressed(unrecorded);
        }
    }

    private RollupRequest request(LocalDate asOf, RollupRequest.Deadlines deadlines) {
        return new RollupRequest(
                options.inbox(),
                options.roster(),
                options.out(),
                asOf,
                deadlines,
                language,
                options.scope(),
                permissions.withdrawn());
    }

    private void tell(List<YearResult> results) {
        console.out().println();
        results.forEach(result -> ClosingLines.print(console, result, options.out()));
        ClosingLines.unapplied(console, results);
    }
}
