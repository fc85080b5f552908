package org.disclosure.rollup.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A mail that was read.
 *
 * @param subject empty when it has none
 * @param html its text as a page, empty when it has none
 * @param text its text as it is, empty when it has none
 * @param rtf its text as RTF, empty unless there is no other
 */
public record Letter(String subject, String html, String text, byte[] rtf, List<Attachment> attachments) {

    /** Of a page that is written for its looks, or for a signature, none has as many. */
    private static final int CELLS_OF_A_TABLE = 60;

    /** A page that says nothing in its first million letters says nothing. */
    private static final int LOOKED_AT = 1 << 20;

    private static final Pattern CELL = Pattern.compile("<t[dh][\\s>]", Pattern.CASE_INSENSITIVE);

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** What is attached; its content is unpacked when it is asked for. */
    public record Attachment(String name, Body content) {}

    /** Content of an attachment. */
    public interface Body {

        /** @throws IOException when it is not as it was packed */
        byte[] bytes() throws IOException;
    }

    /** The text without its looks. */
    public String plain() {
        return text.isBlank()
                ? Jsoup.parse(html.substring(0, Math.min(html.length(), LOOKED_AT)))
                        .wholeText()
                : text;
    }

    /** True if there is text, whatever it says. */
    public boolean isWritten() {
        return rtf.length > 0 || !plain().isBlank();
    }

    /** True if the text holds tables, and not only for its looks. */
    public boolean holdsTables() {
        return CELL.matcher(html).results().limit(CELLS_OF_A_TABLE).count() == CELLS_OF_A_TABLE;
    }

    /** The text as a file of its own. */
    public Attachment asFile() {
        if (!html.isBlank()) {
            return new Attachment("邮件正文.html", () -> marked(html));
        }
        return text.isBlank() ? new Attachment("邮件正文.rtf", () -> rtf) : new Attachment("邮件正文.txt", () -> marked(text));
    }

    /** In UTF-8, whatever the text says of itself. */
    private static byte[] marked(String text) {
        return ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8);
    }
}
