package org.disclosure.rollup.tell;

import java.util.Optional;
import org.disclosure.rollup.finding.Messages;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/** A letter to the office that shows whether the settings of mail hold. It needs no store. */
public final class TestMail {

    private TestMail() {}

    /** Mail and nothing else. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSettings.class)
    @ImportAutoConfiguration(MailSenderAutoConfiguration.class)
    @Import(Mail.class)
    static class MailAlone {}

    /**
     * Sends it.
     *
     * @param settings those of mail
     * @return why it was not sent, in words
     */
    public static Optional<String> send(ConfigurableEnvironment settings, Messages.Language language) {
        Letters words = new Letters(language);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.setEnvironment(settings);
            context.register(MailAlone.class);
            context.refresh();
            context.getBean(Mail.class)
                    .sendOffice(new Letter(words.text("tell.test.subject"), words.text("tell.test.text")));
            return Optional.empty();
        } catch (UndeliveredException e) {
            return Optional.of(words.text("tell.why." + e.reason().name(), e.detail()));
        }
    }
}
