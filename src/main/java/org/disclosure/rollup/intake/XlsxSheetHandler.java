package org.disclosure.rollup.intake;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the cells of a worksheet part. Numbers keep the digits that are stored, not those that a number format shows;
 * formulas give their stored results.
 */
final class XlsxSheetHandler extends DefaultHandler {

    private final Sheet.Builder sheet;
    private final SharedStrings strings;
    private final int textLimit;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private StringBuilder target;
    private String type = "";
    private boolean inPhonetic;
    private int row = -1;
    private int column = -1;

    XlsxSheetHandler(Sheet.Builder sheet, SharedStrings strings, Limits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.textLimit = limits.textLength();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> startRow(attributes);
            case "col" -> startColumns(attributes);
            case "c" -> startCell(attributes);
            case "v" -> target = text;
            case "t" -> target = inPhonetic ? null : text;
            case "f" -> target = formula;
            case "rPh" -> inPhonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {
                // formats, sizes, drawings: nothing of the table
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "c" -> endCell();
            case "rPh" -> inPhonetic = false;
            case "v", "t", "f" -> target = null;
            default -> {
                // see startElement
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (target == null) {
            return;
        }
        if (target.length() + length > textLimit) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TEXT_TOO_LONG);
        }
        target.append(characters, start, length);
    }

    private void startRow(Attributes attributes) {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        if (isHidden(attributes)) {
            sheet.hideRow(row);
        }
    }

    private void startColumns(Attributes attributes) {
        if (isHidden(attributes)) {
            sheet.hideColumns(
                    Integer.parseInt(attributes.getValue("min")) - 1, Integer.parseInt(attributes.getValue("max")) - 1);
        }
    }

    private static boolean isHidden(Attributes attributes) {
        String hidden = attributes.getValue("hidden");
        return "1".equals(hidden) || "true".equals(hidden);
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        if (reference == null) {
            column++;
        } else {
            CellReference at = new CellReference(reference);
            row = at.getRow();
            column = at.getCol();
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        text.setLength(0);
        formula.setLength(0);
    }

    private void endCell() {
        if (text.isEmpty()) {
            // "str" is the type of a calculated text, which may be none
            if (!formula.isEmpty() && !type.equals("str")) {
                sheet.add(row, column, "=" + formula, RawCell.Kind.FORMULA);
            }
            return;
        }
        String value = text.toString();
        switch (type) {
            case "s" -> sheet.add(row, column, sharedString(value), RawCell.Kind.TEXT);
            case "n" -> sheet.add(row, column, PlainNumber.of(value), RawCell.Kind.NUMBER);
            case "b" -> sheet.add(row, column, value.equals("1") ? "TRUE" : "FALSE", RawCell.Kind.TEXT);
            case "e" -> sheet.add(row, column, value, RawCell.Kind.ERROR);
            default -> sheet.add(row, column, value, RawCell.Kind.TEXT);
        }
    }

    private String sharedString(String index) {
        return strings.getItemAt(Integer.parseInt(index.trim())).getString();
    }

    private void merge(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        sheet.merge(new Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
    }
}
