package org.disclosure.rollup.cli.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.yaml.RuleFileException;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.job.RollupFailedException;
import org.disclosure.rollup.job.RollupStoppedException;
import org.disclosure.rollup.job.change.FilesWithdrawnException;
import org.disclosure.rollup.store.connect.StoreInUseException;
import org.disclosure.rollup.store.connect.StoreLostException;
import org.disclosure.rollup.store.connect.StoreTrouble;
import picocli.CommandLine;

/** Handler of failures: reports them in words for a person and gives the exit code. */
public final class Failures {

    /** The commands that publish, or help to. */
    private static final Set<String> PUBLISHING = Set.of("run", "schedule", "worker");

    private final Console console;
    private final Clock clock;

    public Failures(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Arguments that cannot be parsed. */
    public int usage(CommandLine.ParameterException e, String[] arguments) {
        console.warn("cli.usage", new Console.Words(new UsageWords(console).of(e)));
        console.warn("cli.usage.help");
        return ExitCode.USAGE;
    }

    /** Whatever a command threw. */
    public int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof UsageException) {
            console.warn("cli.usage", new Console.Words(e.getMessage()));
            return ExitCode.USAGE;
        }
        Optional<RuleFileException> mistake = FailureReason.cause(e, RuleFileException.class);
        if (mistake.isPresent()) {
            mistake(mistake.get());
            return ExitCode.USAGE;
        }
        Folders folders = Folders.of(parsed);
        LocalDate day = parsed.hasSubcommand()
                ? parsed.subcommand().matchedOptionValue("--as-of", LocalDate.now(clock))
                : LocalDate.now(clock);
        String name = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "run";
        if (PUBLISHING.contains(name)) {
            tell(e, folders, day);
        } else {
            lines(console.text("cli.failed.command", name), e, folders, day).forEach(console.err()::println);
        }
        return ExitCode.FAILED;
    }

    /** Reports that a run, or another command, failed. */
    public void tell(Throwable e, Folders folders, LocalDate day) {
        if (e instanceof RollupStoppedException) {
            // said when it was stopped, as long as there was somebody to say it
            return;
        }
        lines(e, folders, day).forEach(console.err()::println);
    }

    /** Lines about a failure: what failed, why, and where the log is. */
    public List<String> lines(Throwable e, Folders folders, LocalDate day) {
        return lines(head(e), e, folders, day);
    }

    private List<String> lines(String head, Throwable e, Folders folders, LocalDate day) {
        List<String> lines = new ArrayList<>();
        lines.add(head);
        lines.add(console.text("cli.failed.reason", reason(e, folders)));
        if (LogFolder.isSaid(LogFolder.file(folders.data(), day))) {
            lines.add(console.text("cli.failed.log", LogFolder.file(folders.data(), day)));
        }
        return lines;
    }

    private String head(Throwable e) {
        if (FailureReason.cause(e, StoreLostException.class).isPresent()) {
            return console.text("cli.failed.undone");
        }
        if (e instanceof RollupFailedException failed) {
            return console.text("cli.failed", failed.year());
        }
        return e instanceof FilesWithdrawnException withdrawn
                ? console.text("cli.failed", withdrawn.year())
                : console.text("cli.failed.start");
    }

    /** A mistake in the office's own file of checks. */
    private void mistake(RuleFileException mistake) {
        String what = console.text(mistake.key(), mistake.arguments());
        if (mistake.line() == 0) {
            console.warn("cli.checks.file", mistake.file(), what);
        } else {
            console.warn("cli.checks.mistake", mistake.file(), mistake.line(), what);
        }
    }

    /** Why it failed, in words. */
    public String reason(Throwable failure, Folders folders) {
        return new FailureReason(console).words(failure, folders);
    }

    /** True if another process has the store open. */
    public static boolean isLocked(Throwable failure) {
        return FailureReason.cause(failure, StoreInUseException.class).isPresent()
                || StoreTrouble.of(failure)
                        .filter(trouble -> trouble.kind() == StoreTrouble.Kind.LOCKED)
                        .isPresent();
    }
}
