package org.disclosure.rollup.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.disclosure.rollup.check.catalogue.Catalogue;
import org.disclosure.rollup.check.catalogue.Explanation;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Forms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a check means and how to put its findings right; without a code, all checks there are. */
@Command(name = "explain", sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {

    private final Console console;
    private final Messages.Language language;

    @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "cli.help.explained")
    private Optional<String> code = Optional.empty();

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Mixin
    private CommonOptions common;

    public ExplainCommand(Console console, Messages.Language language) {
        this.console = console;
        this.language = language;
    }

    @Override
    public Integer call() {
        Forms forms = Forms.load();
        RuleBook book = checks == null ? RuleBook.load(forms) : RuleBook.load(forms, checks);
        Catalogue catalogue = new Catalogue(book, forms, language);
        code.map(written -> find(catalogue, written.toUpperCase(Locale.ROOT)))
                .ifPresentOrElse(this::explain, () -> list(catalogue.all()));
        return ExitCode.DONE;
    }

    private Explanation find(Catalogue catalogue, String wanted) {
        return catalogue
                .find(wanted)
                .orElseThrow(() -> new UsageException(
                        console.text("explain.unknown", wanted, String.join("、", catalogue.nearest(wanted)))));
    }

    private void explain(Explanation explanation) {
        console.say("explain.title", explanation.code(), explanation.title());
        explanation.lines().forEach(line -> console.say("explain.line", line.label(), line.text()));
    }

    private void list(List<Explanation> all) {
        UnaryOperator<String> code = padding(all.stream().map(Explanation::code));
        UnaryOperator<String> severity = padding(Stream.of(Severity.values()).map(this::word));
        for (Explanation each : all) {
            console.say("explain.listed", code.apply(each.code()), severity.apply(word(each.severity())), each.title());
        }
    }

    private String word(Severity severity) {
        return console.text("severity." + severity.name());
    }

    /** Pads words with spaces, so that what follows is aligned. */
    private static UnaryOperator<String> padding(Stream<String> words) {
        int longest = words.mapToInt(String::length).max().orElse(0);
        return word -> word + " ".repeat(longest - word.length());
    }
}
