package org.disclosure.rollup.tell;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A mail as its reader sees it; the attachment's name and size with it. */
public record ReceivedMail(String from, String to, String subject, String text, String attachment) {

    /** All that a server has received, by whom it is to. */
    public static List<ReceivedMail> of(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::of)
                .sorted(Comparator.comparing(ReceivedMail::to))
                .toList();
    }

    private static ReceivedMail of(MimeMessage message) {
        try {
            String text;
            String attachment = "";
            if (message.getContent() instanceof MimeMultipart parts) {
                text = text(parts);
                byte[] content = parts.getBodyPart(1).getInputStream().readAllBytes();
                attachment = MimeUtility.decodeText(parts.getBodyPart(1).getFileName()) + " " + content.length;
            } else {
                text = (String) message.getContent();
            }
            return new ReceivedMail(
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    text.replace("\r\n", "\n").stripTrailing(),
                    attachment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text stands in parts within the first part, where pictures could stand with it. */
    private static String text(MimeMultipart parts) throws MessagingException, IOException {
        Object first = parts.getBodyPart(0).getContent();
        return first instanceof MimeMultipart inner ? text(inner) : (String) first;
    }

    private static String addresses(Address[] addresses) {
        return Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(" "));
    }
}
