package org.disclosure.rollup.intake.mht;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/** The parts of a web page that is saved as one file, in their order. */
final class MhtParts {

    /** Nobody packs parts into parts any deeper. */
    private static final int DEEPEST = 8;

    /** Lines that may begin a part; some of Word's comments begin as they do. */
    private static final int MOST_LINES = 40_000;

    private static final String BY_ID = "cid:";

    private final List<MhtPart> parts = new ArrayList<>();
    private final int most;
    private String start = "";

    private MhtParts(int most) {
        this.most = most;
    }

    /**
     * @throws IOException when the file is damaged
     * @throws UnreadableFileException when it has more parts than the limits allow
     */
    static MhtParts of(byte[] content, Limits limits) throws IOException {
        refuseMany(content);
        MhtParts parts = new MhtParts(limits.members());
        try {
            MimeBodyPart message = new MimeBodyPart(new SharedByteArrayInputStream(content));
            parts.add(message, 0);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        return parts;
    }

    /** Refuses what is made of more parts than anybody packs, before an object is made of each. */
    private static void refuseMany(byte[] content) {
        int lines = 0;
        for (int at = 0; at + 2 < content.length; at++) {
            if (content[at] == '\n' && content[at + 1] == '-' && content[at + 2] == '-') {
                lines++;
            }
        }
        if (lines > MOST_LINES) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
        }
    }

    private void add(MimePart part, int depth) throws MessagingException, IOException {
        ReadingTimeLimit.check();
        if (!isMultiple(part) || depth >= DEEPEST) {
            if (parts.size() >= most) {
                throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
            }
            parts.add(MhtPart.of(part));
            return;
        }
        MimeMultipart multiple = new MimeMultipart(new MimePartDataSource(part));
        start = start.isEmpty() ? startOf(part) : start;
        for (int index = 0; index < multiple.getCount(); index++) {
            BodyPart inner = multiple.getBodyPart(index);
            if (inner instanceof MimePart mime) {
                add(mime, depth + 1);
            }
        }
    }

    private static boolean isMultiple(MimePart part) throws MessagingException {
        return part.isMimeType("multipart/*");
    }

    /** The name of the part that is to be shown. */
    private static String startOf(MimePart part) throws MessagingException {
        try {
            String start = new ContentType(part.getContentType()).getParameter("start");
            return start == null ? "" : start.replaceAll("[<>\\s]", "");
        } catch (ParseException e) {
            return "";
        }
    }

    /** The page that is shown: the one that the file names, else the first. */
    Optional<MhtPart> main() {
        return parts.stream()
                .filter(part -> !start.isEmpty() && part.isPage() && part.id().equals(start))
                .findFirst()
                .or(() -> parts.stream().filter(MhtPart::isPage).findFirst());
    }

    /** The page that another refers to. */
    Optional<MhtPart> page(String reference) {
        return find(reference, parts.stream().filter(MhtPart::isPage).toList());
    }

    /** The style sheet that a page refers to. */
    Optional<MhtPart> styles(String reference) {
        return find(reference, parts.stream().filter(MhtPart::isStyles).toList());
    }

    private static Optional<MhtPart> find(String reference, List<MhtPart> among) {
        if (reference.startsWith(BY_ID)) {
            String id = reference.substring(BY_ID.length());
            return among.stream().filter(part -> part.id().equals(id)).findFirst();
        }
        String name = name(reference);
        return among.stream()
                .filter(part -> part.location().equals(reference))
                .findFirst()
                .or(() -> among.stream()
                        .filter(part -> !name.isEmpty() && name(part.location()).equals(name))
                        .findFirst());
    }

    /** Name of the file in an address: programs write the folders around it in several ways. */
    private static String name(String address) {
        String name = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
