package org.disclosure.rollup.intake.formula;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the formulas of OpenDocument spreadsheets as Excel's: {@code of:=SUM([.B2:.B9];[$Other.C1])} is
 * {@code SUM(B2:B9,'Other'!C1)}. Those of old programs ({@code oooc:}) and of Excel ({@code msoxl:}) are understood too.
 */
public final class OpenFormula {

    private static final Pattern PREFIX = Pattern.compile("(?:(of|oooc|msoxl):)?=?(.*)", Pattern.DOTALL);

    private static final String SHEET = "(?:\\$?('(?:[^']|'')+'|[^$'.:#!\\[\\]]+))?";
    private static final String CELLS = "(\\$?[A-Za-z]{1,3}\\$?\\d{1,7}|\\$?[A-Za-z]{1,3}|\\$?\\d{1,7})";
    private static final Pattern REFERENCE =
            Pattern.compile(SHEET + "\\." + CELLS + "(?::" + SHEET + "\\.?" + CELLS + ")?");

    /** Characters outside of brackets and quotes with another meaning in Excel. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?<![\\w.])\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?![\\w.(])|[!~|{}\\[\\]:,'#]");

    private final String text;
    private final StringBuilder excel = new StringBuilder();
    private int at;

    private OpenFormula(String text) {
        this.text = text;
    }

    /** The formula without the equals sign; empty when it has something that cannot be written so. */
    public static Optional<String> toExcel(String formula) {
        Matcher prefixed = PREFIX.matcher(formula);
        if (!prefixed.matches()) {
            return Optional.empty();
        }
        return "msoxl".equals(prefixed.group(1))
                ? Optional.of(prefixed.group(2))
                : new OpenFormula(prefixed.group(2)).translated();
    }

    /** True if the formula names its notation. */
    static boolean isMarked(String formula) {
        Matcher prefixed = PREFIX.matcher(formula);
        return prefixed.matches() && prefixed.group(1) != null;
    }

    private Optional<String> translated() {
        StringBuilder between = new StringBuilder();
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '"') {
                int end = text.indexOf('"', at + 1);
                if (end < 0) {
                    return Optional.empty();
                }
                excel.append(text, at, end + 1);
                at = end + 1;
            } else if (character == '[') {
                Optional<String> reference = bracketed();
                if (reference.isEmpty()) {
                    return Optional.empty();
                }
                between.append(' ');
                excel.append(reference.get());
            } else {
                between.append(character);
                excel.append(character == ';' ? ',' : character);
                at++;
            }
        }
        return FOREIGN.matcher(between).find() ? Optional.empty() : Optional.of(excel.toString());
    }

    /** The reference in brackets, which are gone over. */
    private Optional<String> bracketed() {
        boolean quoted = false;
        for (int end = at + 1; end < text.length(); end++) {
            quoted ^= text.charAt(end) == '\'';
            if (text.charAt(end) == ']' && !quoted) {
                String inner = text.substring(at + 1, end);
                at = end + 1;
                return reference(inner);
            }
        }
        return Optional.empty();
    }

    /** A reference without brackets, as names have it too; empty when it is none. */
    public static Optional<String> reference(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String first = parts.group(2);
        String last = parts.group(4);
        boolean isCell = first.matches(".*[A-Za-z].*\\d");
        if (last == null && !isCell || parts.group(1) == null && parts.group(3) != null) {
            return Optional.empty();
        }
        return Optional.of(sheets(parts.group(1), parts.group(3)) + first + (last == null ? "" : ":" + last));
    }

    private static String sheets(String first, String last) {
        if (first == null) {
            return "";
        }
        String from = bare(first);
        String to = last == null ? from : bare(last);
        return "'" + (from.equals(to) ? from : from + ":" + to) + "'!";
    }

    /** The name of a sheet without quotes around it; those within it stay doubled. */
    private static String bare(String sheet) {
        return sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1) : sheet;
    }
}
