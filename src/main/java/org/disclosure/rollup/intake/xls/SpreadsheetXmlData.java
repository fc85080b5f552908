package org.disclosure.rollup.intake.xls;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SerialDate;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.disclosure.rollup.intake.xlsx.XlsxText;

/** Content of a cell of an "XML Spreadsheet 2003", which may be marked up as HTML. */
final class SpreadsheetXmlData {

    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> RAISED = Set.of("sup", "sub");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

    private final SpreadsheetXmlStyles styles;
    private final CellText text;

    /** The looks of the elements around what comes. */
    private final Deque<Look> looks = new ArrayDeque<>();

    private final StringBuilder piece = new StringBuilder();
    private String style = SpreadsheetXmlStyles.DEFAULT;
    private String type = "";
    private boolean open;

    SpreadsheetXmlData(Limits limits, SpreadsheetXmlStyles styles) {
        this.styles = styles;
        this.text = new CellText(limits);
    }

    /** Begins another cell. */
    void clear(String newStyle) {
        style = newStyle;
        type = "";
        text.clear();
    }

    boolean isOpen() {
        return open;
    }

    void open(String newType) {
        open = true;
        type = newType;
        text.clear();
        piece.setLength(0);
        looks.clear();
        looks.push(styles.look(style));
    }

    /** The start of an element in the text. */
    void start(String name) {
        endPiece();
        String tag = name.toLowerCase(Locale.ROOT);
        Look own = STRUCK.contains(tag) ? Look.STRUCK : RAISED.contains(tag) ? Look.RAISED : Look.PLAIN;
        looks.push(looks.getFirst().and(own));
    }

    void end() {
        endPiece();
        looks.pop();
    }

    void close() {
        endPiece();
        open = false;
    }

    void add(String letters) {
        piece.append(letters);
        if (piece.length() > 1_000) {
            endPiece();
        }
    }

    private void endPiece() {
        if (!piece.isEmpty()) {
            text.add(piece.toString(), looks.getFirst());
            piece.setLength(0);
        }
    }

    /** The cell's value. */
    String text() {
        return text.value();
    }

    void put(SheetBuilder sheet, int row, int column) {
        String value = text.value().strip();
        switch (type) {
            case "" -> {
                // a cell that holds nothing, or a remark only
            }
            case "Number" -> number(sheet, row, column, value);
            case "DateTime" -> date(sheet, row, column, value);
            case "Boolean" -> {
                sheet.add(row, column, value.equals("0") ? "FALSE" : "TRUE", RawCell.Kind.TEXT);
                sheet.addOther(row, column);
            }
            case "Error" -> sheet.add(row, column, value, RawCell.Kind.ERROR);
            default -> sheet.add(row, column, XlsxText.unescaped(text.value()), RawCell.Kind.TEXT, text.details());
        }
    }

    private void number(SheetBuilder sheet, int row, int column, String value) {
        if (!NUMBER.matcher(value).matches()) {
            sheet.add(row, column, text);
            return;
        }
        String number = PlainNumber.of(value);
        sheet.add(row, column, number, RawCell.Kind.NUMBER, shown(style, number, text.details()));
    }

    private CellDetails shown(String ofStyle, String number, CellDetails details) {
        NumberFormat format = styles.format(ofStyle);
        return format.isPlain()
                ? details
                : format.shown(new BigDecimal(number), false)
                        .map(details::showing)
                        .orElse(details);
    }

    /** Function that formats another value by the cell's style. */
    UnaryOperator<RawCell> format() {
        String own = style;
        return cell -> {
            CellDetails details = styles.look(own) == Look.STRUCK ? CellDetails.NONE.allStruckOut() : CellDetails.NONE;
            return cell.with(cell.kind() == RawCell.Kind.NUMBER ? shown(own, cell.text(), details) : details);
        };
    }

    /** A date is the number of its day, and never a figure. */
    private void date(SheetBuilder sheet, int row, int column, String value) {
        try {
            String day = SerialDate.of(LocalDateTime.parse(value));
            String shown =
                    styles.format(style).shown(new BigDecimal(day), false).orElse(value);
            sheet.add(row, column, day, RawCell.Kind.NUMBER, text.details().showing(shown));
            sheet.addOther(row, column);
        } catch (DateTimeException e) {
            sheet.add(row, column, text);
        }
    }
}
