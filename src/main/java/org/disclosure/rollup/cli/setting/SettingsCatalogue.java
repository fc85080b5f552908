package org.disclosure.rollup.cli.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All settings there are. The file that offices get to edit is where they are declared: a line in Chinese, a line in
 * English, and the setting with its default behind a {@code #}.
 */
public final class SettingsCatalogue {

    private static final Pattern DECLARATION = Pattern.compile("(?m)^# (.+)\\R# (.+)\\R#(rollup\\.[a-z.-]+)=(.*)$");

    private final Map<String, Setting> settings;

    private SettingsCatalogue(List<Setting> settings) {
        this.settings = settings.stream()
                .collect(Collectors.toMap(Setting::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    public static SettingsCatalogue load() {
        try (InputStream in = SettingsCatalogue.class.getResourceAsStream("/settings.properties")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SettingsCatalogue of(String file) {
        return new SettingsCatalogue(DECLARATION
                .matcher(file)
                .results()
                .map(found -> new Setting(found.group(3), found.group(4), found.group(1), found.group(2)))
                .toList());
    }

    /** In the order of the file. */
    public List<Setting> all() {
        return List.copyOf(settings.values());
    }

    public Setting get(String name) {
        return settings.get(name);
    }

    /** Values that hold when nothing is set. */
    Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        all().stream()
                .filter(setting -> !setting.preset().isEmpty())
                .forEach(setting -> defaults.put(setting.name(), setting.preset()));
        return defaults;
    }
}
