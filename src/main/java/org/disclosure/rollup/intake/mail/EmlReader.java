package org.disclosure.rollup.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Reads a mail as mail programs save it (.eml). Nothing that it refers to is fetched. */
public final class EmlReader {

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    /** Mails of people have some; what is deeper is left out. */
    private static final int MOST_LEVELS = 30;

    /** What programs add to a mail, none of it a report. */
    private static final Set<String> NOT_LISTED = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "application/applefile",
            "text/calendar",
            "text/vcard",
            "text/x-vcard",
            "message/delivery-status",
            "message/disposition-notification",
            "text/rfc822-headers");

    /** A name that the fields give in a way that their grammar does not allow. */
    private static final Pattern LOOSE_NAME = Pattern.compile("(?i)(?:file)?name\\s*=\\s*(?:\"([^\"]*)\"|([^;\r\n]*))");

    private final int most;
    private final List<Letter.Attachment> attachments = new ArrayList<>();
    private String html = "";
    private String text = "";

    private EmlReader(int most) {
        this.most = most;
    }

    /**
     * Reads a mail.
     *
     * @param most parts that it may have
     * @throws IOException when it is none, or has more parts
     */
    public static Letter read(byte[] content, int most) throws IOException {
        EmlReader reader = new EmlReader(most);
        try {
            MimeMessage message = message(content);
            reader.take(message, 0);
            return new Letter(subject(message), reader.html, reader.text, new byte[0], reader.attachments);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static MimeMessage message(byte[] content) throws MessagingException {
        return new MimeMessage(NO_SERVER, new ByteArrayInputStream(content));
    }

    private static String subject(MimeMessage message) throws MessagingException {
        return field(message, "Subject").map(EncodedWords::decode).orElse("");
    }

    private void take(MimePart part, int level) throws MessagingException, IOException {
        ReadingTimeLimit.check();
        String type = type(part);
        if (type.startsWith("multipart/") && level < MOST_LEVELS) {
            MimeMultipart parts = new MimeMultipart(new MimePartDataSource(part));
            for (int index = 0; index < parts.getCount(); index++) {
                take((MimePart) parts.getBodyPart(index), level + 1);
            }
        } else if (isText(part, type)) {
            takeText(part, type);
        } else if (!NOT_LISTED.contains(type)) {
            attach(part, type);
        }
    }

    private boolean isText(MimePart part, String type) throws MessagingException {
        return (type.equals("text/html") || type.equals("text/plain"))
                && name(part).isEmpty()
                && field(part, "Content-Disposition")
                        .filter(how -> how.strip().toLowerCase(Locale.ROOT).startsWith("attachment"))
                        .isEmpty();
    }

    private void takeText(MimePart part, String type) throws MessagingException, IOException {
        String said = EncodedWords.text(part.getInputStream().readAllBytes(), charset(part));
        if (type.equals("text/html")) {
            html = html.isBlank() ? said : html;
        } else {
            text = text.isBlank() ? said : text + "\n" + said;
        }
    }

    private void attach(MimePart part, String type) throws MessagingException, IOException {
        if (attachments.size() >= most) {
            throw new IOException("Too many parts");
        }
        String name = name(part).orElse("");
        if (TnefReader.reads(type, name)) {
            attachments.addAll(TnefReader.attachments(bytes(part)));
            return;
        }
        if (type.equals("message/rfc822")) {
            name = name.isEmpty() ? subjectOf(part) : name;
            name = name.toLowerCase(Locale.ROOT).endsWith(".eml") ? name : name + ".eml";
        }
        String called = name.isEmpty() ? "附件" + (attachments.size() + 1) : name;
        attachments.add(new Letter.Attachment(called, () -> bytes(part)));
    }

    private static byte[] bytes(MimePart part) throws IOException {
        try {
            return part.getInputStream().readAllBytes();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static String subjectOf(MimePart part) throws MessagingException, IOException {
        String subject = subject(message(bytes(part)));
        return subject.isBlank() ? "邮件" : subject;
    }

    private static String type(MimePart part) throws MessagingException {
        String type = field(part, "Content-Type").orElse("text/plain");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static String charset(MimePart part) throws MessagingException {
        try {
            String charset = new ContentType(field(part, "Content-Type").orElse("")).getParameter("charset");
            return charset == null ? "" : charset;
        } catch (ParseException e) {
            return "";
        }
    }

    /** The name of an attachment, in whichever of the ways that programs write it. */
    private static Optional<String> name(MimePart part) throws MessagingException {
        String name = null;
        try {
            name = part.getFileName();
        } catch (MessagingException e) {
            // read as it stands below
        }
        return Optional.ofNullable(name == null ? looseName(part) : name)
                .map(EncodedWords::decode)
                .filter(given -> !given.isBlank());
    }

    private static String looseName(MimePart part) throws MessagingException {
        for (String field : List.of("Content-Disposition", "Content-Type")) {
            Matcher name = LOOSE_NAME.matcher(field(part, field).orElse(""));
            if (name.find()) {
                return name.group(1) == null ? name.group(2).strip() : name.group(1);
            }
        }
        return null;
    }

    private static Optional<String> field(MimePart part, String name) throws MessagingException {
        return Optional.ofNullable(part.getHeader(name, null));
    }
}
