package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;

/** Files of 教育局 as the receiving desk takes them: the official form with a city's published figures, then spoilt. */
final class Received {

    static final int YEAR = 2023;
    private static final String UNIT = "文登区教育局";

    private static final RealReport FIGURES = RealReport.suqian2023();
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT, "文登区水利局");

    private Received() {}

    /** The file as it should be. */
    static Supplier<List<Finding>> sound() {
        return spoilt(grid -> {});
    }

    /** The file after something was done to it. */
    static Supplier<List<Finding>> spoilt(Consumer<FixtureGrid> spoiling) {
        return () -> {
            FixtureGrid grid = grid(UNIT, YEAR);
            spoiling.accept(grid);
            return findings(FileFormat.XLSX.write(grid, UNIT));
        };
    }

    /** The file after something was done to the sheet of one table. */
    static Supplier<List<Finding>> spoilt(String firstCell, Consumer<FixtureSheet> spoiling) {
        return spoilt(grid -> spoiling.accept(grid.at(firstCell).sheet()));
    }

    /** A workbook that says nothing but this. */
    static Supplier<List<Finding>> saying(String text) {
        return () -> {
            FixtureGrid grid = new FixtureGrid();
            grid.addSheet("Sheet1").put(0, 0, text);
            return findings(FileFormat.XLSX.write(grid, UNIT));
        };
    }

    /** A file of these bytes. */
    static Supplier<List<Finding>> bytes(String name, byte[] content) {
        return () -> findings(new FixtureFile(name, content, new FixtureGrid()));
    }

    static FixtureGrid grid(String unit, int year) {
        return grid(Layout.OFFICIAL, unit, year);
    }

    static FixtureGrid grid(Layout layout, String unit, int year) {
        return layout.lay(FIGURES.form(), FIGURES.figures(), unit, year);
    }

    static List<Finding> findings(FixtureFile file) {
        return DESK.receive(file, YEAR).findings();
    }
}
