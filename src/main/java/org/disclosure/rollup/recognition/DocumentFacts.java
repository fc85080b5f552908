package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.intake.Sheet;

/** What a document says of itself outside its tables: whose report it is and of which year. */
final class DocumentFacts {

    /** Without the punctuation of a sentence, which speaks of other years too. */
    private static final Pattern TITLE =
            Pattern.compile("([^,。;]{0,40}?)(20\\d{2})年?度?(?:政府信息公开|政务公开|信息公开|年度报告)[^,。;]{0,30}");

    private static final Pattern PERIOD = Pattern.compile(".*?(20\\d{2})年1月1日.{0,12}12月31日.*");
    private static final String UNIT_WORDS = "(?:填报|报送|填表|上报|编制|编报|报告)单位(?:名称)?|单位名称";

    /** The unit ends where its seal or the next field of the same line begins. */
    private static final Pattern UNIT_LINE =
            Pattern.compile("(?:" + UNIT_WORDS + ")(?:\\([^)]*\\))?:(.+?)(?:\\([^)]{0,3}章\\))?"
                    + "(?:(?:填报|填表|制表|审核|联系|报送|负责|单位负责|日期|时间|电话)[^:]{0,6}:.*)?");

    /** A field that holds a unit of the roster or a unit of measurement: {@code 单位：件、万元}. */
    private static final Pattern UNIT_OR_MEASURE = Pattern.compile("(?:单位|部门|机关)(?:\\([^)]*\\))?:(.+)");

    private static final Pattern UNIT_LABEL = Pattern.compile(UNIT_WORDS);
    private static final Pattern YEAR_LINE = Pattern.compile("(?:报告年度|填报年度|统计年度|年度)[:](20\\d{2})年?度?");
    private static final Set<String> YEAR_LABELS = Set.of("报告年度", "填报年度", "统计年度", "年度");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");
    private static final int LONGEST_TITLE = 80;

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
        if (period.matches()) {
            year(period.group(1), cell, sheet);
        }
    }

    private void readLine(Sheet sheet, RawCell cell, String text) {
        lines.add(text);
        Matcher measure = UNIT_OR_MEASURE.matcher(text);
        if (measure.matches()) {
            lines.add(measure.group(1));
        }
        Matcher unitLine = UNIT_LINE.matcher(text);
        Matcher yearLine = YEAR_LINE.matcher(text);
        Matcher title = TITLE.matcher(text);
        if (unitLine.matches()) {
            units.add(0, unitLine.group(1));
        } else if (yearLine.matches()) {
            year(yearLine.group(1), cell, sheet);
        } else if (UNIT_LABEL
                .matcher(LabelText.key(BRACKETS.matcher(text).replaceAll("")))
                .matches()) {
            next(sheet, cell).ifPresent(unit -> units.add(0, LabelText.compact(unit.text())));
        } else if (YEAR_LABELS.contains(LabelText.key(text))) {
            next(sheet, cell).ifPresent(year -> {
                Matcher matcher = YEAR.matcher(LabelText.compact(year.text()));
                if (matcher.matches()) {
                    year(matcher.group(1), year, sheet);
                }
            });
        } else if (title.matches()) {
            if (!title.group(1).isEmpty()) {
                units.add(title.group(1));
            }
            year(title.group(2), cell, sheet);
        }
    }

    private static Optional<RawCell> next(Sheet sheet, RawCell cell) {
        return sheet.row(cell.row()).stream()
                .filter(other -> other.column() > cell.column())
                .findFirst();
    }

    private void year(String year, RawCell cell, Sheet sheet) {
        years.add(new StatedYear(Integer.parseInt(year), cell.text(), sheet.name(), cell.row(), cell.address()));
    }
}
