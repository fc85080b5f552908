package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that changes in the store between two nights is never published. */
class DamagedStoreTest {

    private static final String FLIPPED =
            "amounts = ARRAY[39.25] || ARRAY_SLICE(amounts, 2, CARDINALITY(amounts)) WHERE read_file = 1";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void aNightAndSomethingNew() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3")
                .received(2022, "2023-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2022, 2))
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        office.night(2022);
        assertThat(office.nightOf("2024-03-29").exit()).isZero();
        office.received(2023, "2024-01-14/丙局.csv", ReportCsv.of("文登区丙局", 2023, 5));
    }

    private List<String> execute(String statement) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + office.home().resolve("data/rollup"))) {
            if (statement.startsWith("SELECT")) {
                ResultSet rows = connection.createStatement().executeQuery(statement);
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            } else {
                assertThat(connection.createStatement().executeUpdate(statement))
                        .isEqualTo(1);
            }
        }
        return values;
    }

    private void assertReadAgain() throws IOException, SQLException {
        Night night = office.nightOf("2024-03-30");
        assertThat(night.exit()).as(night.complained()).isZero();
        assertThat(execute("SELECT COUNT(*) FROM received_file JOIN rollup_run ON id = run_id"
                        + " WHERE report_year = 2023 AND read_run = run_id"))
                .as("all three files are read again")
                .containsExactly("3");
        assertThat(night.csv(2023, "summary.csv").stream()
                        .filter(sum -> sum.get("cell").equals("t2/regulations/issued"))
                        .map(sum -> sum.get("value")))
                .containsExactly("12");
        assertThat(office.verified().printed()).endsWith("核验完毕，全部一致\n");
    }

    private static String ofYear(int year) {
        return " AND read_run IN (SELECT id FROM rollup_run WHERE report_year = " + year + ")";
    }

    @Test
    void figuresThatChangedAreReadAgain() throws IOException, SQLException {
        execute("UPDATE figures SET " + FLIPPED + ofYear(2023));

        assertReadAgain();
    }

    @Test
    void whatWasKeptOfFilesIsNotTakenOverOnceItChanged() throws IOException, SQLException {
        execute("UPDATE received_file SET unit_code = '3' WHERE file_no = 1" + ofYear(2023));

        assertReadAgain();
    }

    @Test
    void findingsThatChangedAreFoundAgain() throws IOException, SQLException {
        String any = execute("SELECT MIN(code) FROM finding JOIN rollup_run ON id = run_id WHERE report_year = 2023")
                .get(0);
        execute("UPDATE finding SET observed = 'x' WHERE (run_id, file_no, origin, position) = (SELECT run_id, file_no,"
                + " origin, position FROM finding JOIN rollup_run ON id = run_id WHERE report_year = 2023 AND code = '"
                + any + "' FETCH FIRST ROW ONLY)");

        assertReadAgain();
    }

    private void assertNothingPublished() throws IOException {
        Map<String, String> before = Night.hashes(office.out());
        for (int again = 0; again < 2; again++) {
            Night night = office.nightOf("2024-03-30");

            assertThat(night.exit()).isEqualTo(1);
            assertThat(night.complained().lines())
                    .contains(
                            "2023 年汇总失败，没有发布新的结果；上一次发布的文件没有改动",
                            "原因：数据库里的数字与写入时不同，可能是磁盘损坏，所以没有发布。请运行 verify 查看是哪些，并用 restore 从备份恢复");
            assertThat(night.hashes()).isEqualTo(before);
        }
        assertThat(office.nightOf("2024-03-30", "--lang", "en").complained().lines())
                .contains(
                        "Reason: Figures in the store are not what was written, the disk may be damaged; so nothing was"
                                + " published. Run verify to see which, and restore a backup");
        assertThat(Files.exists(office.out().resolve("2023/summary.xlsx"))).isTrue();
    }

    @Test
    void lastYearsFiguresCannotBeReadAgainAndStopTheNight() throws IOException, SQLException {
        execute("UPDATE figures SET " + FLIPPED + ofYear(2022));

        assertNothingPublished();
    }

    @Test
    void lastYearsSumsStopTheNightToo() throws IOException, SQLException {
        execute("UPDATE figure_total SET sums = ARRAY[39.25] || ARRAY_SLICE(sums, 2, CARDINALITY(sums))"
                + " WHERE run_id IN (SELECT id FROM rollup_run WHERE report_year = 2022)");

        assertNothingPublished();
    }
}
