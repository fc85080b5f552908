package org.disclosure.rollup.intake.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Collects the tables of an "XML Spreadsheet 2003". */
final class SpreadsheetXmlHandler implements XmlHandler {

    /** The option of a sheet that says whether it is hidden. */
    private static final String VISIBLE = "urn:schemas-microsoft-com:office:excel Visible";

    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SpreadsheetXmlStyles styles = new SpreadsheetXmlStyles();
    private final SpreadsheetXmlData data;
    private final SpreadsheetXmlFormulas formulas = new SpreadsheetXmlFormulas();
    private final StringBuilder option = new StringBuilder();
    private final Map<Integer, String> columnStyles = new HashMap<>();
    private SheetBuilder sheet;
    private SpreadsheetXmlPlaces places;
    private boolean betweenMerges;
    private boolean lost;
    private String tableStyle = SpreadsheetXmlStyles.DEFAULT;
    private String rowStyle;
    private int row;
    private int span;
    private int column;
    private boolean inComment;

    /**
     * @param betweenMerges whether columns are counted without those that a cell above spans, as LibreOffice does
     */
    SpreadsheetXmlHandler(Limits limits, boolean betweenMerges) {
        this.limits = limits;
        this.betweenMerges = betweenMerges;
        this.data = new SpreadsheetXmlData(limits, styles);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /**
     * True if a cell is at a place that a cell above spans: only a program that does not count such places writes that.
     */
    boolean countsBetweenMerges() {
        return lost;
    }

    /** Calculation settings of the file. */
    CalculationSettings settings() {
        return formulas.settings();
    }

    @Override
    public void start(String name, Attributes attributes) {
        option.setLength(0);
        if (data.isOpen()) {
            data.start(SpreadsheetXmlNames.local(name));
            return;
        }
        formulas.start(SpreadsheetXmlNames.local(name), attributes, sheet);
        switch (name) {
            case "Worksheet" -> {
                sheet = new SheetBuilder(attribute(attributes, "Name", "Sheet"), false, limits);
                places = new SpreadsheetXmlPlaces(sheet, betweenMerges, limits);
                columnStyles.clear();
                row = -1;
                span = 0;
                column = -1;
            }
            case "Table" -> tableStyle = attribute(attributes, "StyleID", SpreadsheetXmlStyles.DEFAULT);
            case "Column" -> startColumns(attributes);
            case "Row" -> startRow(attributes);
            case "Cell" -> startCell(attributes);
            case "Comment" -> inComment = true;
            case "Data" -> {
                if (!inComment) {
                    data.open(attribute(attributes, "Type", "String"));
                }
            }
            default -> {
                if (sheet == null) {
                    styles.start(name, attributes);
                }
            }
        }
    }

    private void startColumns(Attributes attributes) {
        int first = number(attributes, "Index", column + 2) - 1;
        column = (int) Math.min(limits.columns(), first + (long) number(attributes, "Span", 0));
        String style = attribute(attributes, "StyleID", null);
        if (style != null && first >= 0) {
            IntStream.rangeClosed(first, column).forEach(at -> columnStyles.put(at, style));
        }
        if (isHidden(attributes, "Width")) {
            sheet.hideColumns(first, column);
        }
    }

    private void startRow(Attributes attributes) {
        row = number(attributes, "Index", row + span + 2) - 1;
        span = number(attributes, "Span", 0);
        rowStyle = attribute(attributes, "StyleID", null);
        places.startRow(row);
        if (isHidden(attributes, "Height")) {
            int last = (int) Math.min(limits.rows(), row + 1L + span);
            IntStream.range(row, last).forEach(sheet::hideRow);
        }
    }

    private static boolean isHidden(Attributes attributes, String size) {
        return number(attributes, "Hidden", 0) != 0
                || attribute(attributes, size, "1").matches("0+(\\.0*)?");
    }

    private void startCell(Attributes attributes) {
        int index = number(attributes, "Index", 0);
        places.startCell(index, number(attributes, "MergeAcross", 0), number(attributes, "MergeDown", 0));
        formulas.startCell(attributes);
        String style = attribute(attributes, "StyleID", rowStyle);
        data.clear(style == null ? columnStyles.getOrDefault(places.column(), tableStyle) : style);
    }

    @Override
    public void end(String name) {
        if (data.isOpen() && !name.equals("Data")) {
            data.end();
            return;
        }
        switch (name) {
            case "Worksheet" -> {
                if (sheets.size() < limits.sheets()) {
                    sheets.add(sheet.build());
                }
                sheet = null;
            }
            case "Cell" -> {
                data.put(sheet, row, places.column());
                formulas.endCell(sheet, row, places.column(), data.format());
                lost |= places.endCell(data.text());
            }
            case "Comment" -> inComment = false;
            case "Data" -> data.close();
            case VISIBLE -> {
                String visible = option.toString().strip();
                if (sheet != null && (visible.startsWith("SheetHidden") || visible.startsWith("SheetVeryHidden"))) {
                    sheet.hide();
                }
            }
            default -> {
                // see start
            }
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (data.isOpen()) {
            data.add(new String(characters, start, length));
        } else if (option.length() + length <= limits.textLength()) {
            option.append(characters, start, length);
        }
    }

    static String attribute(Attributes attributes, String name, String otherwise) {
        String value = attributes.find(name);
        return value == null ? otherwise : value;
    }

    private static int number(Attributes attributes, String name, int otherwise) {
        String value = attributes.find(name);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }
}
