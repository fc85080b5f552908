package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Account;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that the account may not write in: a message that names it, exit 1, and the next night, with the right, goes
 * on. The administrator may write anywhere; run by it, the tests start the program as the user nobody.
 */
class UnwritableFolderIT {

    @TempDir
    private Path folder;

    private List<String> as;
    private Path jar;
    private Path inbox;
    private Path out;
    private Path data;

    @BeforeEach
    void anAccountThatIsBoundByRights() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no such rights here");
        assumeTrue(Account.isPossible(), "the program cannot be started as another user");
        as = Account.boundByRights();
        // below the folder of a test, which is open to its owner only
        allow(folder, "rwxrwxrwx");
        jar = Files.copy(PackagedProgram.JAR, folder.resolve("rollup.jar"));
        Office office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        inbox = office.inbox();
        out = folder.resolve("out");
        data = folder.resolve("data");
    }

    /** What is not allowed to be written cannot be deleted either, by those whom rights bind. */
    @AfterEach
    void allowAll() throws IOException {
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                allow(each, "rwxrwxrwx");
            }
        }
    }

    private static Path allow(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static Path unwritable(Path path) throws IOException {
        return allow(Files.createDirectories(path), "r-xr-xr-x");
    }

    private String night(int exit) throws Exception {
        Path printed = folder.resolve("printed.txt");
        int code = PackagedProgram.process(as, jar, List.of("run", "--as-of", "2024-02-10"), inbox, out, data)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        String text = Files.readString(printed);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }

    private static String denied(Path path) {
        return "原因：运行账户没有权限读写 " + path;
    }

    @Test
    void resultsThatMayNotBeWrittenAreSaidWithTheirFolderAndWrittenOnceTheyMay() throws Exception {
        unwritable(out);

        assertThat(night(1)).contains(denied(out));
        assertThat(out).isEmptyDirectory();

        allow(out, "rwxrwxrwx");
        night(0);
        assertThat(out.resolve("2023/summary.xlsx")).exists();
    }

    @Test
    void aDataFolderThatMayNotBeWrittenIsSaid() throws Exception {
        unwritable(data);

        assertThat(night(1)).contains(denied(data));
        assertThat(data).isEmptyDirectory();
        assertThat(out).doesNotExist();
    }

    @Test
    void anArchiveThatMayNotBeWrittenIsSaidAndNothingIsCountedThatIsNotKept() throws Exception {
        allow(Files.createDirectory(data), "rwxrwxrwx");
        Path archive = unwritable(data.resolve("archive"));

        assertThat(night(1)).contains(denied(archive));
        assertThat(out).isEmptyDirectory();

        allow(archive, "rwxrwxrwx");
        night(0);
        assertThat(out.resolve("2023/summary.xlsx")).exists();
    }
}
