package org.disclosure.rollup.intake;

import java.util.BitSet;
import java.util.List;

/**
 * Collects the cells of a worksheet part. Numbers keep the digits that are stored, with what a number format shows beside
 * them; formulas come with their stored results.
 */
final class XlsxSheetHandler implements XmlHandler {

    private static final int ALPHABET = 26;

    /** Excel's last column is XFD. */
    private static final int MOST_LETTERS = 3;

    /** The bits that number a letter, small or capital. */
    private static final int LETTER = 0x1F;

    private final Sheet.Builder sheet;
    private final List<XlsxString> strings;
    private final XlsxStyles styles;
    private final Limits limits;
    private final BitSet shownColumns = new BitSet();
    private final XlsxText inline;
    private final StringBuilder text = new StringBuilder();
    private final XlsxFormulas formulas;
    private StringBuilder target;
    private String type = "";
    private boolean columnsHidden;
    private int style;
    private int row = -1;
    private int column = -1;

    XlsxSheetHandler(Sheet.Builder sheet, List<XlsxString> strings, XlsxStyles styles, Limits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
        this.formulas = new XlsxFormulas(sheet, styles);
        this.inline = new XlsxText(limits);
    }

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "col" -> startColumns(attributes);
            case "c" -> startCell(attributes);
            case "v" -> target = text;
            case "f" -> target = formulas.start(attributes);
            case "t", "r", "rPr", "strike", "vertAlign", "rPh" -> inline.start(name, attributes);
            case "sheetFormatPr" -> columnsHidden = isNought(attributes.find("defaultColWidth"));
            case "sheetData" -> hideOtherColumns();
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
        Deadline.check();
        String number = attributes.find("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        if (isHidden(attributes) || isNought(attributes.find("ht"))) {
            sheet.hideRow(row);
        }
    }

    private void startColumns(Attributes attributes) {
        int first = Integer.parseInt(attributes.find("min")) - 1;
        int last = Integer.parseInt(attributes.find("max")) - 1;
        if (isHidden(attributes) || isNought(attributes.find("width"))) {
            sheet.hideColumns(first, last);
        } else if (first >= 0 && last >= first) {
            shownColumns.set(first, Math.min(last, limits.columns()) + 1);
        }
    }

    /** Hides the columns of which nothing is said, where those have no width. */
    private void hideOtherColumns() {
        for (int at = 0; columnsHidden && at < limits.columns(); at++) {
            if (!shownColumns.get(at)) {
                sheet.hideColumns(at, at);
            }
        }
    }

    private static boolean isHidden(Attributes attributes) {
        String hidden = attributes.find("hidden");
        return hidden != null && XlsxStyles.isTrue(hidden);
    }

    /** Whether a width or height is {@code 0} or {@code 0.0}. */
    private static boolean isNought(String measure) {
        return measure != null && measure.chars().allMatch(digit -> digit == '0' || digit == '.');
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.find("r");
        if (reference == null) {
            column++;
        } else {
            at(reference);
        }
        String given = attributes.find("t");
        type = given == null ? "n" : given;
        style = styles.arePlain() ? 0 : style(attributes.find("s"));
        text.setLength(0);
        inline.clear();
        formulas.startCell();
    }

    private static int style(String number) {
        return number == null ? 0 : Integer.parseInt(number);
    }

    private void endCell() {
        if (!inline.isEmpty()) {
            add(inline.get());
        } else if (!text.isEmpty()) {
            addValue();
        }
        formulas.endCell(row, column, style);
    }

    private void addValue() {
        String value = text.toString();
        switch (type) {
            case "s" -> add(strings.get(Integer.parseInt(value.trim())));
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
            default -> add(new XlsxString(XlsxText.unescaped(value)));
        }
    }

    private void add(XlsxString string) {
        string.addTo(sheet, row, column, styles.look(style), limits);
    }

    private void addNumber(String digits) {
        CellDetails details = styles.arePlain() ? CellDetails.NONE : styles.details(style, digits);
        sheet.add(row, column, digits, RawCell.Kind.NUMBER, details);
    }

    /** {@code D4}: letters, then digits. What is none, and what is far off, the sheet refuses. */
    private void at(String reference) {
        int letters = 0;
        long number = 0;
        while (letters < reference.length() && letters < MOST_LETTERS && isLetter(reference.charAt(letters))) {
            number = number * ALPHABET + (reference.charAt(letters) & LETTER);
            letters++;
        }
        column = (int) number - 1;
        row = Integer.parseInt(reference, letters, reference.length(), 10) - 1;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }
}
