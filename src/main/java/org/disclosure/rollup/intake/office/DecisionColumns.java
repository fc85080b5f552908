package org.disclosure.rollup.intake.office;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;

/** The columns of a sheet that hold decisions, found by their titles in either language. */
final class DecisionColumns {

    /** A column by its title in the workbook, if it has one there, and in the history. */
    private enum Title {
        NUMBER("column.number", "id"),
        VERDICT("column.verdict", "decision"),
        NOTE("column.note", "note"),
        REPLY("column.reply", "reply"),
        BY("column.by", "decided_by"),
        ON("", "decided_on"),
        GIVEN("", "given"),
        SOURCE_FILE("", "from_file"),
        SOURCE_SHEET("", "from_sheet"),
        SOURCE_ROW("", "from_row");

        private final String key;
        private final String ofHistory;

        Title(String key, String ofHistory) {
            this.key = key;
            this.ofHistory = ofHistory;
        }
    }

    private static final Pattern IGNORED = Pattern.compile("[\\s.:]+");
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("4\\d{4}|5\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Map<String, Title> TITLES = titles();
    private static final Map<String, Verdict> VERDICTS = verdicts();
    private static final Map<String, Messages> BY_REPLY = byReply();

    /** A row of the decisions, as written. */
    record Row(
            String sheet,
            int row,
            String number,
            String says,
            String note,
            String by,
            String on,
            String given,
            Decision.Source source) {}

    private final Map<Title, Integer> columns;

    private DecisionColumns(Map<Title, Integer> columns) {
        this.columns = columns;
    }

    /** The columns, if the row holds the titles of the number and of the decision. */
    static Optional<DecisionColumns> find(Collection<RawCell> row) {
        Map<Title, Integer> columns = new EnumMap<>(Title.class);
        for (RawCell cell : row) {
            Title title = TITLES.get(folded(cell.text()));
            if (title != null) {
                columns.putIfAbsent(title, cell.column());
            }
        }
        return columns.containsKey(Title.NUMBER) && columns.containsKey(Title.VERDICT)
                ? Optional.of(new DecisionColumns(columns))
                : Optional.empty();
    }

    Row row(Sheet sheet, int row) {
        String sourceRow = text(sheet, row, Title.SOURCE_ROW);
        return new Row(
                sheet.name(),
                row + 1,
                text(sheet, row, Title.NUMBER),
                text(sheet, row, Title.VERDICT),
                note(sheet, row),
                text(sheet, row, Title.BY),
                text(sheet, row, Title.ON),
                text(sheet, row, Title.GIVEN),
                new Decision.Source(
                        text(sheet, row, Title.SOURCE_FILE),
                        text(sheet, row, Title.SOURCE_SHEET),
                        sourceRow.matches("\\d{1,9}") ? Integer.parseInt(sourceRow) : 0));
    }

    /** The reason; where the unit's own words are to be it, these before it. */
    private String note(Sheet sheet, int row) {
        String note = text(sheet, row, Title.NOTE);
        Messages words = BY_REPLY.get(folded(text(sheet, row, Title.VERDICT)));
        String reply = text(sheet, row, Title.REPLY);
        return words == null || reply.isEmpty()
                ? note
                : (words.text("decision.by-reply.note", reply) + "\n" + note).strip();
    }

    /** The text of the cell, without the apostrophe that keeps a spreadsheet program from taking it for a formula. */
    private String text(Sheet sheet, int row, Title title) {
        String text = Optional.ofNullable(columns.get(title))
                .flatMap(column -> sheet.find(row, column))
                .map(cell -> cell.text().strip())
                .orElse("");
        return text.matches("(?s)'[=+@-].*") ? text.substring(1) : text;
    }

    /** The decision that the word means, in either language. */
    static Optional<Verdict> verdict(String word) {
        return Optional.ofNullable(VERDICTS.get(folded(word)));
    }

    /** The day as the program writes it or as a spreadsheet program makes of it. */
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(text)));
        }
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Title> titles() {
        Map<String, Title> titles = new HashMap<>();
        for (Title title : Title.values()) {
            titles.put(folded(title.ofHistory), title);
            if (!title.key.isEmpty()) {
                words(title.key).forEach(word -> titles.put(folded(word), title));
            }
        }
        return titles;
    }

    private static Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(folded(verdict.name()), verdict);
            words("decision." + verdict.name()).forEach(word -> verdicts.put(folded(word), verdict));
        }
        byReply().keySet().forEach(word -> verdicts.put(word, Verdict.ACCEPT));
        return verdicts;
    }

    /** The words for accepting what the unit wrote, each with the texts of its language. */
    private static Map<String, Messages> byReply() {
        return Stream.of(Messages.Language.values())
                .map(Messages::new)
                .collect(Collectors.toMap(words -> folded(words.text("decision.by-reply")), Function.identity()));
    }

    private static Stream<String> words(String key) {
        return Stream.of(Messages.Language.values()).map(language -> new Messages(language).text(key));
    }

    private static String folded(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
