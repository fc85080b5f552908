package org.disclosure.rollup.tell;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.disclosure.rollup.tell.UndeliveredException.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by the office's server. */
@Component
class Mail {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;

    Mail(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** True if the office gets mail. */
    boolean isForOffice() {
        return !settings.to().isEmpty();
    }

    /** True if units get mail. */
    boolean isForUnits() {
        return settings.units();
    }

    void sendOffice(Letter letter) throws UndeliveredException {
        send(settings.to(), letter);
    }

    void sendUnit(String address, Letter letter) throws UndeliveredException {
        send(List.of(address), letter);
    }

    private void send(List<String> to, Letter letter) throws UndeliveredException {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            throw new UndeliveredException(Reason.NO_SERVER, "");
        }
        if (settings.from().isEmpty()) {
            throw new UndeliveredException(Reason.NO_SENDER, "");
        }
        try {
            MimeMessage message = message(sender.createMimeMessage(), to, letter);
            TimeLimit.within(Duration.ofSeconds(settings.seconds()), () -> sender.send(message));
        } catch (MailException | MessagingException e) {
            throw undelivered(sender, e);
        } catch (TimeoutException e) {
            throw new UndeliveredException(Reason.SLOW, Integer.toString(settings.seconds()));
        }
    }

    private MimeMessage message(MimeMessage message, List<String> to, Letter letter)
            throws MessagingException, UndeliveredException {
        MimeMessageHelper helper =
                new MimeMessageHelper(message, letter.attachment().isPresent(), StandardCharsets.UTF_8.name());
        helper.setFrom(address(settings.from()));
        List<InternetAddress> addresses = new ArrayList<>();
        for (String each : to) {
            addresses.add(address(each));
        }
        helper.setTo(addresses.toArray(InternetAddress[]::new));
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        if (letter.attachment().isPresent()) {
            Path file = letter.attachment().get();
            if (!Files.isReadable(file)) {
                throw new UndeliveredException(Reason.ATTACHMENT, file.toString());
            }
            helper.addAttachment(file.getFileName().toString(), new FileSystemResource(file), WORKBOOK);
        }
        // so that nobody's notice of absence answers
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static InternetAddress address(String text) throws UndeliveredException {
        try {
            return new InternetAddress(text.strip(), true);
        } catch (AddressException e) {
            throw new UndeliveredException(Reason.ADDRESS, text);
        }
    }

    private static UndeliveredException undelivered(JavaMailSender sender, Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return new UndeliveredException(Reason.LOGIN, oneLine(root(failure)));
        }
        if (failure instanceof MailSendException send && send.getMessageExceptions().length == 1) {
            Exception refusal = send.getMessageExceptions()[0];
            if (refusal instanceof SendFailedException refused) {
                return new UndeliveredException(Reason.ADDRESS, refused(refused));
            }
            return unconnected(sender, root(refusal));
        }
        return unconnected(sender, root(failure));
    }

    private static UndeliveredException unconnected(JavaMailSender sender, Throwable root) {
        boolean isUnknown = root instanceof UnresolvedAddressException || root instanceof UnknownHostException;
        return isUnknown && sender instanceof JavaMailSenderImpl named
                ? new UndeliveredException(Reason.NO_HOST, String.valueOf(named.getHost()))
                : new UndeliveredException(Reason.CONNECTION, oneLine(root));
    }

    /** The addresses that the server does not take, and what it says. */
    private static String refused(SendFailedException refused) {
        List<String> texts = new ArrayList<>();
        if (refused.getInvalidAddresses() != null) {
            for (Address address : refused.getInvalidAddresses()) {
                texts.add(address.toString());
            }
        }
        texts.add(oneLine(root(refused)));
        return String.join(" ", texts);
    }

    /** Root cause of a mail exception, which chains exceptions in its own way. */
    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
