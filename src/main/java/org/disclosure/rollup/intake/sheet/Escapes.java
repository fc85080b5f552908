package org.disclosure.rollup.intake.sheet;

import java.util.regex.Pattern;

/**
 * Decodes what spreadsheet programs write for line ends and tabs: {@code _x000D_}, in any case of letters. It is a
 * workbook's way to write them, but programs write them so into other kinds of file too, where it means nothing.
 */
final class Escapes {

    private static final Pattern LINE_END = Pattern.compile("_[xX]000([9AaDd])_");
    private static final int HEXADECIMAL = 16;

    private Escapes() {}

    /** The text of any cell with escaped line ends and tabs decoded. */
    static String decodeLineEnds(String text) {
        return LINE_END.matcher(text)
                .replaceAll(escape -> Character.toString((char) Integer.parseInt(escape.group(1), HEXADECIMAL)));
    }
}
