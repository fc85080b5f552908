package org.disclosure.rollup.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code accept} with what the page prints, copied as it is. */
class AcceptCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"处理人", "您的姓名", "NAME", "YOUR-NAME", " 处理人 "})
    void theWordThatStandsForANameIsNone(String by) {
        Night night = Night.command(
                folder, "accept", "--year", "2023", "--no", "I-PICTURE-1", "--take", "--by", by, "--data", "" + folder);

        assertThat(night.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(night.complained().lines().findFirst().orElseThrow())
                .endsWith("--by 后面要写处理人的姓名，“" + by.strip() + "”只是示例");
    }
}
