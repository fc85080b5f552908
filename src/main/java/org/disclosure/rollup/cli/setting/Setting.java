package org.disclosure.rollup.cli.setting;

import java.util.Map;
import org.disclosure.rollup.finding.Messages;

/**
 * One thing that an office can set in the file of settings or the environment.
 *
 * @param name such as {@code rollup.deadline}
 * @param preset what holds when nobody sets it; empty for nothing
 * @param chinese what it is, in Chinese
 * @param english what it is, in English
 */
public record Setting(String name, String preset, String chinese, String english) {

    public String words(Messages.Language language) {
        return language == Messages.Language.EN ? english : chinese;
    }

    /** True if its value must not be shown. */
    public boolean isSecret() {
        return name.matches(".*(password|secret|token|webhook\\.url)");
    }

    /** Kind of its values. */
    enum Kind {
        NUMBER,
        BOOLEAN,
        /** A day of any year. */
        DAY,
        /** Days and spans of days. */
        DAYS,
        CRON,
        ZONE,
        ROBOT,
        /** A file or folder that there must be. */
        PLACE,
        /** A file or folder that may be left out. */
        OPTIONAL_PLACE,
        TEXT
    }

    private static final Map<String, Kind> BY_NAME = Map.of(
            "rollup.inbox", Kind.PLACE,
            "rollup.roster", Kind.PLACE,
            "rollup.out", Kind.PLACE,
            "rollup.data", Kind.PLACE,
            "rollup.decisions", Kind.PLACE,
            "rollup.archive", Kind.PLACE,
            "rollup.checks", Kind.OPTIONAL_PLACE,
            "rollup.days-off", Kind.DAYS,
            "rollup.schedule.cron", Kind.CRON,
            "rollup.schedule.zone", Kind.ZONE);

    /** Told by the default where that shows it. */
    Kind kind() {
        if (preset.matches("\\d+")) {
            return Kind.NUMBER;
        }
        if (preset.matches("true|false")) {
            return Kind.BOOLEAN;
        }
        if (preset.matches("\\d\\d-\\d\\d")) {
            return Kind.DAY;
        }
        return name.equals("rollup.webhook.style") ? Kind.ROBOT : BY_NAME.getOrDefault(name, Kind.TEXT);
    }
}
