package org.disclosure.rollup.intake.mht;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.disclosure.rollup.intake.limit.LimitedStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.text.TextDecoder;

/**
 * A part of a web page that is saved as one file.
 *
 * @param type what it is, in lower case; empty when it does not say
 * @param charset the character set that it says it has; empty for none
 * @param location where it was, or empty
 * @param id the name by which other parts may refer to it, or empty
 */
record MhtPart(MimePart content, String type, String charset, String location, String id) {

    static MhtPart of(MimePart content) throws MessagingException {
        String type = "";
        String charset = "";
        try {
            ContentType stated = new ContentType(String.valueOf(content.getContentType()));
            type = stated.getBaseType().toLowerCase(Locale.ROOT);
            charset = String.valueOf(stated.getParameter("charset"));
        } catch (ParseException e) {
            // it does not say in a way that could be understood
        }
        String location = header(content, "Content-Location");
        return new MhtPart(
                content, type, charset, location, header(content, "Content-ID").replaceAll("[<>]", ""));
    }

    private static String header(MimePart content, String name) throws MessagingException {
        String value = content.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", "");
    }

    boolean isPage() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    boolean isStyles() {
        return type.equals("text/css");
    }

    /** Its bytes without the coding that they were sent in. */
    byte[] bytes(Limits limits) throws IOException {
        try (InputStream in = new LimitedStream(content.getInputStream(), limits.unpackedBytes())) {
            return in.readAllBytes();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** Its text. */
    String text(Limits limits) throws IOException {
        return TextDecoder.decodeHtml(bytes(limits), charset);
    }
}
