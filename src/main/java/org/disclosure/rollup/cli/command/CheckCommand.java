package org.disclosure.rollup.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.cli.show.CheckedJson;
import org.disclosure.rollup.cli.show.CheckedTable;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.office.SelfCheck;
import org.disclosure.rollup.submission.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: checks a bureau's report before it is sent. */
@Command(name = "check", sortOptions = false)
public final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final Messages.Language language;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.help.checked")
    private List<Path> files;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.checked.year")
    private Integer year;

    @Option(names = "--last", paramLabel = "FILE", descriptionKey = "cli.help.last")
    private Path last;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "cli.help.checked.roster")
    private Path roster;

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Option(names = "--json", descriptionKey = "cli.help.json")
    private boolean json;

    @Mixin
    private CommonOptions common;

    public CheckCommand(Console console, Messages.Language language, Clock clock) {
        this.console = console;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<Asked> asked = files.stream().flatMap(file -> asked(file).stream()).toList();
        Optional.ofNullable(last).ifPresent(this::require);
        Forms forms = Forms.load();
        if (year != null && !forms.serves(year)) {
            throw new UsageException(console.text("cli.noform.asked", Integer.toString(year)));
        }
        RuleBook book = checks == null ? RuleBook.load(forms) : RuleBook.load(forms, checks);
        Roster units = roster == null ? new Roster(List.of()) : RosterFile.read(console, roster);
        List<SelfCheck.Result> results = check(asked, forms, book, units);
        if (json) {
            console.out().println(new CheckedJson(book, language).of(results));
        } else {
            CheckedTable table = new CheckedTable(console, book, language);
            for (int index = 0; index < results.size(); index++) {
                table.print(results.get(index), asked.get(index).name());
            }
            if (results.size() > 1) {
                table.total(results);
            }
        }
        return results.stream().allMatch(SelfCheck.Result::isGood) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<SelfCheck.Result> check(List<Asked> asked, Forms forms, RuleBook book, Roster units) {
        int likely = LocalDate.now(clock).getYear() - 1;
        List<SelfCheck.Result> results = new ArrayList<>();
        try (SelfCheck selfCheck = new SelfCheck(forms, book, units)) {
            for (Asked each : asked) {
                results.add(selfCheck.check(each.file(), Optional.ofNullable(year), likely, Optional.ofNullable(last)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    /**
     * A file that is to be checked.
     *
     * @param name as it is shown: below the folder that was named
     */
    private record Asked(Path file, String name) {}

    /** The file, or all files below the folder but for the roster and what programs put there. */
    private List<Asked> asked(Path named) {
        if (!Files.isDirectory(named)) {
            require(named);
            return List.of(new Asked(named, named.getFileName().toString()));
        }
        try (Stream<Path> below = Files.walk(named)) {
            List<Asked> found = below.filter(Files::isRegularFile)
                    .map(file -> new Asked(file, Inbox.slashed(named.relativize(file))))
                    .filter(file -> !Inbox.isLitter(file.name()) && !file.name().equals(Inbox.ROSTER))
                    .sorted(Comparator.comparing(Asked::name))
                    .toList();
            if (found.isEmpty()) {
                throw new UsageException(console.text("cli.checked.nothing", named));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void require(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(console.text("cli.missing.file", file));
        }
    }
}
