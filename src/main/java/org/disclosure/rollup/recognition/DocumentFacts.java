package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.intake.Sheet;

/** What a document says of itself outside its tables: whose report it is and of which year. */
final class DocumentFacts {

    private static final Pattern PERIOD = Pattern.compile(".*?(20\\d{2})年1月1日.{0,12}12月31日.*");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");
    private static final int LONGEST_TITLE = 80;

    private static final int SHORTEST_PERIOD = "2023年1月1日12月31日".length();

    private final List<String> units = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<StatedYear> years = new ArrayList<>();

    /** A year that the document states, and where. */
    record StatedYear(int year, String text, String sheet, int row, String address) {}

    DocumentFacts(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            if (!sheet.hidden()) {
                read(sheet);
            }
        }
    }

    /** Names given as the reporting unit, the most explicit first. */
    List<String> units() {
        return units;
    }

    /** Short lines of text, any of which may be a unit's name by itself. */
    List<String> lines() {
        return lines;
    }

    /** The years stated in titles, fields and periods, in the order of the document. */
    List<StatedYear> years() {
        return years;
    }

    private void read(Sheet sheet) {
        for (int row : sheet.rowNumbers()) {
            Deadline.check();
            for (RawCell cell : sheet.row(row)) {
                if (cell.kind() == RawCell.Kind.TEXT) {
                    read(sheet, cell);
                }
            }
        }
    }

    private void read(Sheet sheet, RawCell cell) {
        String text = LabelText.compact(cell.text());
        if (text.length() <= LONGEST_TITLE) {
            readLine(sheet, cell, text);
        }
        Matcher period = PERIOD.matcher(text);
        if (text.length() >= SHORTEST_PERIOD && period.matches()) {
            year(Integer.parseInt(period.group(1)), cell, sheet);
        }
    }

    private void readLine(Sheet sheet, RawCell cell, String text) {
        Line line = Line.of(text);
        lines.add(text);
        line.measure().ifPresent(lines::add);
        switch (line.kind()) {
            case UNIT -> units.add(0, line.unit().orElseThrow());
            case YEAR -> year(line.year(), cell, sheet);
            case UNIT_BESIDE -> next(sheet, cell).ifPresent(unit -> units.add(0, LabelText.compact(unit.text())));
            case YEAR_BESIDE ->
                next(sheet, cell).ifPresent(beside -> {
                    Matcher matcher = YEAR.matcher(LabelText.compact(beside.text()));
                    if (matcher.matches()) {
                        year(Integer.parseInt(matcher.group(1)), beside, sheet);
                    }
                });
            case TITLE -> {
                line.unit().ifPresent(units::add);
                year(line.year(), cell, sheet);
            }
            case OTHER -> {
                // a line like any other
            }
        }
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
