package org.disclosure.rollup.cli.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.disclosure.rollup.cli.console.Console;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;

/**
 * Place where a setting was set.
 *
 * @param place file or variable; empty for a default
 * @param line of the file, from 1; 0 where there are no lines
 */
public record SettingOrigin(Kind kind, String place, int line) {

    static final SettingOrigin NOWHERE = new SettingOrigin(Kind.DEFAULT, "", 0);

    enum Kind {
        DEFAULT,
        FILE,
        ENVIRONMENT,
        PROPERTY,
        OPTION
    }

    static SettingOrigin of(ConfigurationProperty property) {
        PropertySource<?> source = (PropertySource<?>) property.getSource().getUnderlyingSource();
        String name = property.getOrigin() instanceof PropertySourceOrigin written
                ? written.getPropertyName()
                : property.getName().toString();
        return of(source, name);
    }

    static SettingOrigin of(PropertySource<?> source, String name) {
        return switch (source.getName()) {
            case Settings.DEFAULTS -> NOWHERE;
            case Settings.OPTIONS ->
                new SettingOrigin(Kind.OPTION, "--" + name.substring(name.lastIndexOf('.') + 1), 0);
            case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME ->
                new SettingOrigin(Kind.ENVIRONMENT, name, 0);
            case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME ->
                new SettingOrigin(Kind.PROPERTY, "-D" + name, 0);
            default -> file(source, name);
        };
    }

    private static SettingOrigin file(PropertySource<?> source, String name) {
        Origin origin = OriginLookup.getOrigin(source, name);
        if (origin instanceof TextResourceOrigin text && text.getLocation() != null) {
            String file = Optional.ofNullable(text.getResource())
                    .map(SettingOrigin::path)
                    .orElse(source.getName());
            int line = text.getLocation().getLine() + 1;
            // of an empty value the reader names the place where it gave up looking for one
            boolean isEmpty = String.valueOf(source.getProperty(name)).isEmpty();
            return new SettingOrigin(Kind.FILE, file, isEmpty ? lineOfName(Path.of(file), name, line) : line);
        }
        return new SettingOrigin(Kind.FILE, source.getName(), 0);
    }

    private static int lineOfName(Path file, String name, int atMost) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.iterate(Math.min(atMost, lines.size()), line -> line > 0, line -> line - 1)
                    .filter(line -> lines.get(line - 1).strip().startsWith(name))
                    .findFirst()
                    .orElse(atMost);
        } catch (IOException | InvalidPathException e) {
            return atMost;
        }
    }

    private static String path(Resource resource) {
        try {
            return resource.getFile().getPath();
        } catch (IOException e) {
            return resource.getDescription();
        }
    }

    public String text(Console console) {
        return console.text("cli.config.from." + kind, place, line);
    }
}
