package org.disclosure.rollup.intake.picture.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;

/** The pictures that a page holds itself; those that it only names are not asked for. */
public final class HtmlPictures {

    private static final String START = "data:image/";
    private static final String PACKED = ";base64,";
    private static final int LONGEST_KIND = 40;

    private HtmlPictures() {}

    public static List<PictureSource> of(Content content) {
        String page = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        List<PictureSource> pictures = new ArrayList<>();
        for (int at = page.indexOf(START); at >= 0; at = page.indexOf(START, at + 1)) {
            int packed = page.indexOf(PACKED, at);
            if (packed >= 0 && packed - at < LONGEST_KIND) {
                int from = packed + PACKED.length();
                pictures.add(() -> new EncodedPicture(unpacked(page, from)).open());
            }
        }
        return pictures;
    }

    /** What Base64 holds up to the first other character; line breaks count for nothing. */
    private static byte[] unpacked(String page, int from) {
        int to = from;
        while (to < page.length() && isPacked(page.charAt(to))) {
            to++;
        }
        return Base64.getMimeDecoder().decode(page.substring(from, to));
    }

    private static boolean isPacked(char letter) {
        return letter >= 'A' && letter <= 'Z'
                || letter >= 'a' && letter <= 'z'
                || letter >= '0' && letter <= '9'
                || letter == '+'
                || letter == '/'
                || letter == '='
                || letter == '\r'
                || letter == '\n';
    }
}
