package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.disclosure.rollup.finding.Messages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the pages docs/zh/commands.md and docs/en/commands.md: every command, option and setting in the program's own words.
 * {@code mvn test -Dtest=CommandsPageTest -Drollup.write=true} writes them anew.
 */
class CommandsPageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsWhatTheProgramWouldWrite(Language language) throws IOException {
        Path page = Path.of("docs", language.name().toLowerCase(Locale.ROOT), "commands.md");
        String content = new CommandsPage(language).text();
        if (Boolean.getBoolean("rollup.write")) {
            Files.writeString(page, content);
        }

        assertThat(Files.readString(page).replace("\r", "")).isEqualTo(content);
    }
}
