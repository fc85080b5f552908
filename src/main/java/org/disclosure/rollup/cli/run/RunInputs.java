package org.disclosure.rollup.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.application.StoreGoneException;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.publish.OutputFolder;
import org.disclosure.rollup.publish.UnusableOutputException;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitTree;
import org.disclosure.rollup.upkeep.PrivateFiles;

/** Checks of a run's options before the store is opened. */
public final class RunInputs {

    private final Console console;
    private final RunOptions options;
    private final ExpectedStore store;

    RunInputs(Console console, RunOptions options, ExpectedStore store) {
        this.console = console;
        this.options = options;
        this.store = store;
    }

    /**
     * Finds out what would keep the run from being done, and gives the years to consolidate.
     *
     * @throws UsageException when what the options name cannot be used
     * @throws StoreGoneException when the store of earlier results is not there
     * @throws UnusableOutputException when something is in the way of the outputs
     * @throws UncheckedIOException when a folder cannot be written
     */
    List<Integer> require() {
        if (options.workers()) {
            requireSharedStore(console);
        }
        requireRoster();
        options.checks().ifPresent(file -> RuleBook.load(Forms.load(), file));
        List<Integer> years = years();
        PracticeMark.require(console, options);
        store.requireFile();
        PrivateFiles.createFolder(options.data());
        requireWritable(options.data());
        requireWritable(options.data().resolve(Application.DECISIONS));
        if (PracticeMark.isIn(options.inbox())) {
            PracticeMark.set(options.data());
        }
        OutputFolder.require(options.out(), years);
        requireWritable(options.out());
        return years;
    }

    /** Finds out before the work of the run, not after it, that a folder cannot be written. */
    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds out whether several processes can work on the store.
     *
     * @throws UsageException when they cannot
     */
    public static void requireSharedStore(Console console) {
        if (!Application.isStoreShared()) {
            throw new UsageException(console.text("cli.workers.store"));
        }
    }

    private void requireRoster() {
        if (options.inbox().toString().isBlank()) {
            throw new UsageException(console.text("cli.missing.named"));
        }
        if (!Files.isDirectory(options.inbox())) {
            throw new UsageException(console.text("cli.missing.inbox", options.inbox()));
        }
        Roster roster = RosterFile.read(console, options.roster());
        roster.sharedAliases()
                .forEach((alias, units) -> console.warn(
                        "cli.roster.alias",
                        options.roster(),
                        alias,
                        units.stream().map(Unit::name).collect(Collectors.joining("、"))));
        UnitTree tree = roster.tree();
        if (!options.scope().isEmpty() && !tree.hasArea(options.scope())) {
            throw new UsageException(console.text("cli.scope.unknown", options.scope(), options.roster()));
        }
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
