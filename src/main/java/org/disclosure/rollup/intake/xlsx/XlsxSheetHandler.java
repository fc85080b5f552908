package org.disclosure.rollup.intake.xlsx;

import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.xml.XmlHandler;
import org.disclosure.rollup.submission.CellAddress;

/**
 * Collects the cells of a worksheet part. Numbers keep the digits that are stored, with what a number format shows beside
 * them; formulas come with their stored results.
 */
final class XlsxSheetHandler implements XmlHandler {

    private final SheetBuilder sheet;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final Limits limits;
    private final XlsxSizes sizes;
    private final XlsxText inline;
    private final StringBuilder text = new StringBuilder();
    private final XlsxFormulas formulas;
    private StringBuilder target;
    private String type = "";
    private int style;
    private int row = -1;
    private int column = -1;

    XlsxSheetHandler(SheetBuilder sheet, SharedStrings strings, XlsxStyles styles, Limits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
        this.formulas = new XlsxFormulas(sheet, styles);
        this.sizes = new XlsxSizes(sheet, limits);
        this.inline = new XlsxText(limits);
    }

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "col" -> sizes.column(attributes);
            case "c" -> startCell(attributes);
            case "v" -> target = text;
            case "f" -> target = formulas.start(attributes);
            case "t", "r", "rPr", "strike", "vertAlign", "rPh" -> inline.start(name, attributes);
            case "sheetFormatPr" -> sizes.others(attributes);
            case "sheetData" -> sizes.endColumns();
            case "mergeCell" -> sheet.merge(MergeReference.parse(attributes.find("ref")));
            default -> {
                // formats, sizes, drawings: nothing of the table
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "c" -> endCell();
            case "v", "f" -> target = null;
            case "t", "r", "rPh" -> inline.end(name);
            default -> {
                // see start
            }
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (target == null) {
            inline.text(characters, start, length);
            return;
        }
        if (target.length() + length > limits.textLength()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TEXT_TOO_LONG);
        }
        target.append(characters, start, length);
    }

    private void startRow(Attributes attributes) {
        ReadingTimeLimit.check();
        String number = attributes.find("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        sizes.row(row, attributes);
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.token("r");
        if (reference == null) {
            column++;
        } else {
            at(reference);
        }
        String given = attributes.token("t");
        type = given == null ? "n" : given;
        style = styles.arePlain() ? 0 : style(attributes.token("s"));
        text.setLength(0);
        if (!inline.isEmpty()) {
            inline.clear();
        }
        formulas.startCell();
    }

    private static int style(String number) {
        return number == null ? 0 : Integer.parseInt(number);
    }

    private void endCell() {
        if (!inline.isEmpty()) {
            add(inline.plain(), inline.isRich() ? inline.rich() : null);
        } else if (!text.isEmpty()) {
            addValue();
        }
        formulas.endCell(row, column, style);
    }

    private void addValue() {
        String value = text.toString();
        switch (type) {
            case "s" -> addShared(Integer.parseInt(value.trim()));
            case "n" -> addNumber(PlainNumber.of(value));
            case "b" -> {
                sheet.add(row, column, value.equals("1") ? "TRUE" : "FALSE", RawCell.Kind.TEXT);
                sheet.addOther(row, column);
            }
            case "d" -> {
                sheet.add(row, column, value, RawCell.Kind.TEXT);
                sheet.addOther(row, column);
            }
            case "e" -> sheet.add(row, column, value, RawCell.Kind.ERROR);
            default -> add(XlsxText.unescaped(value), null);
        }
    }

    private void addShared(int number) {
        add(strings.text(number), strings.rich(number));
    }

    /** @param rich null for a text that has the cell's font throughout */
    private void add(String plain, XlsxString rich) {
        TextRun.Look font = styles.look(style);
        if (rich != null) {
            sheet.add(row, column, rich.in(font, limits));
        } else if (font != TextRun.Look.PLAIN) {
            sheet.add(row, column, new CellText(limits).add(plain, font));
        } else {
            sheet.add(row, column, plain, RawCell.Kind.TEXT);
        }
    }

    private void addNumber(String digits) {
        if (styles.arePlain()) {
            sheet.add(row, column, digits, RawCell.Kind.NUMBER);
        } else {
            sheet.add(styles.formatted(style, new RawCell(row, column, digits, RawCell.Kind.NUMBER)));
        }
    }

    private void at(String reference) {
        CellAddress address = CellAddress.read(reference);
        if (address == null) {
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
        row = address.row();
        column = address.column();
    }
}
