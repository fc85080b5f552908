package org.disclosure.rollup.store.row;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one column, each ended by a character that no cell of a file can hold. */
public final class Packed {

    private static final char END = '\u001F';

    private final StringBuilder packed = new StringBuilder();

    void add(String text) {
        packed.append(text).append(END);
    }

    @Override
    public String toString() {
        return packed.toString();
    }

    public static String pack(List<String> texts) {
        Packed packed = new Packed();
        texts.forEach(packed::add);
        return packed.toString();
    }

    public static List<String> unpack(String packed) {
        List<String> texts = new ArrayList<>();
        int start = 0;
        for (int end = packed.indexOf(END); end >= 0; end = packed.indexOf(END, start)) {
            texts.add(packed.substring(start, end));
            start = end + 1;
        }
        return texts;
    }
}
