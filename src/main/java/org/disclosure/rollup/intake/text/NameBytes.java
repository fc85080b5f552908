package org.disclosure.rollup.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a short text that does not say how it is encoded: UTF-8, or GBK as Windows writes it. */
public final class NameBytes {

    public static final Charset GBK = Charset.forName("GB18030");

    private NameBytes() {}

    public static String text(byte[] raw) {
        return strictly(raw, StandardCharsets.UTF_8)
                .or(() -> strictly(raw, GBK))
                .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
    }

    /** The text that a program read as one letter a byte, unless it holds letters that are none. */
    public static String ofLetters(String letters) {
        return letters.chars().allMatch(letter -> letter < 256)
                ? text(letters.getBytes(StandardCharsets.ISO_8859_1))
                : letters;
    }

    private static Optional<String> strictly(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
