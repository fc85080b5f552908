package org.disclosure.rollup.cli.command.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.command.StoreCommand;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.upkeep.Verification;
import org.disclosure.rollup.upkeep.VerifiedLine;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify}: whether outputs, archive and store are still what they were. */
@Command(name = "verify", sortOptions = false)
public final class VerifyCommand extends StoreCommand {

    /** So many lines of a kind are shown. */
    private static final int MOST_LINES = 20;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.help.out")
    private Path out = Path.of("out");

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Option(names = "--read-again", descriptionKey = "cli.help.verify.again")
    private boolean again;

    public VerifyCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        Optional<Path> gone = Application.storeFile(data()).filter(file -> !Files.exists(file));
        // with results there must have been a store
        if (gone.isEmpty() || !Files.isDirectory(out)) {
            requireData();
        }
        if (checks != null) {
            RuleBook.load(Forms.load(), checks);
        }
        if (gone.isPresent()) {
            return say(List.of(VerifiedLine.wrong("verify.store.gone", gone.get())));
        }
        List<VerifiedLine> lines;
        try (ConfigurableApplicationContext application =
                checks == null ? open(today()) : open(today(), "--rollup.checks=" + checks)) {
            lines = application.getBean(Verification.class).verify(out, again);
        }
        return say(lines);
    }

    private int say(List<VerifiedLine> lines) {
        for (int next = 0; next < lines.size(); ) {
            int end = endOfKind(lines, next);
            int most = lines.get(next).isOfOutputAlone() ? lines.size() : MOST_LINES;
            lines.subList(next, Math.min(end, next + most)).forEach(this::say);
            if (end - next > most) {
                console.say("cli.verify.more", end - next - most);
            }
            next = end;
        }
        long wrong = count(lines, VerifiedLine.Grade.WRONG);
        if (wrong > 0) {
            console.warn(advice(lines), wrong);
            return ExitCode.FAILED;
        }
        long notes = count(lines, VerifiedLine.Grade.NOTE);
        if (notes > 0) {
            console.say("cli.verify.noted", notes);
        } else {
            console.say("cli.verify.done");
        }
        return ExitCode.DONE;
    }

    /** Outputs can be made anew only of a store that is sound. */
    private static String advice(List<VerifiedLine> lines) {
        boolean isOfOutputs = lines.stream()
                .filter(line -> line.grade() == VerifiedLine.Grade.WRONG)
                .allMatch(VerifiedLine::isOfOutputAlone);
        if (isOfOutputs) {
            return "cli.verify.wrong.outputs";
        }
        return Application.isStoreShared() ? "cli.verify.wrong.shared" : "cli.verify.wrong";
    }

    private void say(VerifiedLine line) {
        console.say(
                "cli.verify.line",
                console.text("verify.standing." + line.grade().name()),
                console.text(line.key(), line.arguments().toArray()));
    }

    /** Index after the lines of the same kind. */
    private static int endOfKind(List<VerifiedLine> lines, int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).isLike(lines.get(from))) {
            end++;
        }
        return end;
    }

    private static long count(List<VerifiedLine> lines, VerifiedLine.Grade grade) {
        return lines.stream().filter(line -> line.grade() == grade).count();
    }
}
