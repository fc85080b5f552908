package org.disclosure.rollup.check.text.number;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in one spelling, for patterns to look at: half-width digits and letters, full-width punctuation, no spaces. Each
 * character knows where in the sentence as written it comes from.
 */
public final class Canonical {

    private static final String ASCII_MARKS = ",;:()!?";
    private static final String MARKS = "，；：（）！？";
    private static final String DASHES = "－—–―～~‐‑−";
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH = '！' - '!';

    /** Placed between digits that a space separates: they may or may not be one number. */
    static final char GAP = '_';

    private final String text;
    private final int[] origins;

    private Canonical(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /** Folds a sentence. */
    public static Canonical of(String written) {
        StringBuilder text = new StringBuilder(written.length());
        int[] origins = new int[2 * written.length() + 1];
        boolean space = false;
        for (int at = 0; at < written.length(); at++) {
            char folded = folded(written.charAt(at));
            if (folded == 0) {
                space = true;
                continue;
            }
            if (space && digit(folded) && !text.isEmpty() && digit(text.charAt(text.length() - 1))) {
                origins[text.length()] = at;
                text.append(GAP);
            }
            space = false;
            origins[text.length()] = at;
            text.append(folded);
        }
        origins[text.length()] = written.length();
        return new Canonical(text.toString(), Arrays.copyOf(origins, text.length() + 1));
    }

    /** The character in its one spelling; 0 for one that is left out. */
    private static char folded(char written) {
        if (Character.isWhitespace(written)
                || Character.isSpaceChar(written)
                || "<>\u200B\uFEFF".indexOf(written) >= 0) {
            return 0;
        }
        if (DASHES.indexOf(written) >= 0) {
            return '-';
        }
        boolean fullWidth = written >= FULL_WIDTH_FIRST && written <= FULL_WIDTH_LAST;
        char half = fullWidth ? (char) (written - FULL_WIDTH) : written;
        int mark = ASCII_MARKS.indexOf(half);
        return mark < 0 ? half : MARKS.charAt(mark);
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    public String text() {
        return text;
    }

    /** Position of this character in the sentence as written. */
    public int origin(int at) {
        return origins[at];
    }

    /** The sentence with every match put in other words. */
    public Canonical replace(Pattern pattern, Function<Matcher, String> words) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int[] from = new int[0];
        int done = 0;
        while (matcher.find()) {
            String put = words.apply(matcher);
            from = grown(from, replaced.length() + matcher.start() - done + put.length());
            done = copy(done, matcher.start(), replaced, from);
            Arrays.fill(from, replaced.length(), replaced.length() + put.length(), origins[done]);
            replaced.append(put);
            done = matcher.end();
        }
        from = Arrays.copyOf(from, replaced.length() + text.length() - done + 1);
        copy(done, text.length(), replaced, from);
        from[replaced.length()] = origins[text.length()];
        return new Canonical(replaced.toString(), from);
    }

    private static int[] grown(int[] array, int needed) {
        return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, 2 * array.length));
    }

    private int copy(int first, int last, StringBuilder replaced, int[] from) {
        System.arraycopy(origins, first, from, replaced.length(), last - first);
        replaced.append(text, first, last);
        return last;
    }
}
