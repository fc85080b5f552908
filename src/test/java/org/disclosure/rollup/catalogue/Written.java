package org.disclosure.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.disclosure.rollup.finding.Messages.Language;

/** Files of the project that the program writes: compared as a rule, written anew when asked. */
final class Written {

    static final Path DOCUMENT = Path.of("CHECKS.md");
    static final Path CODES = Path.of("src/test/resources/golden/codes.txt");

    static final String COMMAND = "mvn test -Dtest=CatalogueTest -Drollup.write=true";

    private static final Path TEXTS = Path.of("src/main/resources/messages");

    private Written() {}

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
