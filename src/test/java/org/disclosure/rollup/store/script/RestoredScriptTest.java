package org.disclosure.rollup.store.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.fixture.FirstRelease;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of a store in a backup is taken for data: of an earlier release it is restored, with anything else in it refused. */
class RestoredScriptTest {

    @TempDir
    private Path folder;

    private Path backup() {
        return folder.resolve("backup.zip");
    }

    private Path restored() {
        return folder.resolve("new/data");
    }

    private Night restore() {
        return Night.command(
                folder,
                "restore",
                "--from",
                backup().toString(),
                "--data",
                restored().toString());
    }

    /** A backup of nothing but a store, as if it had been made by the program. */
    private void pack(String script) throws IOException {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        String list = sha256(bytes) + " " + bytes.length + " store.sql\n";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup()))) {
            zip.putNextEntry(new ZipEntry("store.sql"));
            zip.write(bytes);
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(list.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The script of a store of the first release, by its three migrations and the job's tables. */
    private String firstRelease() throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve("first/rollup");
        Flyway.configure().dataSource(url, "", "").target("3").load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM 'classpath:org/springframework/batch/core/schema-h2.sql'");
            statement.execute("INSERT INTO BATCH_JOB_INSTANCE VALUES"
                    + " (NEXT VALUE FOR BATCH_JOB_INSTANCE_SEQ, 0, 'rollup', 'key')");
            for (String each : FirstRelease.A_YEAR) {
                statement.execute(each);
            }
            statement.execute("SCRIPT NOSETTINGS TO '" + folder.resolve("first.sql") + "' CHARSET 'UTF-8'");
        }
        return Files.readString(folder.resolve("first.sql"));
    }

    private List<String> query(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + restored().resolve("rollup"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void aBackupOfTheFirstReleaseIsRestoredAndGoesOn() throws SQLException, IOException {
        pack(firstRelease());

        assertThat(restore().exit()).isZero();
        assertThat(query("SELECT MAX(\"version\") FROM \"flyway_schema_history\""))
                .containsExactly("3");
        assertThat(Night.command(folder, "status", "--data", restored().toString())
                        .exit())
                .isZero();
        assertThat(query(FirstRelease.FIGURES)).isEqualTo(FirstRelease.EXPECTED);
        assertThat(query(FirstRelease.SUMS)).isEqualTo(FirstRelease.EXPECTED_SUMS);
        assertThat(query("SELECT note FROM decision")).containsExactly("情况属实");
        assertThat(query("SELECT NEXT VALUE FOR BATCH_JOB_INSTANCE_SEQ")).containsExactly("2");
    }

    @Test
    void whatIsRestoredOfAStoreIsTheStore() throws SQLException, IOException {
        Office office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,税务局\\第一分局,一分局';--\",垂管,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/$$';DROP TABLE x;--\\.csv", "\"'\\';\u0001--/*\n*/$$\",?1\n");
        office.nightOf("2024-02-10");
        String data = office.home().resolve("data").toString();
        Night.command(folder, "backup", "--to", backup().toString(), "--data", data);

        assertThat(restore().exit()).isZero();

        Path again = folder.resolve("again.zip");
        assertThat(Night.command(
                                folder,
                                "backup",
                                "--to",
                                again.toString(),
                                "--data",
                                restored().toString())
                        .exit())
                .isZero();
        assertThat(rows(again)).isEqualTo(rows(backup()));
        assertOwners(restored());
    }

    /** The lines of the script that are not how tables are made, of which indexes and constraints have names by chance. */
    private static List<String> rows(Path backup) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            String script =
                    new String(zip.getInputStream(zip.getEntry("store.sql")).readAllBytes(), StandardCharsets.UTF_8);
            return script.lines()
                    .map(String::stripTrailing)
                    .filter(line -> line.startsWith("INSERT") || line.startsWith("(") || line.contains("SEQUENCE"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertOwners(Path data) throws IOException {
        assumeThat(data.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("logs")))
                    .toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS EXEC AS 'void run() throws Exception { Runtime.getRuntime().exec(\"touch OUT\"); }'",
                "CREATE ALIAS \"PUBLIC\".\"X\" FOR 'java.lang.System.getProperty'",
                "RUNSCRIPT FROM 'OUT'",
                "CALL FILE_WRITE('x', 'OUT')",
                "CREATE TRIGGER T BEFORE INSERT ON \"PUBLIC\".\"DECISION\" AS 'x'",
                "CREATE CACHED TABLE \"PUBLIC\".\"T\"(\"A\" VARCHAR DEFAULT FILE_WRITE('x', 'OUT'))",
                "CREATE CACHED TABLE \"PUBLIC\".\"T\"(\"A\" CHARACTER VARYING(9) DEFAULT \"PUBLIC\".\"F\"('x'))",
                "CREATE LINKED TABLE L('', 'jdbc:h2:mem:x', '', '', 'T')",
                "CALL LINK_SCHEMA('A', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                "INSERT INTO \"PUBLIC\".\"DECISION\" VALUES (FILE_WRITE('x', 'OUT'))",
                "INSERT INTO \"PUBLIC\".\"DECISION\" VALUES (1, \"F\"())",
                "INSERT INTO \"PUBLIC\".\"DECISION\" SELECT * FROM CSVREAD('OUT')",
                "INSERT INTO \"PUBLIC\".\"DECISION\" VALUES (1, (SELECT 1))",
                "INSERT INTO \"PUBLIC\".\"DECISION\" VALUES (1, $$x$$)",
                "INSERT INTO \"PUBLIC\".\"DECISION\" VALUES (1, ?)",
                "INSERT INTO \"PUBLIC\".\"NOWHERE\" VALUES (1, 2)",
                "INSERT INTO \"INFORMATION_SCHEMA\".\"SETTINGS\" VALUES (1, 2)",
                "CREATE FORCE VIEW \"PUBLIC\".\"V\"(\"A\") AS SELECT FILE_READ('OUT')",
                "CREATE USER IF NOT EXISTS \"EVIL\" SALT '' HASH '' ADMIN",
                "CREATE AGGREGATE A FOR 'x'",
                "CREATE DOMAIN D AS INTEGER DEFAULT FILE_WRITE('x', 'OUT')",
                "SET DEFAULT_TABLE_ENGINE 'x'",
                "DROP TABLE \"PUBLIC\".\"DECISION\"",
                "SCRIPT TO 'OUT'",
                "BACKUP TO 'OUT'",
                "@exec touch OUT"
            })
    void aStatementThatNoBackupHoldsIsRefusedBeforeAnythingRuns(String statement) throws SQLException, IOException {
        Path out = folder.resolve("written");
        String hostile = statement.replace("OUT", out.toString());
        pack(hostile + ";\n" + firstRelease());

        Night refused = restore();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained()).startsWith("备份文件 " + backup() + " 里的数据库有备份中不会有的语句，可能被改动过，没有执行，也没有恢复任何内容：");
        assertThat(out).doesNotExist();
        assertThat(restored().getParent()).isEmptyDirectory();
    }

    @Test
    void aBackupOfANewerProgramIsSaidToBeNewer() throws SQLException, IOException {
        pack(firstRelease().replace("(3, '3', ", "(3, '99', "));

        Night refused = restore();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained())
                .isEqualTo("备份文件 " + backup() + " 是更新版本的程序做的（数据库结构 99），本程序（版本 " + Version.get()
                        + "）太旧，没有恢复任何内容。请改用新版本的程序\n");
        assertThat(restored().getParent()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a statement at all", "INSERT INTO \"PUBLIC\".\"DECISION\" VALUES (1, 'open"})
    void whatIsNoScriptIsRefused(String script) throws IOException {
        pack(script);
        assertThat(restore().exit()).isEqualTo(1);
        assertThat(restored().getParent()).isEmptyDirectory();
    }
}
