package org.disclosure.rollup.store.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Several texts in one column, each ended by a character that no cell of a file can hold. */
public final class Packed {

    private static final char END = '\u001F';

    /** Texts of one letter, of which millions are a nought. */
    private static final String[] LETTERS =
            IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

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
            texts.add(text(packed, start, end));
            start = end + 1;
        }
        return texts;
    }

    private static String text(String packed, int start, int end) {
        if (start == end) {
            return "";
        }
        char first = packed.charAt(start);
        return end - start == 1 && first < LETTERS.length ? LETTERS[first] : packed.substring(start, end);
    }

    /** Columns that were unpacked before: sheets and addresses of most files are those of others, and are then made once. */
    public static final class Known {

        /** So many are remembered; files of a year share a few. */
        private static final int MOST = 100;

        private final Map<String, List<String>> unpacked = new HashMap<>();

        List<String> unpack(String packed) {
            List<String> texts = unpacked.get(packed);
            if (texts == null) {
                texts = Packed.unpack(packed);
                if (unpacked.size() == MOST) {
                    unpacked.clear();
                }
                unpacked.put(packed, texts);
            }
            return texts;
        }
    }
}
