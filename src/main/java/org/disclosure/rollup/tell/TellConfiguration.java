package org.disclosure.rollup.tell;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configuration of the outlets and their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, WebhookSettings.class})
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@Import({Mail.class, NotificationService.class, Webhook.class})
public class TellConfiguration {}
