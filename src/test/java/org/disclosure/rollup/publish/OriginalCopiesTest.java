package org.disclosure.rollup.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The received files are copied beside the page where the office says so, and nowhere else. */
class OriginalCopiesTest {

    private static final String SETTING = "rollup.originals";

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        System.clearProperty(SETTING);
    }

    private Night night() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in/2023/2024-01-12"))
                .resolve("../..")
                .normalize();
        Files.writeString(inbox.resolve("roster.csv"), "code,name,aliases,kind,order\n1,文登区甲局,,部门,1\n2,文登区乙局,,部门,2\n");
        Files.writeString(inbox.resolve("2023/2024-01-12/甲局.CSV"), ReportCsv.of("文登区甲局", 2023, 3));
        return Night.run(inbox, folder);
    }

    @Test
    void theFileThatCountsIsBesideThePageWhichLeadsToIt() throws IOException {
        Night without = night();
        assertThat(without.file(2023, "originals")).doesNotExist();

        System.setProperty(SETTING, "true");
        Night with = night();
        assertThat(with.file(2023, "originals/1-文登区甲局.csv")).hasContent(ReportCsv.of("文登区甲局", 2023, 3));
        assertThat(with.file(2023, "originals").toFile().list()).containsExactly("1-文登区甲局.csv");
        assertThat(Files.readString(with.file(2023, "index.html")))
                .contains("\"original\":[\"originals/1-%E6%96%87%E7%99%BB%E5%8C%BA%E7%94%B2%E5%B1%80.csv\",\"\"]");
        assertThat(Files.readString(with.file(2023, "manifest.json"))).contains("originals/1-文登区甲局.csv");
    }
}
