package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.nights.Night;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot be opened is said in words of its own, whatever is wrong with it, and is left as it is. */
class BrokenStoreTest {

    /** A block of an H2 file; its header stands in the first two. */
    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void aDataFolder() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
    }

    private Path store() {
        return data.resolve("rollup.mv.db");
    }

    private List<String> status() {
        Night status = Night.command(folder, "status", "--data", data.toString());
        assertThat(status.exit()).isEqualTo(1);
        return status.complained().lines().toList();
    }

    private void assertRefused(byte[] content, String reason) throws IOException {
        Files.write(store(), content);
        assertThat(status().get(1)).isEqualTo("原因：" + reason);
        assertThat(store()).hasBinaryContent(content);
        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("logs", "rollup.mv.db");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidToBeNone() throws IOException {
        String corrupt = "数据文件夹 " + data + " 里的数据库文件已损坏，或者不是数据库，没有打开。请把它移走留存，从备份恢复";
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        assertRefused("单位,数字\n".repeat(2_000).getBytes(StandardCharsets.UTF_8), corrupt);
        assertRefused("x".getBytes(StandardCharsets.UTF_8), corrupt);
        assertRefused(noise, corrupt);
        assertRefused(new byte[50_000], corrupt);
    }

    @Test
    void aStoreWhoseDefinitionsAreSpoiltIsSaidToBeDamaged() throws IOException {
        assertThat(Night.command(folder, "status", "--data", data.toString()).exit())
                .isZero();
        String made = Files.readString(store(), StandardCharsets.ISO_8859_1);
        assertThat(made).contains("FOREIGN KEY");

        Files.writeString(store(), made.replace("FOREIGN KEY", "FOREIGN KEX"), StandardCharsets.ISO_8859_1);

        assertThat(status().get(1)).isEqualTo("原因：数据文件夹 " + data + " 里的数据库文件已损坏，或者不是数据库，没有打开。请把它移走留存，从备份恢复");
    }

    @Test
    void aFileOfANewerDatabaseIsSaidToBeNewer() throws IOException, SQLException {
        database("CREATE TABLE any_table (x INTEGER)");
        byte[] content = Files.readAllBytes(store());
        withFormat(content, 0);
        withFormat(content, BLOCK);

        assertRefused(
                content,
                "数据文件夹 " + data + " 里的数据库文件是更新版本的数据库程序写的，本程序（版本 " + Version.get() + "）不认识，没有打开。请改用新版本的程序，或从备份恢复");
    }

    /** Writes a format that is not known into one of the two headers, with its checksum. */
    private static void withFormat(byte[] content, int at) {
        String header = new String(content, at, BLOCK, StandardCharsets.ISO_8859_1);
        String changed = header.substring(0, header.indexOf(",fletcher:")).replaceFirst("format:\\d", "format:9");
        byte[] bytes = changed.getBytes(StandardCharsets.ISO_8859_1);
        String whole = changed + String.format(",fletcher:%x\n", DataUtils.getFletcher32(bytes, 0, bytes.length));
        byte[] written = Arrays.copyOf(whole.getBytes(StandardCharsets.ISO_8859_1), BLOCK);
        System.arraycopy(written, 0, content, at, BLOCK);
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws IOException, SQLException {
        database("CREATE TABLE any_table (x INTEGER)");

        Files.copy(store(), folder.resolve("before"));
        assertThat(status().get(1))
                .isEqualTo("原因：数据文件夹 " + data + " 里的数据库文件不是本程序的，或者是空的、没有建成，没有打开。还没有汇总过的，移走它再运行；否则请从备份恢复");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("rollup"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT * FROM any_table").next()).isFalse();
        }
    }

    private void database(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("rollup"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
