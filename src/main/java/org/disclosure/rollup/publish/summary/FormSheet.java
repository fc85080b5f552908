package org.disclosure.rollup.publish.summary;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.StatusLine;
import org.disclosure.rollup.publish.excel.CellName;
import org.disclosure.rollup.publish.excel.FormPrinter;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.summary.units.UnitSheetLayout;

/** 汇总: the district's figures in the tables of the official form, as formulas over 分单位明细, ready to print on A4. */
final class FormSheet {

    /** The units that are added up. */
    enum Units {
        ALL("sheet.summary", "sheet.summary.all"),
        WITHOUT_ERRORS("sheet.errorFree", "sheet.summary.errorFree");

        private final String sheet;
        private final String note;

        Units(String sheet, String note) {
            this.sheet = sheet;
            this.note = note;
        }
    }

    /** Digits of a note that stand in a line across the tables. */
    private static final int NOTE_WIDTH = 90;

    private static final float NOTE_LINE = 13.5f;

    private final Edition edition;
    private final SheetWriter sheet;
    private final Styles styles;
    private final UnitSheetLayout table;
    private final Units units;

    private FormSheet(Edition edition, Sheet target, Styles styles, UnitSheetLayout table, Units units) {
        this.edition = edition;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.table = table;
        this.units = units;
    }

    /** Writes the sheet; the figures over all units get names as well. */
    static void write(Edition edition, Sheet target, Styles styles, UnitSheetLayout table, Units units) {
        FormSheet writer = new FormSheet(edition, target, styles, table, units);
        writer.heading();
        writer.tables();
        writer.sheet.printUpright();
        target.setHorizontallyCenter(true);
        target.setDisplayGridlines(false);
    }

    static String name(Edition edition, Units units) {
        return edition.text(units.sheet);
    }

    private void heading() {
        FormPrinter.title(sheet, styles, edition.heading("sheet.summary.title"));
        note(1, edition.text(units.note));
        note(2, StatusLine.of(edition));
    }

    /** A line that runs on would make the printed sheet wider than its tables. */
    private void note(int row, String text) {
        sheet.merged(row, 0, row, FormPrinter.GRID - 1, text, styles.note);
        int lines = TextLines.count(text, NOTE_WIDTH);
        sheet.row(row).setHeightInPoints(NOTE_LINE * lines + 4);
    }

    private void tables() {
        int row = 4;
        for (FormTable printed : edition.form().tables()) {
            if (printed.print() == FormTable.Print.GRID) {
                sheet.sheet().setRowBreak(row - 1);
            }
            row = new FormPrinter(sheet, styles, row, this::figure).print(printed);
        }
    }

    private void figure(CellCode cell, CellRangeAddress at) {
        int row = at.getFirstRow();
        int column = at.getFirstColumn();
        CellSum sum = edition.summary().sum(cell);
        boolean all = units == Units.ALL;
        Optional<BigDecimal> value = all ? sum.value() : sum.errorFree();
        String formula = all ? table.formula(cell, value) : table.errorFreeFormula(cell, value);
        sheet.formula(row, column, formula, value, styles.number(value));
        if (all) {
            Name name = sheet.sheet().getWorkbook().createName();
            name.setNameName(CellName.of(cell));
            CellReference place = new CellReference(row, column, true, true);
            name.setRefersToFormula("'" + edition.text(units.sheet) + "'!" + place.formatAsString());
        }
    }
}
