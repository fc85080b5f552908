package org.disclosure.rollup.recognition.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.text.LabelText;

/** Facts that a document states outside its tables: the unit of the report and its year. */
public final class DocumentFacts {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");

    private static final Pattern DATE = Pattern.compile("20\\d{2}年\\d{1,2}月\\d{1,2}日");

    /** The units of fields, the last first, and after them those of titles. */
    private final List<String> fields = new ArrayList<>();

    private final List<String> titles = new ArrayList<>();
    private final List<String> covers = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<StatedYear> years = new ArrayList<>();
    private final List<PeriodAt> periods = new ArrayList<>();
    private boolean relevant;

    /** A year that the document states, and where. */
    public record StatedYear(int year, String text, String sheet, int row, String address) {}

    /** A period that a field states, and where. */
    public record PeriodAt(StatedPeriod period, String sheet, String address) {}

    private DocumentFacts() {}

    /** Facts stated on a sheet; none if it is hidden. */
    public static DocumentFacts of(Sheet sheet) {
        DocumentFacts facts = new DocumentFacts();
        if (!sheet.hidden()) {
            facts.read(sheet);
        }
        return facts;
    }

    /** Facts stated on several sheets together. */
    public static DocumentFacts of(List<DocumentFacts> sheets) {
        DocumentFacts all = new DocumentFacts();
        for (DocumentFacts sheet : sheets) {
            all.fields.addAll(0, sheet.fields);
            all.titles.addAll(sheet.titles);
            all.covers.addAll(sheet.covers);
            all.measures.addAll(sheet.measures);
            all.lines.addAll(sheet.lines);
            all.years.addAll(sheet.years);
            all.periods.addAll(sheet.periods);
            all.relevant |= sheet.relevant;
        }
        return all;
    }

    /** Names given as the reporting unit, the most explicit first. */
    public List<String> units() {
        List<String> units = new ArrayList<>(fields);
        units.addAll(titles);
        return units;
    }

    /** Names given in fields as the reporting unit, the last first. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** Names in titles that state a year, in the order of the document. */
    public List<String> titles() {
        return List.copyOf(titles);
    }

    /** Texts behind 单位 and words like it, which name a unit or what is counted: {@code 单位：件}. */
    public List<String> measures() {
        return List.copyOf(measures);
    }

    /** Lines above or below a title that names nobody, or above the date that ends a report: they name whose it is. */
    public List<String> covers() {
        return List.copyOf(covers);
    }

    /** Short lines of text, any of which may be a unit's name by itself. */
    public List<String> lines() {
        return lines;
    }

    /** The years stated in titles, fields and periods, in the order of the document. */
    public List<StatedYear> years() {
        return years;
    }

    /** The periods stated in fields, in the order of the document. */
    public List<PeriodAt> periods() {
        return periods;
    }

    /** True if a line may describe the tables by more than unit and year. */
    public boolean isRelevant() {
        return relevant;
    }

    private void read(Sheet sheet) {
        Line above = null;
        for (Row row : sheet.rows()) {
            ReadingTimeLimit.check();
            above = cover(above, row);
            for (int index = 0; index < row.size(); index++) {
                RawCell cell = row.get(index);
                if (cell.kind() == RawCell.Kind.TEXT) {
                    read(sheet, cell, Line.of(cell.text()));
                }
            }
        }
    }

    /** Keeps what stands alone beside a title or over a date; gives the row's line if it stands alone. */
    private Line cover(Line above, Row row) {
        if (row.size() != 1 || row.get(0).kind() != RawCell.Kind.TEXT) {
            return row.size() == 0 ? above : null;
        }
        Line line = Line.of(row.get(0).text());
        if (above != null && (isBareTitle(line) || DATE.matcher(line.text()).matches())) {
            covers.add(above.text());
        }
        if (above != null && isBareTitle(above)) {
            covers.add(line.text());
        }
        return line;
    }

    private static boolean isBareTitle(Line line) {
        return line.kind() == Line.Kind.TITLE && line.unit().isEmpty();
    }

    private void read(Sheet sheet, RawCell cell, Line line) {
        relevant |= line.relevant();
        if (line.kind() != Line.Kind.LONG) {
            lines.add(line.text());
            line.measure().ifPresent(lines::add);
            line.measure().ifPresent(measures::add);
        }
        switch (line.kind()) {
            case UNIT -> fields.add(0, line.unit().orElseThrow());
            case YEAR -> year(line.year(), cell, sheet);
            case UNIT_BESIDE -> next(sheet, cell).ifPresent(unit -> fields.add(0, LabelText.compact(unit.text())));
            case YEAR_BESIDE ->
                next(sheet, cell).ifPresent(beside -> {
                    Matcher matcher = YEAR.matcher(LabelText.compact(beside.text()));
                    if (matcher.matches()) {
                        year(Integer.parseInt(matcher.group(1)), beside, sheet);
                    }
                });
            case TITLE -> {
                if (!Remark.in(line.text()).contains(Remark.EXPLANATION)) {
                    line.unit().ifPresent(titles::add);
                }
                year(line.year(), cell, sheet);
            }
            default -> {
                // a line like any other
            }
        }
        if (line.period() != 0) {
            year(line.period(), cell, sheet);
        }
        if (!line.relevant() && line.stated().isEmpty()) {
            return;
        }
        Optional<StatedPeriod> period = PeriodFields.isLabel(line.text())
                ? next(sheet, cell).flatMap(beside -> PeriodFields.beside(line.text(), shown(beside)))
                : line.stated();
        period.ifPresent(stated -> {
            periods.add(new PeriodAt(stated, sheet.name(), cell.address()));
            if (line.period() == 0 && stated.kind() == StatedPeriod.Kind.WHOLE_YEAR && stated.year() != 0) {
                year(stated.year(), cell, sheet);
            }
        });
    }

    private static String shown(RawCell cell) {
        return cell.details().shown().orElse(cell.text());
    }

    private static Optional<RawCell> next(Sheet sheet, RawCell cell) {
        return sheet.row(cell.row()).stream()
                .filter(other -> other.column() > cell.column())
                .findFirst();
    }

    private void year(int year, RawCell cell, Sheet sheet) {
        years.add(new StatedYear(year, cell.text(), sheet.name(), cell.row(), cell.address()));
    }
}
