package org.disclosure.rollup.cli.init;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of {@code init}: answers that need not be asked for, and what it may do. */
public final class InitOptions {

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "cli.help.init.inbox")
    private String inbox;

    @Option(names = "--district", paramLabel = "NAME", descriptionKey = "cli.help.init.district")
    private String district;

    @Option(names = "--office", paramLabel = "NAME", descriptionKey = "cli.help.init.office")
    private String office;

    @Option(names = "--contact", paramLabel = "NAME", descriptionKey = "cli.help.init.contact")
    private String contact;

    @Option(names = "--phone", paramLabel = "NUMBER", descriptionKey = "cli.help.init.phone")
    private String phone;

    @Option(names = "--deadline", paramLabel = "MM-DD", descriptionKey = "cli.help.init.deadline")
    private String deadline;

    @Option(names = "--deadline-county", paramLabel = "MM-DD", descriptionKey = "cli.help.init.county")
    private String county;

    @Option(names = "--deadline-city", paramLabel = "MM-DD", descriptionKey = "cli.help.init.city")
    private String city;

    @Option(names = "--mail-to", paramLabel = "ADDRESS", descriptionKey = "cli.help.init.mail.to")
    private String mailTo;

    @Option(names = "--mail-host", paramLabel = "HOST", descriptionKey = "cli.help.init.mail.host")
    private String mailHost;

    @Option(names = "--mail-port", paramLabel = "PORT", descriptionKey = "cli.help.init.mail.port")
    private String mailPort;

    @Option(names = "--mail-user", paramLabel = "NAME", descriptionKey = "cli.help.init.mail.user")
    private String mailUser;

    @Option(names = "--mail-from", paramLabel = "ADDRESS", descriptionKey = "cli.help.init.mail.from")
    private String mailFrom;

    @Option(names = "--mail-units", paramLabel = "true|false", descriptionKey = "cli.help.init.mail.units")
    private String mailUnits;

    @Option(names = "--units-from", paramLabel = "PATH", descriptionKey = "cli.help.init.units")
    private String unitsFrom;

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "cli.help.init.settings")
    private Path settings;

    @Option(names = "--yes", descriptionKey = "cli.help.init.yes")
    private boolean yes;

    @Option(names = "--overwrite", descriptionKey = "cli.help.init.overwrite")
    private boolean overwrite;

    @Option(names = "--no-test-mail", descriptionKey = "cli.help.init.untested")
    private boolean untested;

    /** The answers that were given. */
    Map<Question, String> answers() {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        answers.put(Question.INBOX, inbox);
        answers.put(Question.DISTRICT, district);
        answers.put(Question.OFFICE, office);
        answers.put(Question.CONTACT, contact);
        answers.put(Question.PHONE, phone);
        answers.put(Question.DEADLINE, deadline);
        answers.put(Question.COUNTY, county);
        answers.put(Question.CITY, city);
        answers.put(Question.MAIL_TO, mailTo);
        answers.put(Question.MAIL_HOST, mailHost);
        answers.put(Question.MAIL_PORT, mailPort);
        answers.put(Question.MAIL_USER, mailUser);
        answers.put(Question.MAIL_FROM, mailFrom);
        answers.put(Question.MAIL_UNITS, mailUnits);
        answers.values().removeIf(answer -> answer == null);
        return answers;
    }

    /** Last year's files, or a list of names; empty to ask. */
    Optional<String> unitsFrom() {
        return Optional.ofNullable(unitsFrom);
    }

    /** The file that the settings go into; empty for that of the program. */
    Optional<Path> settings() {
        return Optional.ofNullable(settings);
    }

    /** True if nothing is to be asked. */
    boolean isSilent() {
        return yes;
    }

    /** True if settings and a roster that are there may be replaced. */
    boolean overwrites() {
        return overwrite;
    }

    /** True if mail is not to be tried. */
    boolean isUntested() {
        return untested;
    }
}
