package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.FirstRelease;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of any earlier release goes on; one of a later release is left alone; none grows for ever. */
class UpgradeTest {

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void twoUnitsReported() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
    }

    private Connection store() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + office.home().resolve("data/rollup"));
    }

    @Test
    void aStoreThatAnEarlierReleaseLeftHalfMadeSaysWhatToDo() throws SQLException, IOException {
        firstRelease();
        // the first statement of the fourth migration, after which it was killed
        execute("ALTER TABLE rollup_run ADD COLUMN as_of DATE");
        Night night = office.nightOf("2024-03-30");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained().lines().filter(line -> line.startsWith("原因")))
                .containsExactly("原因：数据库升级没有成功，原来的没有改动：数据文件夹 " + office.home().resolve("data")
                        + " 里的数据库只建到一半或只升级到一半（较早版本的程序被中断时会这样），或者已损坏。"
                        + "还没有汇总过的，把其中的 rollup.mv.db 移走再运行；汇总过的，请从升级前的备份恢复");
        assertThat(query("SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL ORDER BY 1"))
                .containsExactly("1", "2", "3");
    }

    private List<String> query(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = store();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = store();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private Night command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", office.home().resolve("data").toString()));
        return Night.command(office.out(), all.toArray(String[]::new));
    }

    /** The first release's store after a night: 2023 published, with one unit's licenses and a decision. */
    private void firstRelease() throws SQLException, IOException {
        Files.createDirectories(office.home().resolve("data"));
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + office.home().resolve("data/rollup"), "", "")
                .target("3")
                .load()
                .migrate();
        execute(
                "RUNSCRIPT FROM 'classpath:org/springframework/batch/core/schema-h2.sql'",
                "INSERT INTO BATCH_JOB_INSTANCE VALUES (NEXT VALUE FOR BATCH_JOB_INSTANCE_SEQ, 0, 'rollup', 'key')");
        execute(FirstRelease.A_YEAR.toArray(String[]::new));
    }

    @Test
    void aStoreOfTheFirstReleaseGoesOn() throws SQLException, IOException {
        firstRelease();

        assertThat(command("status").exit()).isZero();
        assertThat(query("SELECT read_run || '/' || read_file || ' ' || nil FROM received_file"))
                .containsExactly("1/1 FALSE");
        assertThat(query(FirstRelease.FIGURES)).isEqualTo(FirstRelease.EXPECTED);
        assertThat(query(FirstRelease.SUMS)).isEqualTo(FirstRelease.EXPECTED_SUMS);
        assertThat(command("verify", "--out", office.out().toString()).printed().lines())
                .containsExactly(
                        "说明：2023 年结果：由较早版本的程序发布，没有清单可核对；下一次汇总会重新写出",
                        "正常：2023 年数据库：1 份报表的数字、汇总数和检查结果前后一致",
                        "说明：2023 年数据库：由较早版本的程序发布，校验值是升级时补上的；升级之前的改动看不出来，可用 --read-again 与存档核对",
                        "说明：2023 年检查结果没有重新核对：程序、设置、审核公式（--checks）或上年数据与汇总时不同",
                        "正常：存档：0 个文件未变；已发布的年度收到的 0 份都在（内容相同的只存一份，超过大小上限的不存档）",
                        "核验完毕，没有发现错误；另有 3 处说明，所说的没有核对或不是程序写的，请看一下");
        Path report = folder.resolve("report.docx");
        assertThat(command("report", "--year", "2023", "--out", report.toString())
                        .exit())
                .isZero();
        assertThat(report).isNotEmptyFile();

        assertThat(accept(FirstRelease.NUMBER).exit()).as("as it was printed").isZero();

        Night night = office.nightOf("2024-02-10");

        assertThat(night.exit()).isZero();
        assertThat(finding(night, FirstRelease.NUMBER))
                .containsEntry("code", "T2-REGULATIONS")
                .containsEntry("state", "EXPLAINED")
                .containsEntry("note", "情况属实");
        assertThat(night.csv(2023, "summary.csv").stream()
                        .filter(sum -> sum.get("cell").equals("t2/licenses/decisions"))
                        .map(sum -> sum.get("value")))
                .containsExactly("7");
        assertThat(query("SELECT COUNT(*) FROM received_file WHERE taken_from IS NOT NULL"))
                .containsExactly("0");
        assertThat(query("SELECT decided_by FROM decision")).containsExactly("张三");
        assertThat(command("verify", "--out", office.out().toString()).exit()).isZero();
    }

    private Night accept(String number) {
        return command("accept", "--year", "2023", "--no", number, "--note", "情况属实", "--by", "张三");
    }

    private static Map<String, String> finding(Night night, String number) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("id").equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** What numbers are made of was not stored before version 14: then it was cut out of what was. */
    @Test
    void findingsStoredByAnEarlierReleaseKeepTheirNumbers() throws SQLException, IOException {
        office.received(2023, "2024-01-14/丙局.mp4", "\0\0\0\u0018ftypmp42");
        office.received(2023, "2024-01-15/丁局.csv", "一、总体情况");
        office.received(
                2023,
                "2024-01-16/甲局（更正）.csv",
                ReportCsv.of("文登区甲局", 2023, 3)
                        .replace("行政复议,0,0,0,0,0", "行政复议,-1,约2,2.5,,0")
                        .replace("复议后起诉,0,0,0,0,0", "复议后起诉,2,1,0,0,4")
                        .replace("7.属于行政执法案卷", "7.涉及个人隐私"));
        Night before = office.nightOf("2024-02-10");
        List<String> fields = query(FIELDS);
        assertThat(query("SELECT DISTINCT code FROM finding ORDER BY code"))
                .containsExactly(
                        "D-IDENTITY",
                        "F-BLANK",
                        "F-EXTRA-ROW",
                        "F-FRACTION",
                        "F-MISSING-ROW",
                        "F-NEGATIVE",
                        "F-NOT-A-NUMBER",
                        "I-DUPLICATE",
                        "I-KIND",
                        "I-NO-TABLES",
                        "I-UNKNOWN-BUREAU",
                        "T2-REGULATIONS",
                        "T4-TOTAL");
        execute(
                // as the earlier release worded it: it named units that are nothing like it
                "UPDATE finding SET arguments = '丁局\u001F文登区甲局、文登区乙局\u001F' WHERE code = 'I-UNKNOWN-BUREAU'",
                "ALTER TABLE finding DROP COLUMN kept_names",
                "ALTER TABLE finding DROP COLUMN kept_values",
                "ALTER TABLE finding DROP COLUMN values_line",
                "DROP TABLE published_manifest",
                "DROP TABLE roster_unit_detail",
                "DROP TABLE own_reading",
                "DROP TABLE unit_reply",
                "ALTER TABLE received_file DROP COLUMN returned",
                "ALTER TABLE finding DROP COLUMN read_severity",
                "ALTER TABLE figures DROP COLUMN pictures",
                "ALTER TABLE figures DROP COLUMN sent",
                "DROP TABLE amendment",
                "DELETE FROM run_seal WHERE table_name IN ('roster_unit_detail', 'own_reading', 'unit_reply')",
                "DELETE FROM \"flyway_schema_history\" WHERE \"version\" IN ('14', '15', '16', '17', '18')");

        assertThat(command("status").exit()).isZero();

        assertThat(query(FIELDS)).isEqualTo(fields);
        String number = before.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("T2-REGULATIONS"))
                .findFirst()
                .orElseThrow()
                .get("id");
        assertThat(accept(number).exit()).isZero();
        assertThat(finding(office.nightOf("2024-02-11"), number)).containsEntry("note", "情况属实");
    }

    private static final String FIELDS = "SELECT code || ' ' || kept_names || '|' || kept_values || '|' || values_line"
            + " FROM finding ORDER BY run_id, file_no, origin, position";

    @Test
    void aStoreOfALaterReleaseIsLeftAlone() throws SQLException {
        office.nightOf("2024-02-10");
        execute("INSERT INTO \"flyway_schema_history\" VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 0, '',"
                + " TIMESTAMP '2030-01-01 00:00:00', 1, TRUE)");
        List<String> runs = query("SELECT id FROM rollup_run");

        Night refused = office.nightOf("2024-02-11");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained())
                .contains("原因：数据文件夹 " + office.home().resolve("data") + " 由更新版本的程序使用过（数据库结构 9999），本程序（版本 ")
                .contains("）太旧，没有打开。请改用新版本的程序，或从升级前的备份恢复");
        assertThat(query("SELECT id FROM rollup_run")).isEqualTo(runs);
    }

    @Test
    void ofManyNightsTheLastAreRemembered() throws SQLException, IOException {
        office.nightOf("2024-02-10");
        List<String> rows = query("SELECT COUNT(*) FROM figures");
        String first = query("SELECT id FROM rollup_run").get(0);
        for (int night = 2; night <= 4; night++) {
            office.received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, night + 4));
            office.nightOf("2024-02-1" + night);
        }
        System.setProperty("rollup.keep.nights", "2");
        try {
            assertThat(office.nightOf("2024-02-15").exit()).isZero();
        } finally {
            System.clearProperty("rollup.keep.nights");
        }

        assertThat(query("SELECT night_no FROM night ORDER BY night_no")).containsExactly("4", "5");
        assertThat(query("SELECT job_instance_id FROM BATCH_JOB_INSTANCE ORDER BY 1"))
                .hasSize(2)
                .endsWith(query("SELECT id FROM rollup_run").get(0));
        assertThat(query("SELECT COUNT(DISTINCT job_execution_id) FROM BATCH_STEP_EXECUTION"))
                .containsExactly("2");
        assertThat(query("SELECT COUNT(*) FROM received_version")).containsExactly("5");
        assertThat(query("SELECT COUNT(*) FROM figures")).isEqualTo(rows);
        assertThat(query("SELECT read_run FROM received_file WHERE path LIKE '%甲局.csv'"))
                .as("the figures of a file that has not changed stay where they are")
                .containsExactly(first);
        office.received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, 9));
        assertThat(office.nightOf("2024-02-16").exit()).isZero();
    }
}
