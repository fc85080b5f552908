package org.disclosure.rollup.recognition.document;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
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

/** A sound report of one bureau, for a test to spoil, and what would be read if it were not spoiled. */
public final class Specimen {

    public static final int YEAR = 2023;
    public static final String UNIT = "文登区教育局";
    public static final String T2 = "二、主动公开政府信息情况";
    public static final String T3 = "三、收到和处理政府信息公开申请情况";
    public static final String T4 = "四、政府信息公开行政复议、行政诉讼情况";

    private static final RealReport FIGURES = RealReport.suqian2023();
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT);

    private final FixtureGrid grid;
    private final List<Entry> sound;

    public Specimen(Layout layout) {
        grid = layout.lay(FIGURES.form(), FIGURES.figures(), UNIT, YEAR);
        sound = grid.entries(FIGURES.form());
    }

    public FixtureGrid grid() {
        return grid;
    }

    /** The sheet that holds the table. */
    public FixtureSheet sheet(String table) {
        return grid.sheets().stream()
                .filter(sheet -> grid.at(firstCell(table)).sheet() == sheet)
                .findFirst()
                .orElseThrow();
    }

    public Specimen set(String cell, String text) {
        grid.set(cell, text);
        return this;
    }

    public RecognitionResult received() {
        return received(FileFormat.XLSX);
    }

    public RecognitionResult received(FileFormat format) {
        return received(written(format));
    }

    /** The report as a file of this kind. */
    FixtureFile written(FileFormat format) {
        return format.write(grid, UNIT);
    }

    RecognitionResult received(FixtureFile file) {
        return DESK.receive(file, YEAR);
    }

    /** What is read of a report, wherever it stands, and what is said of it. */
    static List<String> told(RecognitionResult received) {
        return Stream.concat(
                        ReceivingDesk.entries(received).stream().map(entry -> entry.cell() + " " + entry.reading()),
                        received.findings().stream()
                                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.variant())
                                .distinct())
                .toList();
    }

    /** Entries of the sound report. */
    public List<Entry> sound() {
        return sound;
    }

    /** Entries of the sound report except for these cells. */
    public List<Entry> soundBut(Map<String, Reading> readings) {
        return but(readings, sound, grid);
    }

    /** Entries of the sound report except for these cells, with their places in a file. */
    List<Entry> soundBut(Map<String, Reading> readings, FixtureGrid written) {
        return but(readings, written.entries(FIGURES.form()), written);
    }

    private static List<Entry> but(Map<String, Reading> readings, List<Entry> entries, FixtureGrid places) {
        return entries.stream()
                .map(entry -> readings.containsKey(entry.cell().toString())
                        ? places.entry(entry.cell(), readings.get(entry.cell().toString()))
                        : entry)
                .toList();
    }

    /** Entries of the sound report without these cells. */
    List<Entry> soundWithout(Predicate<CellCode> cells) {
        return sound.stream().filter(entry -> !cells.test(entry.cell())).toList();
    }

    /** The finding about one cell, with the arguments that follow its title and address. */
    Finding finding(Problem problem, String variant, String cell, String understood, String expected) {
        CellCode code = CellCode.parse(cell);
        FixtureGrid.Place place = grid.at(code);
        return Finding.of(problem, FIGURES.form().cell(code).title(), place.address(), place.text(), understood)
                .as(variant)
                .about(code)
                .at(place.sheet().name(), place.address())
                .comparing(place.text(), expected, "");
    }

    /** The finding about one cell that no figure is read from, with what its message shows besides. */
    Finding finding(Problem problem, String variant, String cell, String understood, String expected, String besides) {
        CellCode code = CellCode.parse(cell);
        FixtureGrid.Place place = grid.at(code);
        return Finding.of(
                        problem, FIGURES.form().cell(code).title(), place.address(), place.text(), understood, besides)
                .as(variant)
                .about(code)
                .at(place.sheet().name(), place.address())
                .comparing(place.text(), expected, "");
    }

    /** The finding for a cell that holds no number that could be understood. */
    public Finding unreadable(String variant, String cell) {
        return finding(Problem.F_NOT_A_NUMBER, variant, cell, "", "");
    }

    private String firstCell(String table) {
        return sound.stream()
                .map(entry -> entry.cell().toString())
                .filter(cell -> cell.startsWith(table + "/"))
                .findFirst()
                .orElseThrow();
    }
}
