package org.disclosure.rollup.cli.setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/** Settings in force and their origins: the command, the environment, the file of settings, or the defaults. */
public final class Settings {

    static final String DEFAULTS = "rollup defaults";
    static final String OPTIONS = "rollup options";

    private static final String FILE = "application.properties";

    private final SettingsCatalogue catalogue;
    private final ConfigurableEnvironment environment;
    private final Path home;

    private Settings(SettingsCatalogue catalogue, ConfigurableEnvironment environment, Path home) {
        this.catalogue = catalogue;
        this.environment = environment;
        this.home = home;
    }

    /**
     * Reads the settings.
     *
     * @param home the folder that the program lies in
     * @param environment with the machine's environment and nothing else
     * @throws IllegalStateException for a file that cannot be read
     */
    public static Settings read(Path home, ConfigurableEnvironment environment) {
        SettingsCatalogue catalogue = SettingsCatalogue.load();
        MutablePropertySources sources = environment.getPropertySources();
        Map<String, Object> defaults = catalogue.defaults();
        // names in lists, because a list in one text would be cut up at a comma in a folder's name
        defaults.putAll(locations(home));
        sources.addLast(new MapPropertySource(DEFAULTS, defaults));
        ConfigurationPropertySources.attach(environment);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        // files were added behind the defaults and go before them
        sources.addLast(sources.remove(DEFAULTS));
        return new Settings(catalogue, environment, home);
    }

    /** Places of files of settings, each overriding those before it, whatever folder the program is started in. */
    static Map<String, Object> locations(Path home) {
        Map<String, Object> locations = new LinkedHashMap<>();
        String folder = home.toAbsolutePath().normalize().toString().replace('\\', '/');
        locations.put("spring.config.location[0]", "classpath:/application.properties");
        locations.put(
                "spring.config.location[1]", "optional:file:" + folder + "/application.properties[encoding=utf-8]");
        locations.put(
                "spring.config.location[2]",
                "optional:file:" + folder + "/config/application.properties[encoding=utf-8]");
        return locations;
    }

    public SettingsCatalogue catalogue() {
        return catalogue;
    }

    /** Settings in which options of the command override all others. */
    public Settings with(Map<String, Object> options) {
        environment.getPropertySources().addFirst(new MapPropertySource(OPTIONS, options));
        return this;
    }

    /** The value in force; empty if there is none. */
    public String value(Setting setting) {
        return property(setting)
                .map(property -> environment.resolvePlaceholders(String.valueOf(property.getValue())))
                .orElse("");
    }

    /** The value in force; empty if none is set. */
    Optional<String> findSet(String name) {
        return isSet(name)
                ? Optional.of(value(catalogue.get(name))).filter(value -> !value.isEmpty())
                : Optional.empty();
    }

    boolean isSet(String name) {
        return property(catalogue.get(name))
                .map(SettingOrigin::of)
                .filter(origin -> origin.kind() != SettingOrigin.Kind.DEFAULT)
                .isPresent();
    }

    public SettingOrigin origin(Setting setting) {
        return property(setting).map(SettingOrigin::of).orElse(SettingOrigin.NOWHERE);
    }

    private Optional<ConfigurationProperty> property(Setting setting) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(setting.name());
        return sources()
                .map(source -> source.getConfigurationProperty(name))
                .filter(property -> property != null)
                .findFirst();
    }

    private Stream<ConfigurationPropertySource> sources() {
        return StreamSupport.stream(
                ConfigurationPropertySources.get(environment).spliterator(), false);
    }

    /** The files of settings that are there: those beside the program, then others that Java was told of. */
    List<Path> files() {
        Stream<Path> others = places().filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(place ->
                        Stream.of(place.getPropertyNames()).limit(1).map(name -> SettingOrigin.of(place, name)))
                .filter(origin -> origin.kind() == SettingOrigin.Kind.FILE && origin.line() > 0)
                .map(origin -> Path.of(origin.place()));
        return Stream.concat(own(home).stream(), others)
                .filter(Files::isRegularFile)
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** The files of settings beside the program, the later one overriding the earlier. */
    public static List<Path> own(Path home) {
        return List.of(home.resolve(FILE), home.resolve("config").resolve(FILE));
    }

    /** Everything that was set, the strongest place first. */
    Stream<PropertySource<?>> places() {
        return environment.getPropertySources().stream();
    }
}
