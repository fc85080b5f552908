package org.disclosure.rollup.cli.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.check.yaml.ClosestMatch;
import org.disclosure.rollup.cli.console.Console;
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
        return new SettingsFiles(console)
                .findMistake(settings.files())
                .or(() -> settings.places().flatMap(this::unknown).findFirst())
                .or(() -> new SettingValues(settings, console).findMistake());
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

    private static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** As Spring reads names: capitals, hyphens and underscores make no difference. */
    private static String folded(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
