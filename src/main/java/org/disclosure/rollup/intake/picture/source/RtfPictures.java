package org.disclosure.rollup.intake.picture.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;

/** The pictures of an RTF document: groups that hold a file in hexadecimal digits. */
public final class RtfPictures {

    private static final String START = "{\\pict";
    private static final int HEXADECIMAL = 16;

    private RtfPictures() {}

    public static List<PictureSource> of(Content content) {
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        List<PictureSource> pictures = new ArrayList<>();
        for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
            int from = at + START.length();
            if (from < text.length() && !Character.isLetter(text.charAt(from))) {
                pictures.add(() -> new EncodedPicture(unpacked(text, from)).open());
            }
        }
        return pictures;
    }

    /** The digits of the group that goes on here, without its words and the groups in it. */
    private static byte[] unpacked(String text, int from) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int depth = 1;
        int high = -1;
        for (int at = from; at < text.length() && depth > 0; at++) {
            char letter = text.charAt(at);
            int digit = Character.digit(letter, HEXADECIMAL);
            if (letter == '{') {
                depth++;
            } else if (letter == '}') {
                depth--;
            } else if (letter == '\\') {
                at = endOfWord(text, at + 1);
            } else if (depth == 1 && digit >= 0) {
                if (high >= 0) {
                    file.write(high * HEXADECIMAL + digit);
                }
                high = high >= 0 ? -1 : digit;
            }
        }
        return file.toByteArray();
    }

    /** The last character of a control word and its number. */
    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return at == from ? from : at - 1;
    }
}
