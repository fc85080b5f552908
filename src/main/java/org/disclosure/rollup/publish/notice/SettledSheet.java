package org.disclosure.rollup.publish.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.UnitReplies;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.StatusWords;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;

/** 已办结: the units that are asked nothing more, what was asked of them, and by which file it was settled. */
final class SettledSheet {

    private static final List<String> COLUMNS = List.of("no", "code", "unit", "file", "day", "asked", "how");
    private static final int[] WIDTHS = {5, 9, 30, 38, 12, 56, 34};
    private static final int HEADER = 2;
    private static final int MOST_ASKED = 10;
    private static final int LONGEST = 90;
    private static final float LINE_POINTS = 13.5f;

    private final Edition edition;
    private final Map<String, List<FiledFinding>> open;
    private final Map<String, List<FiledFinding>> explained;
    private final Map<String, List<UnitReplies.Returned>> returned;
    private final SheetWriter sheet;
    private final Styles styles;

    private SettledSheet(
            Edition edition, Map<String, List<FiledFinding>> open, StreamedWorkbook workbook, Styles styles) {
        this.edition = edition;
        this.open = open;
        this.explained = edition.findings().explained().stream()
                .filter(filed -> filed.unitCode().isPresent())
                .collect(Collectors.groupingBy(filed -> filed.unitCode().get()));
        this.returned = edition.returned().stream().collect(Collectors.groupingBy(UnitReplies.Returned::unitCode));
        this.sheet = new SheetWriter(workbook.createSheet(edition.text("sheet.settled")));
        this.styles = styles;
    }

    /**
     * Writes the sheet.
     *
     * @param open the findings that are neither explained nor overruled, by unit
     */
    static void write(Edition edition, Map<String, List<FiledFinding>> open, StreamedWorkbook workbook, Styles styles) {
        new SettledSheet(edition, open, workbook, styles).write();
    }

    private void write() {
        int last = COLUMNS.size() - 1;
        sheet.widths(WIDTHS);
        sheet.merged(0, 0, 0, last, edition.heading("settled.title"), styles.title);
        sheet.row(0).setHeightInPoints(36);
        sheet.listHeader(
                HEADER,
                styles.header,
                COLUMNS.stream()
                        .map(key -> edition.text("settled.column." + key))
                        .toArray(String[]::new));
        int row = HEADER + 1;
        for (UnitLine unit : edition.summary().units()) {
            List<FiledFinding> findings = open.getOrDefault(unit.code(), List.of());
            if (!unit.status().isOwed()
                    && unit.status().isNotified()
                    && unit.file().isPresent()
                    && NoticeItem.asked(findings, unit).isEmpty()) {
                unit(row, row - HEADER, unit, answered(findings, unit));
                row++;
            }
        }
        sheet.sheet().setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER + 1, row - 1), 0, last));
        sheet.printAsList(COLUMNS.size(), row);
    }

    /** How many of the findings the unit has explained, so that the office is to say whether that will do. */
    private static int answered(List<FiledFinding> findings, UnitLine unit) {
        return (int) NoticeItem.forTheUnit(findings, unit)
                .filter(FiledFinding::isAnswered)
                .count();
    }

    private void unit(int row, int number, UnitLine unit, int answered) {
        String asked = asked(unit.code());
        String how = standing(unit, how(unit, answered, !asked.isEmpty()));
        String file = unit.file().orElse("");
        sheet.number(row, 0, BigDecimal.valueOf(number), styles.centred);
        sheet.text(row, 1, unit.code(), styles.centred);
        sheet.text(row, 2, unit.name(), styles.wrapped);
        sheet.text(row, 3, file, styles.wrapped);
        sheet.text(row, 4, unit.received().map(Object::toString).orElse(""), styles.centred);
        sheet.text(row, 5, asked, styles.wrapped);
        sheet.text(row, 6, how, styles.wrapped);
        int lines = Math.max(
                Math.max(TextLines.count(unit.name(), WIDTHS[2] - 2), TextLines.count(file, WIDTHS[3] - 2)),
                Math.max(TextLines.count(asked, WIDTHS[5] - 2), TextLines.count(how, WIDTHS[6] - 2)));
        sheet.row(row).setHeightInPoints(Math.min(400, Math.max(1, lines) * LINE_POINTS + 8));
    }

    /** What the notices that came back had asked, and what the office accepted, each once. */
    private String asked(String unit) {
        Stream<String> ofNotices = returned.getOrDefault(unit, List.of()).stream()
                .map(UnitReplies.Returned::item)
                .map(item -> item.code() + " " + item.message());
        Stream<String> accepted = explained.getOrDefault(unit, List.of()).stream()
                .map(filed -> filed.finding().code() + " " + edition.findings().toUnit(filed));
        return Stream.concat(ofNotices, accepted)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                .distinct()
                .limit(MOST_ASKED)
                .collect(Collectors.joining("\n"));
    }

    /** Of a unit that is in no sum this too, for its file is named as those that are. */
    private String standing(UnitLine unit, String how) {
        return unit.status().counts() ? how : edition.text("settled.not-added", StatusWords.of(edition, unit), how);
    }

    private String how(UnitLine unit, int answered, boolean asked) {
        long settled = explained.getOrDefault(unit.code(), List.of()).stream()
                .filter(filed -> filed.review().state() == Review.State.EXPLAINED)
                .count();
        if (answered > 0) {
            return edition.text("settled.answered", answered);
        }
        if (settled > 0) {
            return edition.text("settled.accepted", settled);
        }
        if (asked) {
            return edition.text("settled.corrected");
        }
        long others =
                unit.others().stream().filter(path -> !edition.isPart(path)).count();
        return others == 0 ? edition.text("settled.nothing") : edition.text("settled.others", others);
    }
}
