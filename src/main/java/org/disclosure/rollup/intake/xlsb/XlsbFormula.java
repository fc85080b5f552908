package org.disclosure.rollup.intake.xlsb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.function.FunctionMetadata;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.disclosure.rollup.submission.CellAddress;

/** Writes a formula of a binary workbook, which is kept as tokens in the order of calculation, in A1 notation. */
final class XlsbFormula {

    private static final int DEEPEST = 256;
    private static final int LONGEST = 8_192;
    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;
    private static final int RELATIVE_COLUMN = 0x4000;
    private static final int RELATIVE_ROW = 0x8000;

    private static final Map<Integer, String> BETWEEN = Map.ofEntries(
            Map.entry(0x03, "+"),
            Map.entry(0x04, "-"),
            Map.entry(0x05, "*"),
            Map.entry(0x06, "/"),
            Map.entry(0x07, "^"),
            Map.entry(0x08, "&"),
            Map.entry(0x09, "<"),
            Map.entry(0x0A, "<="),
            Map.entry(0x0B, "="),
            Map.entry(0x0C, ">="),
            Map.entry(0x0D, ">"),
            Map.entry(0x0E, "<>"));

    private final ByteBuffer tokens;
    private final XlsbBook book;
    private final int row;
    private final int column;
    private final Deque<String> stack = new ArrayDeque<>();

    private XlsbFormula(ByteBuffer tokens, XlsbBook book, int row, int column) {
        this.tokens = tokens;
        this.book = book;
        this.row = row;
        this.column = column;
    }

    /**
     * The formula of a cell.
     *
     * @return empty when it has a token that is not known
     */
    static Optional<String> of(ByteBuffer tokens, XlsbBook book, int row, int column) {
        try {
            return new XlsbFormula(tokens, book, row, column).text();
        } catch (RuntimeException e) {
            // tokens that no text can be made of
            return Optional.empty();
        }
    }

    private Optional<String> text() {
        while (tokens.hasRemaining()) {
            int token = XlsbRecords.u8(tokens);
            boolean known = token < 0x20 ? simple(token) : operand(token & 0x1F | 0x20);
            if (!known
                    || stack.size() > DEEPEST
                    || !stack.isEmpty() && stack.element().length() > LONGEST) {
                return Optional.empty();
            }
        }
        return stack.size() == 1 ? Optional.of(stack.pop()) : Optional.empty();
    }

    private boolean simple(int token) {
        switch (token) {
            case 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E -> {
                String right = stack.pop();
                stack.push(stack.pop() + BETWEEN.get(token) + right);
            }
            case 0x12 -> stack.push("+" + stack.pop());
            case 0x13 -> stack.push("-" + stack.pop());
            case 0x14 -> stack.push(stack.pop() + "%");
            case 0x15 -> stack.push("(" + stack.pop() + ")");
            case 0x16 -> stack.push("");
            case 0x17 -> stack.push('"' + letters().replace("\"", "\"\"") + '"');
            case 0x19 -> {
                return attribute();
            }
            case 0x1D -> stack.push(XlsbRecords.u8(tokens) == 0 ? "FALSE" : "TRUE");
            case 0x1E -> stack.push(Integer.toString(XlsbRecords.u16(tokens)));
            case 0x1F -> stack.push(PlainNumber.of(tokens.getDouble()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String letters() {
        byte[] letters = new byte[2 * XlsbRecords.u16(tokens)];
        tokens.get(letters);
        return new String(letters, StandardCharsets.UTF_16LE);
    }

    /** What helps Excel to calculate, or keeps the spaces that were typed; one of them is a sum. */
    private boolean attribute() {
        int kind = XlsbRecords.u8(tokens);
        int number = XlsbRecords.u16(tokens);
        if ((kind & 0x04) != 0) {
            tokens.position(tokens.position() + 2 * (number + 1));
        } else if ((kind & 0x10) != 0) {
            stack.push("SUM(" + stack.pop() + ")");
        }
        return (kind & ~0x7F) == 0;
    }

    private boolean operand(int token) {
        switch (token) {
            case 0x21 -> {
                FunctionMetadata function = function();
                return call(function, function.getMinParams());
            }
            case 0x22 -> {
                int arguments = XlsbRecords.u8(tokens) & 0x7F;
                return call(function(), arguments);
            }
            case 0x24 -> stack.push(cell(tokens.getInt(), XlsbRecords.u16(tokens), false));
            case 0x25 -> stack.push(area(false));
            case 0x2C -> stack.push(cell(tokens.getInt(), XlsbRecords.u16(tokens), true));
            case 0x2D -> stack.push(area(true));
            case 0x3A -> stack.push(sheet() + cell(tokens.getInt(), XlsbRecords.u16(tokens), false));
            case 0x3B -> stack.push(sheet() + area(false));
            default -> {
                return false;
            }
        }
        return true;
    }

    private FunctionMetadata function() {
        FunctionMetadata function = FunctionMetadataRegistry.getFunctionByIndex(XlsbRecords.u16(tokens));
        if (function == null) {
            throw new IllegalArgumentException("No such function");
        }
        return function;
    }

    private boolean call(FunctionMetadata function, int count) {
        List<String> arguments = new ArrayList<>();
        for (int argument = 0; argument < count; argument++) {
            arguments.add(stack.pop());
        }
        Collections.reverse(arguments);
        stack.push(function.getName() + "(" + String.join(",", arguments) + ")");
        // the name of a function that is not Excel's own is its first argument
        return !function.getName().equals("EXTERNAL");
    }

    private String sheet() {
        String name = book.sheet(XlsbRecords.u16(tokens)).orElseThrow();
        return "'" + name.replace("'", "''") + "'!";
    }

    private String area(boolean moved) {
        int firstRow = tokens.getInt();
        int lastRow = tokens.getInt();
        int firstColumn = XlsbRecords.u16(tokens);
        int lastColumn = XlsbRecords.u16(tokens);
        return cell(firstRow, firstColumn, moved) + ":" + cell(lastRow, lastColumn, moved);
    }

    /** @param moved whether what is relative is a distance from the formula's own cell */
    private String cell(int rowOrDistance, int columnAndFlags, boolean moved) {
        boolean rowStays = (columnAndFlags & RELATIVE_ROW) == 0;
        boolean columnStays = (columnAndFlags & RELATIVE_COLUMN) == 0;
        int atRow = moved && !rowStays ? (rowOrDistance + row) & (ROWS - 1) : rowOrDistance;
        int number = columnAndFlags & (COLUMNS - 1);
        int atColumn = moved && !columnStays ? (number + column) & (COLUMNS - 1) : number;
        if (atRow < 0 || atRow >= ROWS) {
            throw new IllegalArgumentException("No such row");
        }
        String address = CellAddress.write(atRow, atColumn);
        int digits = address.replaceAll("\\d", "").length();
        return (columnStays ? "$" : "")
                + address.substring(0, digits)
                + (rowStays ? "$" : "")
                + address.substring(digits);
    }
}
