package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;

class CommandsTest {

    private final Commands commands = commands();

    private static Commands commands() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Settings settings = Settings.read(Path.of("nowhere"), new StandardEnvironment());
        return new Commands(
                Language.ZH, new Console(nowhere, nowhere, new Messages(Language.ZH)), Night.CLOCK, settings);
    }

    @Test
    void aNameMeansItsCommandAlone() {
        for (Object command : commands.all()) {
            String name = command.getClass().getAnnotation(Command.class).name();
            assertThat(commands.meant(name)).as(name).isEqualTo(List.of(command));
        }
    }

    @Test
    void whatIsNoNameMayMeanAny() {
        for (String none : List.of("", "-h", "--help", "rum", "Run")) {
            assertThat(commands.meant(none)).as(none).isEqualTo(commands.all());
        }
    }
}
