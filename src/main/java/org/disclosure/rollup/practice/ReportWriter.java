package org.disclosure.rollup.practice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.disclosure.rollup.form.Form;

/** Writes a report as its unit's program would. */
final class ReportWriter {

    private final Form form;
    private final SampleOrder asked;
    private final ReportSheets layout;
    private final XlsxFile xlsx = new XlsxFile();

    ReportWriter(Form form, SampleOrder asked) {
        this.form = form;
        this.asked = asked;
        this.layout = new ReportSheets(form);
    }

    void write(PracticeReport report, OutputStream out) throws IOException {
        int number = report.unit().number();
        Dice cells = new Dice(asked.seed(), number, Dice.Purpose.CELLS);
        Dice words = new Dice(asked.seed(), number, Dice.Purpose.TEXT);
        List<ReportSection> text = asked.text() ? new ReportProse(form, report, words).sections() : List.of();
        List<PracticeSheet> sheets = layout.of(report, text, cells);
        switch (report.style()) {
            case XLS -> XlsFile.write(sheets, out);
            case CSV_UTF8, CSV_GB18030 -> CsvText.write(report.style(), sheets, out);
            default -> xlsx.write(report, sheets, cells, out);
        }
    }
}
