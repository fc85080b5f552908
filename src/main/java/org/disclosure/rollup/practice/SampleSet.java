package org.disclosure.rollup.practice;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.practice.figure.FigureOrder;
import org.disclosure.rollup.practice.file.ReportWriter;
import org.disclosure.rollup.practice.report.PracticeReport;
import org.disclosure.rollup.practice.report.PracticeTree;
import org.disclosure.rollup.practice.report.PracticeUnit;
import org.disclosure.rollup.practice.report.SampleOrder;
import org.disclosure.rollup.submission.UnitKind;

/**
 * A set of invented reports in a folder: {@code inbox}, as units would have filled it, with its roster, and beside it
 * {@code expected.json}, which says what a run on it must come to.
 */
public final class SampleSet {

    private final Form form;
    private final FigureOrder order;
    private final SampleOrder asked;
    private final Path folder;

    /**
     * @param form the form of the asked year, the edition of 2021
     * @param folder where the set is to lie
     */
    public SampleSet(Form form, SampleOrder asked, Path folder) {
        this.form = form;
        this.order = new FigureOrder(form);
        this.asked = asked;
        this.folder = folder;
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** File of the results expected of a run on the set; written last, so that a set that has it is complete. */
    public Path expected() {
        return folder.resolve("expected.json");
    }

    /**
     * Writes the set.
     *
     * @throws IOException when a file cannot be written, or one is already there
     */
    public void write() throws IOException {
        Path year = Files.createDirectories(inbox().resolve(Integer.toString(asked.year())));
        ExpectedResults expected = new ExpectedResults(asked);
        ReportWriter writer = new ReportWriter(form, asked);
        for (int number = 1; number <= asked.count(); number++) {
            PracticeReport report = PracticeReport.draw(order, asked, number);
            try (OutputStream out = newFile(year.resolve(report.fileName()))) {
                writer.write(report, out);
            }
            expected.add(report, order.cells());
        }
        Files.writeString(
                inbox().resolve("roster.csv"), roster(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        expected.write(expected());
    }

    private String roster() {
        StringBuilder roster =
                new StringBuilder("\uFEFFcode,name,aliases,kind,order,counts" + (asked.tree() ? ",parent" : "") + "\n");
        if (asked.tree()) {
            new PracticeTree(asked.count())
                    .governments()
                    .forEach(government -> line(
                            roster, government.code(), government.name(), UnitKind.GOVERNMENT, 0, government.parent()));
        }
        for (int number = 1; number <= asked.count(); number++) {
            PracticeUnit unit = PracticeUnit.of(number);
            line(roster, unit.code(), unit.name(), unit.kind(), number, PracticeTree.above(unit));
        }
        return roster.toString();
    }

    private void line(StringBuilder roster, String code, String name, UnitKind kind, int order, String parent) {
        List<String> columns = List.of(code, name, "", kind.label(), Integer.toString(order), counts(kind), parent);
        roster.append(String.join(",", columns.subList(0, asked.tree() ? 7 : 6)))
                .append('\n');
    }

    /** All are added up, the vertically led ones too. */
    private static String counts(UnitKind kind) {
        return kind == UnitKind.VERTICAL ? "是" : "";
    }

    private static OutputStream newFile(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
    }
}
