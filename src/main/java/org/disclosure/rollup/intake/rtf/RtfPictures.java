package org.disclosure.rollup.intake.rtf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;

/** The pictures of an RTF document, as its text shows them one after another. */
final class RtfPictures {

    /** The kinds that are decoded; drawings of Windows are not. */
    private static final Set<String> KINDS = Set.of("pngblip", "jpegblip");

    /** Groups that show again what is there already, for programs that do not know better, or on every page. */
    private static final Set<String> AGAIN = Set.of(
            "nonshppict",
            "shprslt",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "listpicture");

    private static final int NONE = -1;

    private final RtfTokens tokens;
    private final List<PictureSource> pictures = new ArrayList<>();
    private int depth;

    /** The depth of the group that is left out. */
    private int leftOut = NONE;

    private RtfPictures(byte[] content) {
        this.tokens = new RtfTokens(content);
    }

    /**
     * A picture that is decoded when it is asked for.
     *
     * @param start of its digits in the document
     */
    private record Digits(byte[] content, int start) implements PictureSource {

        @Override
        public BufferedImage open() throws IOException {
            RtfTokens digits = new RtfTokens(content, start);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int half = NONE;
            int depth = 0;
            for (RtfTokens.Kind kind = digits.next(); kind != RtfTokens.Kind.END; kind = digits.next()) {
                ReadingTimeLimit.check();
                depth += kind == RtfTokens.Kind.OPEN ? 1 : kind == RtfTokens.Kind.CLOSE ? -1 : 0;
                if (depth < 0) {
                    break;
                }
                int digit = kind == RtfTokens.Kind.BYTE && depth == 0 ? RtfTokens.hex(digits.value()) : NONE;
                if (digit >= 0 && half >= 0) {
                    bytes.write(half << 4 | digit);
                    half = NONE;
                } else if (digit >= 0) {
                    half = digit;
                }
                bytes.writeBytes(kind == RtfTokens.Kind.WORD ? digits.binary() : RtfTokens.NO_BINARY);
            }
            return new EncodedPicture(bytes.toByteArray()).open();
        }
    }

    static List<PictureSource> of(byte[] content) {
        RtfPictures all = new RtfPictures(content);
        all.read(content);
        return all.pictures;
    }

    private void read(byte[] content) {
        for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
            ReadingTimeLimit.check();
            switch (kind) {
                case OPEN -> depth++;
                case CLOSE -> {
                    leftOut = leftOut == depth ? NONE : leftOut;
                    depth--;
                }
                case WORD -> {
                    if (leftOut == NONE && AGAIN.contains(tokens.word())) {
                        leftOut = depth;
                    } else if (leftOut == NONE && KINDS.contains(tokens.word())) {
                        pictures.add(new Digits(content, tokens.position()));
                    }
                }
                default -> {
                    // text
                }
            }
        }
    }
}
