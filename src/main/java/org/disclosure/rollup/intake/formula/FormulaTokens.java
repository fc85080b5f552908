package org.disclosure.rollup.intake.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;

/** Takes the texts of formulas apart into tokens, by POI's parser, which is kept from what is too long or nested too deep. */
final class FormulaTokens {

    /** Excel's own limits of a formula's length and of its nesting. */
    private static final int LONGEST = 8192;

    private static final int DEEPEST = 64;

    /** All texts together. A sheet of nothing but totals has a tenth of it. */
    private static final int LONGEST_OF_ALL = 4_000_000;

    /** Sums and sums of cells of their own sheet, without names: these mean the same in every workbook. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:SUM\\(|\\$?[A-Z]{1,3}\\$?\\d{1,7}(?![\\w.(])|\\d{1,15}(?![\\w.(])|[-:,+*/() ])+");

    private static final int MOST_REMEMBERED = 5_000;
    private static final int LONGEST_REMEMBERED = 100;

    /** The tokens of plain formulas: the bureaus' files have the same ones thousands of times. */
    private static final Map<String, Ptg[]> REMEMBERED = new ConcurrentHashMap<>();

    private final WorkbookNames names;

    /** The tokens of the texts that were read, for those that many cells share. */
    private final Map<String, Ptg[]> known = new HashMap<>();

    private int length;

    FormulaTokens(WorkbookNames names) {
        this.names = names;
    }

    /** The tokens of a formula of this sheet. */
    Ptg[] of(String text, int sheet) {
        return known.computeIfAbsent(sheet + "!" + text, any -> parse(text, sheet));
    }

    /** The tokens of a text that few cells share. */
    Ptg[] parse(String text, int sheet) {
        length += text.length();
        if (length > LONGEST_OF_ALL || text.length() > LONGEST || isNestedTooDeep(text)) {
            throw new NotCalculatedException();
        }
        Ptg[] remembered = REMEMBERED.get(text);
        if (remembered != null) {
            return remembered;
        }
        Ptg[] tokens = FormulaParser.parse(text, names, FormulaType.CELL, sheet);
        if (text.length() <= LONGEST_REMEMBERED && PLAIN.matcher(text).matches()) {
            if (REMEMBERED.size() >= MOST_REMEMBERED) {
                REMEMBERED.clear();
            }
            REMEMBERED.put(text, tokens);
        }
        return tokens;
    }

    private static boolean isNestedTooDeep(String text) {
        int depth = 0;
        int signs = 0;
        for (int at = 0; at < text.length() && depth <= DEEPEST && signs <= DEEPEST; at++) {
            char character = text.charAt(at);
            signs = character == '-' || character == '+' ? signs + 1 : character == ' ' ? signs : 0;
            depth += character == '(' || character == '{' ? 1 : character == ')' || character == '}' ? -1 : 0;
        }
        return depth > DEEPEST || signs > DEEPEST;
    }
}
