package org.disclosure.rollup.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the tables of an OpenDocument spreadsheet's content part. */
final class OdsHandler extends DefaultHandler {

    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private Sheet.Builder sheet;
    private String type;
    private String value;
    private boolean inParagraph;
    private boolean inNote;
    private int row;
    private int column;
    private int declaredColumns;
    private int rowRepeat;
    private int columnRepeat;

    OdsHandler(Limits limits) {
        this.limits = limits;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (qName) {
            case "style:style" -> style = String.valueOf(attributes.getValue("style:name"));
            case "style:table-properties" -> {
                if ("false".equals(attributes.getValue("table:display"))) {
                    hiddenStyles.add(style);
                }
            }
            case "table:table" -> startTable(attributes);
            case "table:table-row" -> {
                rowRepeat = number(attributes, "table:number-rows-repeated");
                column = 0;
                if (sheet != null && isHidden(attributes)) {
                    int last = Math.min(row + rowRepeat, limits.rows());
                    IntStream.range(row, last).forEach(sheet::hideRow);
                }
            }
            case "table:table-column" -> startColumns(attributes);
            case "table:table-cell", "table:covered-table-cell" -> startCell(attributes);
            case "office:annotation" -> inNote = true;
            case "text:p" -> startParagraph();
            case "text:s" -> append(" ".repeat(Math.min(limits.textLength(), number(attributes, "text:c"))));
            case "text:tab" -> append("\t");
            case "text:line-break" -> append("\n");
            default -> {
                // formats and drawings: nothing of the table
            }
        }
    }

    private void startTable(Attributes attributes) {
        boolean hidden = hiddenStyles.contains(attributes.getValue("table:style-name"));
        sheet = new Sheet.Builder(String.valueOf(attributes.getValue("table:name")), hidden, limits);
        row = 0;
        declaredColumns = 0;
    }

    private void startColumns(Attributes attributes) {
        int columns = number(attributes, "table:number-columns-repeated");
        if (sheet != null && isHidden(attributes)) {
            sheet.hideColumns(declaredColumns, declaredColumns + columns - 1);
        }
        declaredColumns += columns;
    }

    private static boolean isHidden(Attributes attributes) {
        String visibility = attributes.getValue("table:visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    private void startCell(Attributes attributes) {
        columnRepeat = number(attributes, "table:number-columns-repeated");
        type = attributes.getValue("office:value-type");
        value = attributes.getValue("office:value");
        text.setLength(0);
        int rows = number(attributes, "table:number-rows-spanned");
        int columns = number(attributes, "table:number-columns-spanned");
        if (sheet != null && (rows > 1 || columns > 1)) {
            sheet.merge(new Merge(row, column, row + rows - 1, column + columns - 1));
        }
    }

    private void startParagraph() {
        inParagraph = !inNote;
        if (inParagraph && !text.isEmpty()) {
            text.append('\n');
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (qName) {
            case "table:table" -> {
                if (sheets.size() < limits.sheets()) {
                    sheets.add(sheet.build());
                }
                sheet = null;
            }
            case "table:table-row" -> row += rowRepeat;
            case "table:table-cell", "table:covered-table-cell" -> endCell();
            case "office:annotation" -> inNote = false;
            case "text:p" -> inParagraph = false;
            default -> {
                // see startElement
            }
        }
    }

    private void endCell() {
        boolean number =
                value != null && ("float".equals(type) || "currency".equals(type) || "percentage".equals(type));
        String held = number ? PlainNumber.of(value) : text.toString();
        if (sheet != null && !held.isBlank()) {
            // a repeated cell that holds something is written out; empty ones may be repeated to the sheet's end
            for (int down = 0; down < rowRepeat; down++) {
                for (int right = 0; right < columnRepeat; right++) {
                    sheet.add(row + down, column + right, held, number ? RawCell.Kind.NUMBER : RawCell.Kind.TEXT);
                }
            }
        }
        column += columnRepeat;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inParagraph) {
            append(new String(characters, start, length));
        }
    }

    private void append(String more) {
        if (text.length() + more.length() > limits.textLength()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TEXT_TOO_LONG);
        }
        text.append(more);
    }

    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? 1 : Math.max(1, Integer.parseInt(value));
    }
}
