package org.disclosure.rollup.practice.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.practice.figure.SeededRandom;
import org.disclosure.rollup.practice.report.PracticeReport;
import org.disclosure.rollup.practice.report.PracticeSheet;
import org.disclosure.rollup.practice.report.ReportProse;
import org.disclosure.rollup.practice.report.ReportSection;
import org.disclosure.rollup.practice.report.ReportSheets;
import org.disclosure.rollup.practice.report.SampleOrder;

/** Writes a report as its unit's program would. */
public final class ReportWriter {

    private final Form form;
    private final SampleOrder asked;
    private final ReportSheets layout;
    private final XlsxFile xlsx = new XlsxFile();

    public ReportWriter(Form form, SampleOrder asked) {
        this.form = form;
        this.asked = asked;
        this.layout = new ReportSheets(form);
    }

    public void write(PracticeReport report, OutputStream out) throws IOException {
        int number = report.unit().number();
        SeededRandom cells = new SeededRandom(asked.seed(), number, SeededRandom.Purpose.CELLS);
        SeededRandom words = new SeededRandom(asked.seed(), number, SeededRandom.Purpose.TEXT);
        List<ReportSection> text = asked.text() ? new ReportProse(form, report, words).sections() : List.of();
        List<PracticeSheet> sheets = layout.of(report, text, cells);
        switch (report.style()) {
            case XLS -> XlsFile.write(sheets, out);
            case CSV_UTF8, CSV_GB18030 -> CsvText.write(report.style(), sheets, out);
            default -> xlsx.write(report, sheets, cells, out);
        }
    }
}
