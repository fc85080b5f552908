package org.disclosure.rollup.intake.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.sheet.TextRun.Look;

/** Collects the cells of a sheet of a binary workbook. */
final class XlsbSheet {

    private static final int ROW = 0;
    private static final int NUMBER_SHORT = 2;
    private static final int ERROR = 3;
    private static final int TRUTH = 4;
    private static final int NUMBER = 5;
    private static final int TEXT = 6;
    private static final int SHARED_TEXT = 7;
    private static final int FORMULA_TEXT = 8;
    private static final int FORMULA_NUMBER = 9;
    private static final int FORMULA_TRUTH = 10;
    private static final int FORMULA_ERROR = 11;
    private static final int COLUMNS = 60;
    private static final int RICH_TEXT = 62;
    private static final int MERGED = 176;
    private static final int ARRAY_FORMULA = 426;
    private static final int SHARED_FORMULA = 427;
    private static final int USUAL_SIZES = 485;

    private static final int HIDDEN_ROW = 1 << 4;
    private static final int HIDDEN_COLUMNS = 1;
    private static final int STYLE = 0xFFFFFF;

    private final SheetBuilder sheet;
    private final List<XlsbText> strings;
    private final XlsbStyles styles;
    private final XlsbFormulas formulas;
    private final Limits limits;
    private boolean otherColumnsHidden;
    private int shownColumns;
    private int row = -1;
    private int column;
    private int style;

    XlsbSheet(SheetBuilder sheet, List<XlsbText> strings, XlsbStyles styles, XlsbBook book, Limits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.formulas = new XlsbFormulas(sheet, styles, book);
        this.limits = limits;
    }

    void read(InputStream part) throws IOException {
        XlsbRecords records = new XlsbRecords(part);
        while (records.next()) {
            ByteBuffer record = records.record();
            switch (records.type()) {
                case SHARED_FORMULA -> formulas.share(record);
                case ARRAY_FORMULA -> formulas.spread(record);
                default -> {
                    formulas.endCell();
                    read(records.type(), record);
                }
            }
        }
        formulas.endCell();
    }

    private void read(int type, ByteBuffer record) {
        switch (type) {
            case ROW -> row(record);
            case COLUMNS -> columns(record);
            case USUAL_SIZES -> otherColumnsHidden = record.getInt() == 0;
            case MERGED -> {
                int first = record.getInt();
                int last = record.getInt();
                sheet.merge(new Merge(first, record.getInt(), last, record.getInt()));
            }
            case NUMBER_SHORT, ERROR, TRUTH, NUMBER, TEXT, SHARED_TEXT, RICH_TEXT -> cell(type, record);
            case FORMULA_TEXT, FORMULA_NUMBER, FORMULA_TRUTH, FORMULA_ERROR -> {
                cell(type, record);
                formulas.startCell(record, row, column, style);
            }
            default -> {
                // blank cells, drawings and views
            }
        }
    }

    private void row(ByteBuffer record) {
        row = record.getInt();
        record.getInt();
        int height = XlsbRecords.u16(record);
        record.get();
        if ((XlsbRecords.u8(record) & HIDDEN_ROW) != 0 || height == 0) {
            sheet.hideRow(row);
        }
    }

    private void columns(ByteBuffer record) {
        int first = record.getInt();
        int last = record.getInt();
        int width = record.getInt();
        record.getInt();
        if ((XlsbRecords.u16(record) & HIDDEN_COLUMNS) != 0 || width == 0) {
            sheet.hideColumns(first, last);
        }
        if (otherColumnsHidden) {
            sheet.hideColumns(shownColumns, first - 1);
        }
        shownColumns = last + 1;
    }

    private void cell(int type, ByteBuffer record) {
        column = record.getInt();
        style = record.getInt() & STYLE;
        switch (type) {
            case NUMBER_SHORT -> number(shortNumber(record.getInt()));
            case NUMBER, FORMULA_NUMBER -> number(record.getDouble());
            case TRUTH, FORMULA_TRUTH -> {
                sheet.add(row, column, XlsbRecords.u8(record) == 0 ? "FALSE" : "TRUE", RawCell.Kind.TEXT);
                sheet.addOther(row, column);
            }
            case ERROR, FORMULA_ERROR -> error(XlsbRecords.u8(record));
            case SHARED_TEXT -> text(strings.get(record.getInt()));
            case RICH_TEXT -> text(XlsbText.read(record));
            default -> text(XlsbText.plain(XlsbRecords.text(record)));
        }
    }

    private void error(int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
        sheet.add(row, column, text, RawCell.Kind.ERROR);
    }

    private void number(double number) {
        sheet.add(styles.formatted(style, new RawCell(row, column, PlainNumber.of(number), RawCell.Kind.NUMBER)));
    }

    /** A number in four bytes: a whole one, or the upper half of any; perhaps a hundredth of it. */
    private static double shortNumber(int packed) {
        double number = (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((long) (packed & ~3) << Integer.SIZE);
        return (packed & 1) != 0 ? number / 100 : number;
    }

    private void text(XlsbText text) {
        Look font = styles.look(style);
        if (font == Look.PLAIN && text.starts().length == 0) {
            sheet.add(row, column, text.text(), RawCell.Kind.TEXT);
        } else {
            sheet.add(row, column, text.in(font, styles, limits));
        }
    }
}
