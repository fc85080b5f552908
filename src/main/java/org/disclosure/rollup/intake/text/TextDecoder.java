package org.disclosure.rollup.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/**
 * Decodes text of unknown encoding: by its byte order mark, else as UTF-8, GB18030 or Big5 when every byte fits. No
 * character is replaced silently, and none is guessed: a text in another encoding is asked for again.
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Pattern STATED = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    /** Letters that every form has, in both scripts: text decoded as what it is not has few of them. */
    private static final String FORM_LETTERS = "政府信息公开開自然人总總计計数數量申请請年度规規章行政许許可";

    private TextDecoder() {}

    /**
     * @throws UnreadableFileException when no encoding fits
     */
    public static String decode(byte[] content) {
        String text = byMark(content)
                .or(() -> strictly(content, StandardCharsets.UTF_8))
                .or(() -> chinese(content))
                .orElseThrow(() -> new UnreadableFileException(UnreadableFileException.Reason.UNKNOWN_TEXT));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * As {@link #decode}, believing first what a page says of its own encoding.
     *
     * @throws UnreadableFileException when no encoding fits
     */
    public static String decodeHtml(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher stated = STATED.matcher(head);
        if (byMark(content).isEmpty() && stated.find() && Charset.isSupported(stated.group(1))) {
            String name = stated.group(1).toLowerCase(Locale.ROOT);
            // pages that say gb2312 use the letters of its successors
            Charset charset = name.startsWith("gb") ? GB18030 : Charset.forName(name);
            Optional<String> text = strictly(content, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return decode(content);
    }

    /**
     * As {@link #decodeHtml(byte[])}, believing first what is said beside the page.
     *
     * @param stated name of a character set, as it is written in mails; empty for none
     * @throws UnreadableFileException when no encoding fits
     */
    public static String decodeHtml(byte[] content, String stated) {
        if (byMark(content).isPresent()) {
            return decode(content);
        }
        return charset(stated).flatMap(charset -> strictly(content, charset)).orElseGet(() -> decodeHtml(content));
    }

    private static Optional<Charset> charset(String name) {
        String stated = name.toLowerCase(Locale.ROOT);
        if (stated.startsWith("gb")) {
            return Optional.of(GB18030);
        }
        // Word's own name of what it writes
        String known = stated.equals("unicode") ? "utf-16le" : stated;
        try {
            return known.isEmpty() || !Charset.isSupported(known)
                    ? Optional.empty()
                    : Optional.of(Charset.forName(known));
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
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

    /** GB18030, or Big5 where that gives more of the form's letters; its labels are then written in simplified script. */
    private static Optional<String> chinese(byte[] content) {
        Optional<String> simplified = strictly(content, GB18030);
        Optional<String> traditional = strictly(content, BIG5);
        if (letters(traditional) > letters(simplified)) {
            return traditional.map(SimplifiedScript::of);
        }
        return simplified;
    }

    private static long letters(Optional<String> text) {
        return text.map(decoded -> decoded.chars()
                        .filter(letter -> FORM_LETTERS.indexOf(letter) >= 0)
                        .count())
                .orElse(-1L);
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
