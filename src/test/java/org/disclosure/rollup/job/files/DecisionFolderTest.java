package org.disclosure.rollup.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.job.files.DecisionFolder.DecisionFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionFolderTest {

    @TempDir
    private Path folder;

    private Path data;
    private Path inbox;

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectories(folder.resolve("data/decisions"));
        inbox = Files.createDirectories(folder.resolve("in"));
    }

    private static DecisionFile put(Path root, String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return new DecisionFile(path, Files.writeString(file, content));
    }

    private List<DecisionFile> files() {
        return new DecisionFolder(data).files(inbox);
    }

    @Test
    void filesOfBothFoldersAreListedInTheOrderOfTheirPaths() throws IOException {
        DecisionFile last = put(data, "c.csv", "1");
        DecisionFile first = put(inbox.resolve("处理意见"), "2024/a.csv", "2");
        DecisionFile middle = put(inbox.resolve("decisions"), "b.csv", "3");
        put(inbox.resolve("处理意见"), "~$b.xlsx", "litter");

        assertThat(files()).isEqualTo(List.of(first, middle, last));
    }

    @Test
    void aFileInBothFoldersIsListedOnce() throws IOException {
        DecisionFile file = put(data, "a.csv", "1");
        put(inbox.resolve("处理意见"), "a.csv", "1");

        assertThat(files()).isEqualTo(List.of(file));
    }

    @Test
    void twoFilesOfOneNameAreToldApart() throws IOException {
        DecisionFile file = put(data, "a.csv", "1");
        DecisionFile other = put(inbox.resolve("处理意见"), "a.csv", "2");

        assertThat(files()).isEqualTo(List.of(file, new DecisionFile("处理意见/a.csv", other.onDisk())));
    }

    @Test
    void aFolderThatIsBothIsListedOnce() throws IOException {
        DecisionFile file = put(inbox.resolve("decisions"), "a.csv", "1");

        assertThat(new DecisionFolder(inbox.resolve("decisions")).files(inbox)).isEqualTo(List.of(file));
    }

    @Test
    void aLinkWithinTheInboxIsNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.csv"), "1");
        Files.createSymbolicLink(Files.createDirectories(inbox.resolve("处理意见")).resolve("a.csv"), elsewhere);

        assertThat(files()).isEqualTo(List.of());
    }

    @Test
    void thereNeedBeNoFolder() {
        assertThat(new DecisionFolder(folder.resolve("none")).files(folder.resolve("nowhere")))
                .isEqualTo(List.of());
    }

    @Test
    void theCopiesThatABrowserNumbersComeAfterTheFirst() throws IOException {
        Path within = inbox.resolve("处理意见");
        DecisionFile tenth = put(within, "意见-张三 (10).csv", "10");
        DecisionFile second = put(within, "意见-张三 (2).csv", "2");
        DecisionFile first = put(within, "意见-张三.csv", "0");
        DecisionFile later = put(within, "意见-张三_02.csv", "3");

        assertThat(files()).isEqualTo(List.of(first, second, tenth, later));
    }
}
