package org.disclosure.rollup.intake.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that a mail begins with, and a web archive too, which is a page packed as a mail that was never sent. */
final class MessageHead {

    private static final Pattern FIELD = Pattern.compile("(?s)([!-9;-~]+):(.*)");

    /** A mailbox begins each of its mails so. */
    private static final Pattern MAILBOX = Pattern.compile("(?s)from \\S+ .*\\d{4}.*");

    /** Fields that somebody sends who has somebody to send to. */
    private static final Set<String> OF_MAILS = Set.of(
            "to",
            "cc",
            "bcc",
            "received",
            "message-id",
            "return-path",
            "delivered-to",
            "reply-to",
            "x-unsent",
            "x-mailer",
            "in-reply-to");

    /** Fields without which some lines with a colon are no mail. */
    private static final Set<String> OF_PACKING = Set.of("mime-version", "content-type");

    private static final Set<String> OF_LETTERS = Set.of("from", "date", "subject");

    private MessageHead() {}

    /**
     * The kind of what begins with these fields.
     *
     * @param text in small letters
     * @return empty when it does not begin as mails do
     */
    static Optional<FileKind> kind(String text) {
        Map<String, String> fields = fields(text);
        boolean packed = fields.keySet().stream().anyMatch(OF_PACKING::contains);
        boolean mail = fields.keySet().stream().anyMatch(OF_MAILS::contains)
                || fields.getOrDefault("from", "").contains("@");
        boolean letter = fields.keySet().stream().filter(OF_LETTERS::contains).count() > 1;
        if (mail && (packed || letter)) {
            return Optional.of(FileKind.EML);
        }
        String type = fields.getOrDefault("content-type", "");
        boolean page = type.contains("multipart/related") || type.contains("text/html");
        if (packed && page) {
            return Optional.of(FileKind.MHT);
        }
        return packed && fields.size() > 1 ? Optional.of(FileKind.EML) : Optional.empty();
    }

    /** True if a colon is in the first line, or a mailbox begins there. */
    private static boolean mayBegin(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == ':') {
                return true;
            }
            if (letter == '\r' || letter == '\n') {
                break;
            }
        }
        return text.startsWith("from ");
    }

    /** The fields by their names; none when a line among them is none. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        String last = "";
        if (!mayBegin(text)) {
            return fields;
        }
        String[] lines = text.split("\r\n|[\r\n]", -1);
        for (int index = 0; index < lines.length; index++) {
            String line = lines[index];
            boolean isCut = index == lines.length - 1;
            if (line.isEmpty() || isCut) {
                return fields;
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                fields.merge(last, line, String::concat);
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                last = field.group(1);
                fields.merge(last, field.group(2), String::concat);
            } else if (index > 0 || !MAILBOX.matcher(line).matches()) {
                return Map.of();
            }
        }
        return fields;
    }
}
