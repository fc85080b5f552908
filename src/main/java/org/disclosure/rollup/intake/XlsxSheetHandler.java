package org.disclosure.rollup.intake;

import java.util.List;

/**
 * Collects the cells of a worksheet part. Numbers keep the digits that are stored, not those that a number format shows;
 * formulas give their stored results.
 */
final class XlsxSheetHandler implements XmlHandler {

    private static final int ALPHABET = 26;

    /** Excel's last column is XFD. */
    private static final int MOST_LETTERS = 3;

    /** The bits that number a letter, small or capital. */
    private static final int LETTER = 0x1F;

    private final Sheet.Builder sheet;
    private final List<String> strings;
    private final int textLimit;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private StringBuilder target;
    private String type = "";
    private boolean inPhonetic;
    private int row = -1;
    private int column = -1;

    XlsxSheetHandler(Sheet.Builder sheet, List<String> strings, Limits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.textLimit = limits.textLength();
    }

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "col" -> startColumns(attributes);
            case "c" -> startCell(attributes);
            case "v" -> target = text;
            case "t" -> target = inPhonetic ? null : text;
            case "f" -> target = formula;
            case "rPh" -> inPhonetic = true;
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
            case "rPh" -> inPhonetic = false;
            case "v", "t", "f" -> target = null;
            default -> {
                // see start
            }
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (target == null) {
            return;
        }
        if (target.length() + length > textLimit) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TEXT_TOO_LONG);
        }
        target.append(characters, start, length);
    }

    private void startRow(Attributes attributes) {
        Deadline.check();
        String number = attributes.find("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        if (isHidden(attributes)) {
            sheet.hideRow(row);
        }
    }

    private void startColumns(Attributes attributes) {
        if (isHidden(attributes)) {
            sheet.hideColumns(
                    Integer.parseInt(attributes.find("min")) - 1, Integer.parseInt(attributes.find("max")) - 1);
        }
    }

    private static boolean isHidden(Attributes attributes) {
        String hidden = attributes.find("hidden");
        return "1".equals(hidden) || "true".equals(hidden);
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
        return strings.get(Integer.parseInt(index.trim()));
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
