package org.disclosure.rollup.publish.template;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.publish.excel.StableWorkbook;
import org.disclosure.rollup.publish.excel.Styles;

/**
 * The workbook of a template: a sheet a table and the instructions behind. The tables are all drawn before they are filled,
 * for a formula may refer to a cell of a later one.
 */
final class TemplateWorkbook {

    private TemplateWorkbook() {}

    static void write(Template template, LocalDate day, Path file) throws IOException {
        try (XSSFWorkbook workbook = StableWorkbook.create(day)) {
            Styles styles = new Styles(workbook);
            TemplateStyles own = new TemplateStyles(workbook, styles);
            FormPlaces places = new FormPlaces();
            List<TemplateSheet> sheets = new ArrayList<>();
            for (FormTable table : template.form().tables()) {
                TemplateSheet sheet =
                        new TemplateSheet(template, table, workbook.createSheet(table.section()), styles, own, places);
                sheet.draw();
                sheets.add(sheet);
            }
            Totals totals = new Totals(template.form(), template.identities());
            sheets.forEach(sheet -> sheet.fill(totals));
            TemplateNotes.write(template, workbook.createSheet(TemplateNotes.SHEET), styles);
            // the formulas have no results yet
            workbook.setForceFormulaRecalculation(true);
            StableWorkbook.save(workbook, day, file);
        }
    }
}
