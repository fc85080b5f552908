package org.disclosure.rollup.cli.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.check.yaml.ClosestMatch;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.publish.edition.DaysOff;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Check for unknown names of settings and impossible values, before anything is read or written. */
public final class SettingMistakes {

    private static final String PREFIX = "rollup.";
    private static final String VARIABLE = "ROLLUP_";
    /** Written by the build. */
    private static final String OWN = "rollup.version";

    private final Settings settings;
    private final Console console;

    public SettingMistakes(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** The first of them in words. */
    public Optional<String> find() {
        return settings.places()
                .flatMap(this::unknown)
                .findFirst()
                .or(this::findBadNumber)
                .or(this::findBadDays);
    }

    private Stream<String> unknown(PropertySource<?> place) {
        // what is passed to Java itself is the administrator's own
        if (!(place instanceof EnumerablePropertySource<?> listed)
                || place.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            return Stream.empty();
        }
        boolean variables = place.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        List<String> known = settings.catalogue().all().stream()
                .map(setting -> variables ? variable(setting.name()) : setting.name())
                .toList();
        return Stream.of(listed.getPropertyNames())
                .filter(name -> name.startsWith(variables ? VARIABLE : PREFIX) && !name.equals(OWN))
                .filter(name -> known.stream().noneMatch(each -> folded(each).equals(folded(name))))
                .sorted()
                .map(name -> text(place, name, known));
    }

    private String text(PropertySource<?> place, String name, List<String> known) {
        return console.text(
                "cli.config.unknown", name, SettingOrigin.of(place, name).text(console), ClosestMatch.one(name, known));
    }

    private Optional<String> findBadNumber() {
        return settings.catalogue().all().stream()
                .filter(Setting::isNumber)
                .filter(setting -> !settings.value(setting).matches("\\d{1,9}"))
                .findFirst()
                .map(setting -> console.text(
                        "cli.config.number",
                        setting.name(),
                        settings.value(setting),
                        settings.origin(setting).text(console)));
    }

    private Optional<String> findBadDays() {
        Setting setting = settings.catalogue().get("rollup.days-off");
        try {
            DaysOff.of(settings.value(setting));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(console.text(
                    "cli.config.days",
                    setting.name(),
                    e.getMessage(),
                    settings.origin(setting).text(console)));
        }
    }

    private static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** As Spring reads names: capitals, hyphens and underscores make no difference. */
    private static String folded(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
