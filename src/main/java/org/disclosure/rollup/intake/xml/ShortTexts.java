package org.disclosure.rollup.intake.xml;

import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * Decoder of values that are short and come again and again, such as the addresses of cells: each is made once, and not for each of
 * a workbook's cells.
 */
final class ShortTexts extends TypedValueDecoder {

    private static final int LONGEST = 8;

    /** A power of two; of two texts at one place the last is kept. */
    private static final int PLACES = 1 << 13;

    /** Texts never change, so that threads may share them as they are. */
    private static final String[] KNOWN = new String[PLACES];

    private String text = "";

    /** The text that was decoded last. */
    String text() {
        return text;
    }

    @Override
    public void decode(String value) {
        text = value;
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        if (end - start > LONGEST) {
            text = new String(buffer, start, end - start);
            return;
        }
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + buffer[at];
        }
        int place = hash & PLACES - 1;
        String known = KNOWN[place];
        if (known == null || !isSame(known, buffer, start, end)) {
            known = new String(buffer, start, end - start);
            KNOWN[place] = known;
        }
        text = known;
    }

    private static boolean isSame(String known, char[] buffer, int start, int end) {
        if (known.length() != end - start) {
            return false;
        }
        for (int at = start; at < end; at++) {
            if (known.charAt(at - start) != buffer[at]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void handleEmptyValue() {
        text = "";
    }
}
