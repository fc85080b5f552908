package org.disclosure.rollup.practice.report;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.practice.figure.SeededRandom;
import org.disclosure.rollup.practice.figure.WritingStyle;

/** Lays a report out: a sheet a table, the unit's name above the first, the running text around them if it is asked for. */
public final class ReportSheets {

    /** The names of the sheets, in the order of the tables; the templates of workbooks name them too. */
    static final List<String> NAMES = List.of("主动公开", "依申请公开", "复议诉讼");

    private static final int MORE_COLUMNS = 2;
    private static final int MORE_ROWS = 3;

    private final Form form;

    public ReportSheets(Form form) {
        this.form = form;
    }

    /**
     * @param text the report's sections; empty for tables alone
     */
    public List<PracticeSheet> of(PracticeReport report, List<ReportSection> text, SeededRandom seededRandom) {
        FigureCells figures = new FigureCells(report, seededRandom);
        List<PracticeSheet> sheets = new ArrayList<>();
        for (FormTable table : form.tables()) {
            PracticeSheet sheet = new PracticeSheet(NAMES.get(sheets.size()));
            int width = TableDrawing.width(table);
            if (report.untidiness().title()) {
                sheet.line(report.unit().name() + report.year() + "年政府信息公开工作年度报告数据", width);
            }
            if (sheets.isEmpty()) {
                unit(sheet, report);
            }
            text.stream()
                    .filter(section -> section.isBefore(table, form))
                    .forEach(section -> write(sheet, section, width));
            new TableDrawing(sheet, table, figures).draw();
            sheets.add(sheet);
        }
        PracticeSheet last = sheets.get(sheets.size() - 1);
        text.stream()
                .filter(section -> section.isBehindTables(form))
                .forEach(section -> write(last, section, last.width()));
        boolean more = report.untidiness().emptyCells();
        if (report.style() != WritingStyle.INLINE || more) {
            sheets.forEach(sheet -> sheet.square(more ? MORE_COLUMNS : 0, more ? MORE_ROWS : 0));
        }
        return sheets;
    }

    private static void unit(PracticeSheet sheet, PracticeReport report) {
        int row = sheet.next();
        sheet.put(row, 0, "填报单位");
        sheet.put(row, 1, report.unit().name());
        sheet.put(row, 2, "年度");
        sheet.put(row, 3, new PracticeCell.Number(Integer.toString(report.year())));
    }

    private static void write(PracticeSheet sheet, ReportSection section, int width) {
        sheet.line(section.heading(), width);
        section.paragraphs().forEach(paragraph -> sheet.line(paragraph, width));
    }
}
