package org.disclosure.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.finding.Messages.Language;

/** Files of the project that the program writes: compared as a rule, written anew when asked. */
final class Written {

    static final Path CODES = Path.of("src/test/resources/golden/codes.txt");
    static final Path NUMBERS = Path.of("src/test/resources/golden/finding-numbers.txt");

    static final String COMMAND = "mvn test -Dtest=CatalogueTest -Drollup.write=true";

    private static final String NUMBERS_COMMAND = "mvn test -Dtest=FindingNumbersTest -Drollup.write=true";

    private static final Path TEXTS = Path.of("src/main/resources/messages");

    private Written() {}

    static Path checks(Language language) {
        return Path.of("docs", language.name().toLowerCase(Locale.ROOT), "checks.md");
    }

    static boolean asked() {
        return Boolean.getBoolean("rollup.write");
    }

    /** Compares the file with what it should be, or writes it. */
    static void assertSame(Path file, String content) {
        if (asked()) {
            write(file, content);
        }
        assertThat(file).as("renew it with " + COMMAND).exists();
        assertThat(read(file))
                .as("%s is stale; renew it with %s", file, COMMAND)
                .isEqualTo(content);
    }

    /** Compares lines that never change: asked to write, it adds those of new codes and leaves the others. */
    static void assertKept(Path file, Map<String, String> lines) {
        Map<String, String> kept = new TreeMap<>();
        read(file).lines().map(line -> line.split(" ")).forEach(line -> kept.put(line[0], line[1]));
        if (asked()) {
            lines.forEach(kept::putIfAbsent);
            write(
                    file,
                    kept.entrySet().stream()
                            .map(line -> line.getKey() + " " + line.getValue() + "\n")
                            .reduce("", String::concat));
        }
        assertThat(lines)
                .as("%s; new codes are added with %s", file, NUMBERS_COMMAND)
                .isEqualTo(kept);
    }

    /** Puts an example among the texts of its code. */
    static void example(Language language, String code, String example) {
        Path file = TEXTS.resolve("catalogue_" + language.name().toLowerCase(Locale.ROOT) + ".properties");
        List<String> lines = new ArrayList<>(read(file).lines().toList());
        String key = code + ".example=";
        lines.removeIf(line -> line.startsWith(key));
        int behind = lines.size();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith(code + ".")) {
                behind = index + 1;
            }
        }
        lines.add(behind, key + example);
        write(file, String.join("\n", lines) + "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
