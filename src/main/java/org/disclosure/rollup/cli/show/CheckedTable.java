package org.disclosure.rollup.cli.show;

import java.util.Comparator;
import java.util.List;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.office.SelfCheck;
import picocli.CommandLine.Help;

/** Findings of a self-check in a file, as a table at the terminal, the worst first. */
public final class CheckedTable {

    private static final int SEVERITY = 10;
    private static final int CODE = 18;
    private static final int PLACE = 16;
    private static final int MESSAGE = 76;
    private static final int INDENT = 1;

    private final Console console;
    private final RuleBook book;
    private final Messages.Language language;
    private final Messages messages;

    public CheckedTable(Console console, RuleBook book, Messages.Language language) {
        this.console = console;
        this.book = book;
        this.language = language;
        this.messages = new Messages(language);
    }

    /** How all files together stand. */
    public void total(List<SelfCheck.Result> results) {
        long good = results.stream().filter(SelfCheck.Result::isGood).count();
        long unread = results.stream().filter(result -> !result.isRead()).count();
        console.say("cli.checked.total", results.size(), good, results.size() - good - unread, unread);
    }

    /** @param name the file, as it is shown */
    public void print(SelfCheck.Result result, String name) {
        console.say(
                "cli.checked.file",
                name,
                Integer.toString(result.year()),
                result.unit().isEmpty() ? "—" : result.unit());
        if (result.findings().isEmpty()) {
            console.say("cli.checked.clean");
            return;
        }
        Help.TextTable table = Help.TextTable.forColumns(
                Help.defaultColorScheme(Help.Ansi.OFF),
                new Help.Column(SEVERITY, 0, Help.Column.Overflow.WRAP),
                new Help.Column(CODE, INDENT, Help.Column.Overflow.WRAP),
                new Help.Column(PLACE, INDENT, Help.Column.Overflow.WRAP),
                new Help.Column(MESSAGE, INDENT, Help.Column.Overflow.WRAP));
        table.setAdjustLineBreaksForWideCJKCharacters(true);
        table.addRowValues(
                console.text("column.severity"),
                console.text("column.check"),
                console.text("column.address"),
                console.text("column.message"));
        sorted(result.findings()).forEach(finding -> table.addRowValues(cells(finding)));
        console.out().println(table.toString().stripTrailing());
        console.say(
                "cli.checked.counts",
                count(result, Severity.ERROR),
                count(result, Severity.EXPLAIN),
                count(result, Severity.HINT),
                result.findings().stream()
                        .filter(finding -> finding.outcome() == Finding.Outcome.UNDECIDED)
                        .count());
    }

    private String[] cells(Finding finding) {
        boolean undecided = finding.outcome() == Finding.Outcome.UNDECIDED;
        String title = book.findTitle(finding.code(), language).orElseGet(() -> messages.title(finding.code()));
        return new String[] {
            console.text(
                    undecided
                            ? "column.undecided"
                            : "severity." + finding.severity().name()),
            finding.code(),
            (finding.sheet() + " " + finding.address()).strip(),
            console.text("cli.checked.message", title, messages.message(finding))
        };
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::outcome).thenComparing(Finding::severity))
                .toList();
    }

    private static long count(SelfCheck.Result result, Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.BROKEN && finding.severity() == severity)
                .count();
    }
}
