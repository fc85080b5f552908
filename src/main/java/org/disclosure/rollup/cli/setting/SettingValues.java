package org.disclosure.rollup.cli.setting;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.disclosure.rollup.check.yaml.ClosestMatch;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.publish.edition.DaysOff;
import org.springframework.scheduling.support.CronExpression;

/** Check of the values in force against the kind of each setting. */
final class SettingValues {

    private static final List<String> ROBOTS = List.of("wecom", "dingtalk");

    private final Settings settings;
    private final Console console;

    SettingValues(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** The first value that cannot be, with its setting, its place and what is expected. */
    Optional<String> findMistake() {
        return settings.catalogue().all().stream()
                .flatMap(setting -> mistake(setting).stream())
                .findFirst();
    }

    private Optional<String> mistake(Setting setting) {
        String value = settings.value(setting);
        return switch (setting.kind()) {
            case NUMBER -> value.matches("\\d{1,9}") ? Optional.empty() : said("cli.config.number", setting, value);
            case BOOLEAN ->
                List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))
                        ? Optional.empty()
                        : said("cli.config.boolean", setting, value);
            case DAY -> isDay(value) ? Optional.empty() : said("cli.config.day", setting, value);
            case DAYS -> days(setting, value);
            case CRON ->
                CronExpression.isValidExpression(value) ? Optional.empty() : said("cli.config.cron", setting, value);
            case ZONE -> isZone(value) ? Optional.empty() : said("cli.config.zone", setting, value);
            case ROBOT -> ROBOTS.contains(value) ? Optional.empty() : robot(setting, value);
            case PLACE -> value.isBlank() ? said("cli.config.empty", setting, value) : place(setting, value);
            case OPTIONAL_PLACE -> place(setting, value);
            case TEXT -> Optional.empty();
        };
    }

    private static boolean isDay(String value) {
        try {
            MonthDay.parse("--" + value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<String> days(Setting setting, String value) {
        try {
            DaysOff.of(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return said("cli.config.days", setting, e.getMessage());
        }
    }

    private Optional<String> robot(Setting setting, String value) {
        return Optional.of(console.text(
                "cli.config.robot", setting.name(), value, from(setting), ClosestMatch.one(value, ROBOTS)));
    }

    /** Quotes are copied along with a path on Windows, and nobody sees a space at the end of a line. */
    private Optional<String> place(Setting setting, String value) {
        if (value.contains("\"")) {
            return said("cli.config.quoted", setting, value);
        }
        return value.equals(value.strip()) ? Optional.empty() : said("cli.config.spaced", setting, value);
    }

    private Optional<String> said(String key, Setting setting, String value) {
        return Optional.of(console.text(key, setting.name(), value, from(setting)));
    }

    private String from(Setting setting) {
        return settings.origin(setting).text(console);
    }
}
