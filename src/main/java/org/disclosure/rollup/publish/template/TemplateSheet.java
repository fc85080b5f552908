package org.disclosure.rollup.publish.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.excel.FormHeading;
import org.disclosure.rollup.publish.excel.FormPrinter;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.submission.Unit;

/** A table of the form to be filled in, on a sheet of its own: whose it is above, what is still wrong below. */
final class TemplateSheet {

    private static final int UNIT_ROW = 1;
    private static final int TABLE_ROW = 3;

    /** Grid columns of the unit's name, when it is to be written in, and of the unit of measurement. */
    private static final int UNIT_START = 4;

    private static final int UNIT_END = 17;
    private static final int MEASURE_START = 23;

    private final Template template;
    private final FormTable table;
    private final XSSFSheet target;
    private final SheetWriter sheet;
    private final Styles styles;
    private final TemplateStyles own;
    private final FormPlaces places;
    private final List<CellCode> cells = new ArrayList<>();
    private int row;

    TemplateSheet(
            Template template,
            FormTable table,
            XSSFSheet target,
            Styles styles,
            TemplateStyles own,
            FormPlaces places) {
        this.template = template;
        this.table = table;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.own = own;
        this.places = places;
    }

    /** Draws the table and keeps where its figures belong. */
    void draw() {
        FormPrinter.title(sheet, styles, FormHeading.title(template.year()));
        template.unit().ifPresentOrElse(this::unit, this::unitToBeFilledIn);
        if (target == target.getWorkbook().getSheetAt(0)) {
            NilTick.draw(sheet, styles, own.unit);
        }
        row = new FormPrinter(sheet, styles, TABLE_ROW, (cell, place) -> {
                    cells.add(cell);
                    places.put(cell, target.getSheetName(), place);
                })
                .print(table);
        String measures =
                table.blocks().stream().map(FormBlock::unit).distinct().collect(Collectors.joining("、"));
        sheet.text(TABLE_ROW, MEASURE_START, "单位：" + measures, styles.subtitle);
    }

    private void unit(Unit unit) {
        sheet.text(UNIT_ROW, 0, FormHeading.UNIT + unit.name(), styles.subtitle);
    }

    /** The name is written on the first sheet and shows on the others. */
    private void unitToBeFilledIn() {
        sheet.text(UNIT_ROW, 0, FormHeading.UNIT, styles.subtitle);
        XSSFSheet first = target.getWorkbook().getSheetAt(0);
        CellStyle style = target == first ? own.unit : styles.wrapped;
        sheet.merged(UNIT_ROW, UNIT_START, UNIT_ROW, UNIT_END, "", style);
        sheet.row(UNIT_ROW).setHeightInPoints(22);
        if (target != first) {
            String name = "'" + first.getSheetName() + "'!"
                    + new CellReference(UNIT_ROW, UNIT_START, true, true).formatAsString();
            sheet.formula(UNIT_ROW, UNIT_START, "IF(" + name + "=\"\",\"\"," + name + ")", style);
        }
    }

    /** Fills in what is known, lets the rest be filled in, and locks the sheet. */
    void fill(Totals totals) {
        Map<NumberKind, List<CellRangeAddress>> entries = new EnumMap<>(NumberKind.class);
        for (CellCode cell : cells) {
            NumberKind number = template.form().cell(cell).number();
            Optional<BigDecimal> known =
                    Optional.ofNullable(template.carriedIn().get(cell));
            Optional<List<CellCode>> parts = totals.findParts(cell);
            CellRangeAddress place = places.range(cell);
            if (parts.isPresent()) {
                look(place, own.total);
                String list = places.list(parts.get(), target.getSheetName());
                String sum = "IF(COUNT(" + list + ")=0,\"\",SUM(" + list + "))";
                sheet.formula(place.getFirstRow(), place.getFirstColumn(), sum, own.total);
            } else if (known.isPresent()) {
                look(place, own.carriedIn);
                sheet.number(place.getFirstRow(), place.getFirstColumn(), known.get(), own.carriedIn);
            } else {
                look(place, own.entry(number));
                sheet.formula(place.getFirstRow(), place.getFirstColumn(), NilTick.preset(target), own.entry(number));
                NilTick.unmark(target, place);
                entries.computeIfAbsent(number, key -> new ArrayList<>()).add(place);
            }
        }
        entries.forEach((number, ranges) -> TemplateEntries.validate(target, number, ranges));
        new TemplateMarks(template, sheet, styles, places, totals, row).write(cells);
        page();
    }

    /** All cells of a merged range, or emptying it would be refused for those that are locked. */
    private void look(CellRangeAddress place, CellStyle style) {
        place.forEach(at -> sheet.row(at.getRow()).getCell(at.getColumn()).setCellStyle(style));
    }

    private void page() {
        sheet.printUpright();
        target.getPrintSetup().setFitHeight((short) 1);
        target.setHorizontallyCenter(true);
        target.setDisplayGridlines(false);
        if (table.print() == FormTable.Print.GRID) {
            target.createFreezePane(0, TABLE_ROW + 1 + PrintedTable.of(table).headerRows());
        }
        // without a password: against slips, not against people
        target.enableLocking();
        target.lockFormatColumns(false);
        target.lockFormatRows(false);
    }
}
