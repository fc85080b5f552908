package org.disclosure.rollup.intake.office;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;

/** The columns of a sheet that hold decisions, found by their titles in either language. */
final class DecisionColumns {

    /** A column by its title in the history, and in the workbook and lists of amendments, if it has one there. */
    private enum Title {
        NUMBER("id", "column.number"),
        VERDICT("decision", "column.verdict"),
        NOTE("note", "column.note"),
        REPLY("reply", "column.reply"),
        BY("decided_by", "column.by"),
        ON("decided_on"),
        GIVEN("given"),
        SOURCE_FILE("from_file"),
        SOURCE_SHEET("from_sheet"),
        SOURCE_ROW("from_row"),
        YEAR("year", "column.amended.year"),
        UNIT("unit", "column.unit"),
        CELL("cell", "column.cell", "column.amended.cell"),
        RECEIVED("received", "column.amended.received"),
        AMENDED("amended", "column.amended"),
        SAID_BY("said_by", "column.said-by"),
        SAID_ON("said_on", "column.said-on");

        private final String ofHistory;
        private final List<String> keys;

        Title(String ofHistory, String... keys) {
            this.ofHistory = ofHistory;
            this.keys = List.of(keys);
        }
    }

    private static final Pattern IGNORED = Pattern.compile("[\\s.:]+");
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("4\\d{4}|5\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Map<String, Title> TITLES = titles();
    private static final Map<String, Verdict> VERDICTS = verdicts();
    private static final Map<String, Amendment.Act> ACTS = acts();
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
            Decision.Source source,
            Amended amended) {

        /** Whether the office wrote nothing into it. */
        boolean isEmpty() {
            return says.isEmpty() && note.isEmpty() && by.isEmpty() && amended.to.isEmpty();
        }
    }

    /** What a row says of a figure that is to be amended, as written. */
    record Amended(String year, String unit, String cell, String received, String to, String saidBy, String saidOn) {

        /** Whether it does not say of which cell. */
        boolean isPlaceless() {
            return unit.isEmpty() || cell.isEmpty() && to.indexOf('=') < 0 && to.indexOf('＝') < 0;
        }
    }

    private final Map<Title, Integer> columns;

    private DecisionColumns(Map<Title, Integer> columns) {
        this.columns = columns;
    }

    /** The columns, if the row holds the titles of the decision and of what it is about: a number, or unit and cell. */
    static Optional<DecisionColumns> find(Collection<RawCell> row) {
        Map<Title, Integer> columns = new EnumMap<>(Title.class);
        for (RawCell cell : row) {
            Title title = TITLES.get(folded(cell.text()));
            if (title != null) {
                columns.putIfAbsent(title, cell.column());
            }
        }
        boolean hasPlace =
                columns.containsKey(Title.NUMBER) || columns.containsKey(Title.UNIT) && columns.containsKey(Title.CELL);
        return hasPlace && columns.containsKey(Title.VERDICT)
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
                        sourceRow.matches("\\d{1,9}") ? Integer.parseInt(sourceRow) : 0),
                amended(sheet, row));
    }

    private Amended amended(Sheet sheet, int row) {
        return new Amended(
                text(sheet, row, Title.YEAR),
                text(sheet, row, Title.UNIT),
                text(sheet, row, Title.CELL),
                text(sheet, row, Title.RECEIVED),
                text(sheet, row, Title.AMENDED),
                text(sheet, row, Title.SAID_BY),
                text(sheet, row, Title.SAID_ON));
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

    /** What the word does to a figure, in either language. */
    static Optional<Amendment.Act> act(String word) {
        return Optional.ofNullable(ACTS.get(folded(word)));
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
            title.keys.stream().flatMap(DecisionColumns::words).forEach(word -> titles.put(folded(word), title));
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

    private static Map<String, Amendment.Act> acts() {
        Map<String, Amendment.Act> acts = new HashMap<>();
        for (Amendment.Act act : Amendment.Act.values()) {
            acts.put(folded(act.name()), act);
            words("amendment." + act.name()).forEach(word -> acts.put(folded(word), act));
        }
        return acts;
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
