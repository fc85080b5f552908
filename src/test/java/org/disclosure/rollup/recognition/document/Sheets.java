package org.disclosure.rollup.recognition.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/** A file of sheets that each hold all tables, under lines that a test writes. */
public final class Sheets {

    static final int YEAR = 2023;

    /** Lines over the tables stand in these rows. */
    private static final int ROOM = 6;

    private static final RealReport FIGURES = RealReport.suqian2023();

    private final FixtureGrid grid = new FixtureGrid();

    /** Adds a sheet whose figures are all more by so many than those of the real report. */
    public Sheets add(String name, int more, String... lines) {
        put(grid, name, more, lines);
        return this;
    }

    /** Adds a sheet of other content. */
    FixtureSheet other(String name) {
        return grid.addSheet(name);
    }

    /** Puts the tables and their lines below what the last sheet holds. */
    Sheets below(int more, String... lines) {
        FixtureSheet last = last();
        int top = last.nextRow() + 1;
        FixtureGrid one = new FixtureGrid();
        FixtureSheet sheet = put(one, last.name(), more, lines);
        sheet.rows().forEach((row, cells) -> cells.forEach((column, text) -> last.put(top + row, column, text)));
        last.unmerge();
        return this;
    }

    /** Puts the tables and their lines right of what the last sheet holds, which is so wide. */
    Sheets beside(int width, int more, String... lines) {
        FixtureSheet last = last();
        FixtureGrid one = new FixtureGrid();
        FixtureSheet sheet = put(one, last.name(), more, lines);
        sheet.rows().forEach((row, cells) -> cells.forEach((column, text) -> last.put(row, width + column, text)));
        last.unmerge();
        return this;
    }

    /** The tables, each on a sheet. */
    List<FixtureSheet> tables(int more) {
        return Layout.OFFICIAL.lay(FIGURES.form(), figures(more), "", YEAR).sheets();
    }

    public FixtureSheet last() {
        return grid.sheet(grid.sheets().size() - 1);
    }

    FixtureGrid grid() {
        return grid;
    }

    private static FixtureSheet put(FixtureGrid grid, String name, int more, String... lines) {
        FixtureGrid printed = Layout.STACKED.lay(FIGURES.form(), figures(more), "", YEAR);
        FixtureSheet sheet = printed.sheet(0);
        sheet.clearRow(3).clearRow(4);
        for (int row = 0; row < lines.length; row++) {
            sheet.put(ROOM - lines.length + row, 0, lines[row]);
        }
        return grid.addCopyLast(sheet, name);
    }

    private static Map<CellCode, String> figures(int more) {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        FIGURES.figures()
                .forEach((cell, text) -> figures.put(
                        cell,
                        text.isEmpty()
                                ? ""
                                : new BigDecimal(text)
                                        .add(BigDecimal.valueOf(more))
                                        .toPlainString()));
        return figures;
    }

    FixtureFile file(FileFormat format, String stem) {
        return format.write(grid, stem);
    }

    public RecognitionResult received(ReceivingDesk desk, String stem) {
        return received(desk, FileFormat.XLSX, stem);
    }

    public RecognitionResult received(ReceivingDesk desk, FileFormat format, String stem) {
        return desk.receive(file(format, stem), YEAR);
    }

    /** Each cell's figure as a sheet with so much more holds it. */
    public static Map<String, String> read(int more) {
        Map<String, String> read = new TreeMap<>();
        figures(more).forEach((cell, text) -> read.put(cell.toString(), plain(text)));
        return read;
    }

    /** The figures of some tables only. */
    public static Map<String, String> read(int more, String... tables) {
        Map<String, String> read = read(more);
        read.keySet().removeIf(cell -> !List.of(tables).contains(cell.substring(0, cell.indexOf('/'))));
        return read;
    }

    /** Each cell's figure as it was read; empty when there is none. */
    public static Map<String, String> read(RecognitionResult received) {
        return ReceivingDesk.entries(received).stream()
                .collect(Collectors.toMap(
                        entry -> entry.cell().toString(), Sheets::figure, (first, second) -> first, TreeMap::new));
    }

    private static String figure(Entry entry) {
        Reading reading = entry.reading();
        return reading.amount().map(amount -> plain(amount.toPlainString())).orElse("");
    }

    private static String plain(String text) {
        return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
