package org.disclosure.rollup.publish.notice;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Deadlines;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.StatusWords;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.submission.Roster.Contact;

/**
 * {@code 催报.xlsx}: the units that have not sent a usable report, how late they are, and what they sent instead; behind them
 * those that are asked nothing more.
 */
final class OverdueWorkbook {

    private static final List<String> COLUMNS = List.of(
            "no", "code", "unit", "contact", "phone", "kind", "status", "deadline", "days", "received", "reason");
    private static final int[] WIDTHS = {5, 9, 28, 10, 15, 8, 23, 12, 9, 30, 38};
    private static final int HEADER = 3;
    private static final float LINE_POINTS = 13.5f;

    private final Edition edition;
    private final Deadlines deadlines;
    private final Map<String, List<FiledFinding>> findings;
    private final SheetWriter sheet;
    private final Styles styles;

    private OverdueWorkbook(
            Edition edition, Deadlines deadlines, Map<String, List<FiledFinding>> findings, StreamedWorkbook workbook) {
        this.edition = edition;
        this.deadlines = deadlines;
        this.findings = findings;
        this.sheet = new SheetWriter(workbook.createSheet(edition.text("sheet.overdue")));
        this.styles = new Styles(workbook);
    }

    /**
     * Writes the workbook.
     *
     * @param findings by unit
     */
    static void write(Edition edition, Deadlines deadlines, Map<String, List<FiledFinding>> findings, Path file)
            throws IOException {
        // in the first run of January all units owe a report
        try (StreamedWorkbook workbook = new StreamedWorkbook(edition.asOf())) {
            OverdueWorkbook overdue = new OverdueWorkbook(edition, deadlines, findings, workbook);
            overdue.list();
            SettledSheet.write(edition, findings, workbook, overdue.styles);
            workbook.save(file);
        }
    }

    private void list() {
        List<UnitLine> owing = edition.summary().units().stream()
                .filter(unit -> unit.status().isOwed())
                .toList();
        int last = COLUMNS.size() - 1;
        sheet.widths(WIDTHS);
        sheet.merged(0, 0, 0, last, edition.heading("overdue.title"), styles.title);
        sheet.row(0).setHeightInPoints(36);
        sheet.text(
                1,
                0,
                edition.text(
                        owing.isEmpty() ? "overdue.none" : "overdue.counts",
                        edition.asOf(),
                        edition.summary().due(),
                        owing.size(),
                        deadlines.deadline()),
                styles.subtitle);
        sheet.text(2, 0, String.join("　", edition.sender().lines(new Messages(edition.language()))), styles.subtitle);
        sheet.listHeader(
                HEADER,
                styles.header,
                COLUMNS.stream()
                        .map(key -> edition.text("overdue.column." + key))
                        .toArray(String[]::new));
        int row = HEADER + 1;
        for (UnitLine unit : owing) {
            unit(row, row - HEADER, unit);
            row++;
        }
        sheet.sheet().setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER + 1, row - 1), 0, last));
        sheet.printAsList(COLUMNS.size(), row);
    }

    private void unit(int row, int number, UnitLine unit) {
        long days = -unit.punctuality().daysLeft(edition.asOf());
        String received = received(unit);
        String reason = reason(unit);
        String status = StatusWords.of(edition, unit);
        Contact contact = edition.contact(unit.code());
        sheet.number(row, 0, BigDecimal.valueOf(number), styles.centred);
        sheet.text(row, 1, unit.code(), styles.centred);
        sheet.text(row, 2, unit.name(), styles.wrapped);
        sheet.text(row, 3, contact.name(), styles.wrapped);
        sheet.text(row, 4, contact.phone(), styles.wrapped);
        sheet.text(row, 5, unit.kind().label(), styles.centred);
        sheet.text(row, 6, status, unit.status().isAlarming() ? styles.alarm : styles.centred);
        sheet.text(row, 7, unit.punctuality().deadline().toString(), styles.centred);
        if (days > 0) {
            sheet.number(row, 8, BigDecimal.valueOf(days), styles.centred);
        } else {
            sheet.text(row, 8, edition.text("overdue.not-yet"), styles.centred);
        }
        sheet.text(row, 9, received, styles.wrapped);
        sheet.text(row, 10, reason, styles.wrapped);
        int lines = Stream.of(
                        lines(2, unit.name()),
                        lines(3, contact.name()),
                        lines(4, contact.phone()),
                        lines(6, status),
                        lines(9, received),
                        lines(10, reason))
                .max(Comparator.naturalOrder())
                .get();
        sheet.row(row).setHeightInPoints(Math.min(400, Math.max(1, lines) * LINE_POINTS + 8));
    }

    private static int lines(int column, String text) {
        return TextLines.count(text, WIDTHS[column] - 2);
    }

    private String received(UnitLine unit) {
        List<String> files = new ArrayList<>();
        unit.file()
                .ifPresent(file -> files.add(edition.text(
                        "overdue.file",
                        file,
                        unit.received().map(Object::toString).orElse(""))));
        files.addAll(unit.others());
        return files.isEmpty() ? edition.text("overdue.nothing") : String.join("\n", files);
    }

    /** Errors of the files that came, the worst first. */
    private String reason(UnitLine unit) {
        Stream<FiledFinding> ofFiles = findings.getOrDefault(unit.code(), List.of()).stream()
                .filter(filed -> !filed.path().isEmpty());
        Stream<String> ofOthers = edition.findings().naming(unit.name()).stream()
                .map(filed -> edition.text(
                        "overdue.contested", filed.path(), edition.findings().message(filed)));
        return Stream.concat(ofFiles.map(edition.findings()::message), ofOthers)
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
