package org.disclosure.rollup.cli.init;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.tell.TestMail;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Trial of the answers about mail: a letter to the office, by the server that was named. */
final class MailTrial {

    private final Console console;
    private final Messages.Language language;

    MailTrial(Console console, Messages.Language language) {
        this.console = console;
        this.language = language;
    }

    /**
     * Sends it.
     *
     * @param settings all that the answers set, by name
     * @return why it was not sent, in words
     */
    Optional<String> mistake(Map<String, String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        Settings.read(Application.home(), environment);
        Map<String, Object> answers = new LinkedHashMap<>(settings);
        answers.values().removeIf(value -> value.equals(""));
        environment.getPropertySources().addFirst(new MapPropertySource("answers", answers));
        boolean isNamed =
                !environment.getProperty(Question.MAIL_USER.setting(), "").isEmpty();
        if (isNamed && environment.getProperty("spring.mail.password", "").isEmpty()) {
            return Optional.of(console.text("cli.init.mail.password"));
        }
        return TestMail.send(environment, language);
    }
}
