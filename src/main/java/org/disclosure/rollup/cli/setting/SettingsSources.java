package org.disclosure.rollup.cli.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/**
 * Files of settings: the program's own, and those beside it, whatever folder it is started in. Spring Boot can look in more
 * places, by profiles and imports, which takes a start a tenth of a second; it does so when one of its own settings for that is
 * set, and when a file cannot be read, for it says why.
 */
final class SettingsSources {

    private static final String OWN = "application.properties";

    private static final String PLACES = "rollup places of settings";

    /** Names of what makes Spring Boot look in more places; of a variable too, where dots are written {@code _}. */
    private static final List<String> ELSEWHERE = List.of("spring.config.", "spring.profiles.");

    private final Path home;

    SettingsSources(Path home) {
        this.home = home;
    }

    /** Adds them behind what is there, each before those that it overrides. */
    void addTo(ConfigurableEnvironment environment) {
        MutablePropertySources sources = environment.getPropertySources();
        try {
            List<PropertySource<?>> files = read();
            if (Stream.concat(sources.stream(), files.stream()).noneMatch(SettingsSources::isOfMore)) {
                files.forEach(sources::addLast);
                return;
            }
        } catch (IOException | RuntimeException e) {
            // told by what comes now
        }
        sources.addLast(new MapPropertySource(PLACES, locations()));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        sources.remove(PLACES);
    }

    private List<PropertySource<?>> read() throws IOException {
        PropertiesPropertySourceLoader loader = new PropertiesPropertySourceLoader();
        List<PropertySource<?>> files = new ArrayList<>();
        for (Path file : List.of(home.resolve("config").resolve(OWN), home.resolve(OWN))) {
            Path place = file.toAbsolutePath().normalize();
            if (Files.exists(place)) {
                // parts of a file, of which the later go before the earlier
                List<PropertySource<?>> parts = new ArrayList<>(
                        loader.load(place.toString(), new FileSystemResource(place), StandardCharsets.UTF_8));
                Collections.reverse(parts);
                files.addAll(parts);
            }
        }
        files.addAll(loader.load(OWN, new ClassPathResource(OWN)));
        return files;
    }

    private static boolean isOfMore(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> all
                && Stream.of(all.getPropertyNames())
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                        .anyMatch(name -> ELSEWHERE.stream().anyMatch(name::startsWith));
    }

    /** The same places for Spring Boot, each overriding those before it. */
    private Map<String, Object> locations() {
        Map<String, Object> locations = new LinkedHashMap<>();
        String folder = home.toAbsolutePath().normalize().toString().replace('\\', '/');
        // names in a list, because a list in one text would be cut up at a comma in a folder's name
        locations.put("spring.config.location[0]", "classpath:/application.properties");
        locations.put(
                "spring.config.location[1]", "optional:file:" + folder + "/application.properties[encoding=utf-8]");
        locations.put(
                "spring.config.location[2]",
                "optional:file:" + folder + "/config/application.properties[encoding=utf-8]");
        return locations;
    }
}
