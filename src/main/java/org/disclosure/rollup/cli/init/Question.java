package org.disclosure.rollup.cli.init;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;

/** Questions to the administrator, in the order in which they are asked, each with the setting that its answer becomes. */
public enum Question {
    INBOX("rollup.inbox"),
    DISTRICT("rollup.office.district"),
    OFFICE("rollup.office.name"),
    CONTACT("rollup.office.contact"),
    PHONE("rollup.office.phone"),
    DEADLINE("rollup.deadline"),
    COUNTY("rollup.deadline.county"),
    CITY("rollup.deadline.city"),
    MAIL_TO("rollup.mail.to"),
    MAIL_HOST("spring.mail.host"),
    MAIL_PORT("spring.mail.port"),
    MAIL_USER("spring.mail.username"),
    MAIL_FROM("rollup.mail.from"),
    MAIL_UNITS("rollup.mail.units");

    private final String setting;

    Question(String setting) {
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }

    /** True if it is about mail and asked only of those who want any. */
    boolean isOfServer() {
        return compareTo(MAIL_TO) > 0;
    }

    /** The answer as a setting has it: on Windows paths are typed and copied with backslashes, quotes and spaces. */
    String cleaned(String answer) {
        String stripped = answer.strip();
        return switch (this) {
            case INBOX -> stripped.replaceAll("^\"|\"$", "").strip().replace('\\', '/');
            case MAIL_TO -> stripped.replaceAll("\\s*[,，;；、]\\s*", ",");
            default -> stripped;
        };
    }

    /** Key of the words for an answer that cannot be; empty for one that can. */
    Optional<String> mistake(String answer) {
        boolean fits = switch (this) {
            case INBOX -> !answer.isEmpty();
            case DEADLINE, COUNTY, CITY -> isDay(answer);
            case MAIL_TO -> answer.isEmpty() || answer.matches("[^@\\s,]+@[^@\\s,]+(?:,[^@\\s,]+@[^@\\s,]+)*");
            case MAIL_FROM -> answer.matches("[^@\\s,]+@[^@\\s,]+");
            case MAIL_HOST -> !answer.isEmpty() && !answer.matches(".*\\s.*");
            case MAIL_PORT -> answer.matches("[1-9]\\d{0,4}");
            case MAIL_UNITS -> answer.matches("true|false");
            default -> true;
        };
        return fits ? Optional.empty() : Optional.of("cli.init.wrong." + name());
    }

    private static boolean isDay(String answer) {
        try {
            MonthDay.parse("--" + answer);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
