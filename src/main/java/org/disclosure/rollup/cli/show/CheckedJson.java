package org.disclosure.rollup.cli.show;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.office.SelfCheck;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Result of a self-check for other programs, as {@code schema/check.schema.json} describes. */
public final class CheckedJson {

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private final RuleBook book;
    private final Messages.Language language;
    private final Messages messages;

    public CheckedJson(RuleBook book, Messages.Language language) {
        this.book = book;
        this.language = language;
        this.messages = new Messages(language);
    }

    private record Checked(List<File> files) {}

    private record File(String file, int year, String unit, List<Item> findings) {}

    private record Item(
            String code,
            Severity severity,
            Finding.Outcome outcome,
            String title,
            String message,
            Optional<String> cell,
            String observed,
            String expected,
            String difference,
            String suggestion,
            String sheet,
            String address) {}

    public String of(List<SelfCheck.Result> results) {
        return JSON.writeValueAsString(
                new Checked(results.stream().map(this::file).toList()));
    }

    private File file(SelfCheck.Result result) {
        return new File(
                result.file().getFileName().toString(),
                result.year(),
                result.unit(),
                result.findings().stream().map(this::item).toList());
    }

    private Item item(Finding finding) {
        return new Item(
                finding.code(),
                finding.severity(),
                finding.outcome(),
                book.findTitle(finding.code(), language).orElseGet(() -> messages.title(finding.code())),
                messages.message(finding),
                finding.cell().map(Object::toString),
                finding.observed(),
                finding.expected(),
                finding.difference(),
                finding.suggestion(),
                finding.sheet(),
                finding.address());
    }
}
