package org.disclosure.rollup.tell;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code rollup.mail.*}: the recipients of mail. The server is set with {@code spring.mail.*}.
 *
 * @param to the office's addresses; none when it gets no mail
 * @param from the sender's address
 * @param units whether units get their notices
 * @param seconds how long a whole letter may take
 */
@ConfigurationProperties("rollup.mail")
record MailSettings(
        @DefaultValue List<String> to,
        @DefaultValue("") String from,
        @DefaultValue("false") boolean units,
        @DefaultValue("60") int seconds) {

    MailSettings {
        to = List.copyOf(to);
    }
}
