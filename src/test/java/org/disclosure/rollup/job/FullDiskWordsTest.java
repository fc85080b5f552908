package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.disclosure.rollup.cli.application.Folders;
import org.disclosure.rollup.cli.application.StoreFailures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is told with the folders that are written into and the room that each has. */
class FullDiskWordsTest {

    @TempDir
    private Path folder;

    @Test
    void theFoldersAreNamedWithTheirRoomThoughTheyAreNotThereYet() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path out = folder.resolve("not/yet");
        Console console = new Console(System.out, System.err, new Messages(Messages.Language.ZH));

        String words = new StoreFailures(console)
                .words(new UncheckedIOException(new IOException("No space left on device")), new Folders(data, out))
                .orElseThrow();

        assertThat(words.replaceAll(" \\d+ MB", " N MB"))
                .isEqualTo("磁盘已满，或超出了限额：No space left on device。现在的剩余空间：数据文件夹 " + data + " N MB、结果文件夹 " + out
                        + " N MB、临时文件夹 " + System.getProperty("java.io.tmpdir")
                        + " N MB。请在剩余很少的磁盘上腾出空间再运行");
    }
}
