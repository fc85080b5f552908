package org.disclosure.rollup.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes text of unknown encoding: by its byte order mark, else as UTF-8 or GB18030 when every byte fits, else as the
 * encoding that its letter statistics suggest. No character is replaced silently.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    /**
     * @throws UnreadableFileException when no encoding fits
     */
    static String decode(byte[] content) {
        String text = byMark(content)
                .or(() -> strictly(content, StandardCharsets.UTF_8))
                .or(() -> strictly(content, GB18030))
                .or(() -> byStatistics(content))
                .orElseThrow(() -> new UnreadableFileException(UnreadableFileException.Reason.UNKNOWN_TEXT));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> byMark(byte[] content) {
        if (content.length < 2) {
            return Optional.empty();
        }
        int mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        return switch (mark) {
            case 0xFFFE -> strictly(content, StandardCharsets.UTF_16LE);
            case 0xFEFF -> strictly(content, StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> byStatistics(byte[] content) {
        CharsetMatch match = new CharsetDetector().setText(content).detect();
        return match == null || !Charset.isSupported(match.getName())
                ? Optional.empty()
                : strictly(content, Charset.forName(match.getName()));
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
