package org.disclosure.rollup.cli.init;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.finding.Messages;

/** The questions one after another, each answer tried before the next is asked. */
final class Interview {

    private static final String SSL_PORT = "465";

    private final Console console;
    private final Messages.Language language;
    private final InitOptions options;
    private final Dialogue dialogue;
    private final SettingsText known;

    /** @param known the settings so far, which are proposed */
    Interview(Console console, Messages.Language language, InitOptions options, Dialogue dialogue, SettingsText known) {
        this.console = console;
        this.language = language;
        this.options = options;
        this.dialogue = dialogue;
        this.known = known;
    }

    /**
     * Asks all that no option answers.
     *
     * @return the settings that the answers set, by name; an empty value for one that is not to be set
     * @throws UsageException when an answer cannot be and nobody is there to give another
     */
    Map<String, String> settings() {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            if (!question.isOfServer()) {
                answers.put(question, answer(question, options.answers().get(question)));
            }
        }
        Map<String, String> settings = withServer(answers, options.answers());
        while (!options.isUntested() && !answers.get(Question.MAIL_TO).isEmpty()) {
            Optional<String> mistake = new MailTrial(console, language).mistake(settings);
            if (mistake.isEmpty()) {
                console.say("cli.init.mail.sent", answers.get(Question.MAIL_TO));
                break;
            }
            refuse("cli.init.mail.unsent", mistake.get());
            if (dialogue.agree(console.text("cli.init.mail.keep"))) {
                break;
            }
            answers.put(Question.MAIL_TO, answer(Question.MAIL_TO, null));
            settings = withServer(answers, Map.of());
        }
        return settings;
    }

    /** Says what is wrong; with nobody there it ends with that. */
    private void refuse(String key, String mistake) {
        String words = console.text(key, mistake);
        if (dialogue.isSilent()) {
            throw new UsageException(words);
        }
        console.warn("cli.usage", words);
    }

    private Map<String, String> withServer(Map<Question, String> answers, Map<Question, String> given) {
        boolean isMailed = !answers.get(Question.MAIL_TO).isEmpty();
        for (Question question : Question.values()) {
            if (question.isOfServer()) {
                answers.put(question, isMailed ? answer(question, given.get(question)) : "");
            }
        }
        Map<String, String> settings = new LinkedHashMap<>();
        answers.forEach((question, answer) -> settings.put(question.setting(), answer));
        settings.put("spring.mail.ssl.enabled", SSL_PORT.equals(answers.get(Question.MAIL_PORT)) ? "true" : "");
        settings.put(
                "spring.mail.properties[mail.smtp.auth]",
                answers.get(Question.MAIL_USER).isEmpty() ? "" : "true");
        return settings;
    }

    /** @param given by an option; null to ask */
    private String answer(Question question, String given) {
        String answer = given;
        while (true) {
            if (answer == null) {
                String proposed = proposed(question);
                answer = dialogue.isSilent()
                        ? proposed
                        : dialogue.ask(console.text("cli.init.ask." + question), proposed);
            }
            String cleaned = question.cleaned(answer);
            Optional<String> mistake = question.mistake(cleaned)
                    .map(key -> console.text(key, cleaned))
                    .or(() ->
                            question == Question.INBOX ? new FolderTrial(console).mistake(cleaned) : Optional.empty());
            if (mistake.isEmpty()) {
                return cleaned;
            }
            refuse("cli.usage", mistake.get());
            answer = null;
        }
    }

    private String proposed(Question question) {
        String value = known.valueOrPreset(question.setting());
        return switch (question) {
            // the samples are no inbox of an office
            case INBOX -> known.value(question.setting());
            case MAIL_PORT -> value.isEmpty() ? SSL_PORT : value;
            case MAIL_FROM ->
                value.isEmpty() ? known.value(Question.MAIL_TO.setting()).split(",")[0] : value;
            default -> value;
        };
    }
}
