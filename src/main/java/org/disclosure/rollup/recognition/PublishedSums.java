package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.text.NumberReader;
import org.disclosure.rollup.submission.CellAddress;
import org.disclosure.rollup.submission.Entry;

/**
 * Results published by a lower office's own run and sent up: its {@code summary.xlsx}, of which only the sheet with the
 * form's tables counts, or its {@code summary.csv}, a line a cell.
 */
final class PublishedSums {

    /** The sheets that only this program's workbook has together; the first counts. */
    private static final List<String> SHEETS = List.of("sheet.summary", "sheet.errorFree", "sheet.units");

    private static final List<List<String>> NAMES = Stream.of(Messages.Language.values())
            .map(Messages::new)
            .map(messages -> SHEETS.stream().map(messages::text).toList())
            .toList();

    private static final List<String> COLUMNS = List.of("year", "cell", "row_label", "column_label", "value");

    private final Sheet sheet;

    private PublishedSums(Sheet sheet) {
        this.sheet = sheet;
    }

    /** True if the file is what a run published: the workbook with its explaining sheets, or the sums as CSV. */
    static boolean isIn(Intake.Result read) {
        Set<String> names = read.sheets().stream().map(Sheet::name).collect(Collectors.toSet());
        return NAMES.stream().anyMatch(names::containsAll)
                || find(read.sheets()).isPresent();
    }

    /** File content without the sheets that explain the sums. */
    static Intake.Result only(Intake.Result read) {
        Set<String> names = read.sheets().stream().map(Sheet::name).collect(Collectors.toSet());
        return NAMES.stream()
                .filter(names::containsAll)
                .findFirst()
                .map(ours -> new Intake.Result(
                        read.sheets().stream()
                                .filter(sheet -> sheet.name().equals(ours.get(0)))
                                .toList(),
                        read.findings(),
                        read.pictures()))
                .orElse(read);
    }

    /** The sums in a file that is {@code summary.csv}. */
    static Optional<PublishedSums> find(List<Sheet> sheets) {
        return sheets.size() == 1 && texts(sheets.get(0)).equals(COLUMNS)
                ? Optional.of(new PublishedSums(sheets.get(0)))
                : Optional.empty();
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.rows().stream()
                .limit(1)
                .flatMap(Row::stream)
                .map(RawCell::text)
                .limit(COLUMNS.size())
                .toList();
    }

    /** The year of the lines; empty when there is none. */
    Optional<RawCell> year() {
        return sheet.rows().stream().skip(1).findFirst().flatMap(row -> text(row, "year"));
    }

    /** The figures of the cells that the form has, in its order; a cell that is not listed is not there. */
    List<Entry> entries(Form form) {
        List<Entry> entries = new ArrayList<>();
        for (FormCell cell : form.cells()) {
            String code = cell.code().toString();
            sheet.rows().stream()
                    .filter(row -> text(row, "cell")
                            .filter(text -> text.text().equals(code))
                            .isPresent())
                    .findFirst()
                    .ifPresent(row -> entries.add(entry(cell, row)));
        }
        return entries;
    }

    private Entry entry(FormCell cell, Row row) {
        int column = COLUMNS.indexOf("value");
        NumberReader.Result result = NumberReader.read(text(row, "value"), cell.number(), false);
        return new Entry(cell.code(), result.reading(), sheet.name(), CellAddress.write(row.number(), column));
    }

    private static Optional<RawCell> text(Row row, String column) {
        return Optional.ofNullable(row.at(COLUMNS.indexOf(column)));
    }
}
