package org.disclosure.rollup.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as their widest cell on a terminal, where a Chinese letter takes two places. */
public final class ConsoleTable {

    private static final String GAP = "  ";

    /** First and last of each block of wide letters (Unicode's East Asian Width), by which every terminal draws. */
    private static final int[] WIDE = {
        0x1100,
        0x115F, // Korean
        0x2E80,
        0x303E, // radicals, Chinese punctuation
        0x3041,
        0xA4CF, // kana, signs, ideographs
        0xA960,
        0xA97F,
        0xAC00,
        0xD7A3, // Korean
        0xF900,
        0xFAFF, // ideographs
        0xFE10,
        0xFE19,
        0xFE30,
        0xFE6F,
        0xFF01,
        0xFF60,
        0xFFE0,
        0xFFE6, // punctuation, full-width forms
        0x1F300,
        0x1F64F,
        0x1F900,
        0x1F9FF, // emoji
        0x20000,
        0x3FFFD // rare ideographs
    };

    private final List<List<String>> rows = new ArrayList<>();

    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    public List<String> lines() {
        int[] widths = rows.get(0).stream().mapToInt(cell -> 0).toArray();
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - width(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    public static int width(String text) {
        return text.codePoints().map(letter -> isWide(letter) ? 2 : 1).sum();
    }

    private static boolean isWide(int letter) {
        for (int range = 0; range < WIDE.length; range += 2) {
            if (letter >= WIDE[range] && letter <= WIDE[range + 1]) {
                return true;
            }
        }
        return false;
    }
}
