package org.disclosure.rollup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights never work on one store, as they might where several machines share a database. */
class OneAtATimeTest {

    @TempDir
    private Path folder;

    @Test
    void aNightLeavesAStoreAloneThatAnotherWorksOnAndBeginsOnceThatOneIsGone() throws IOException, SQLException {
        Office office = new Office(folder)
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        Map<String, String> published = office.nightOf("2024-01-15").hashes();
        office.received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 4));

        Path data = folder.resolve("data");
        try (Connection other = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("rollup"))) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT lock_no FROM night_lock FOR UPDATE");

            Night refused = office.nightOf("2024-01-16");

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.complained()).contains("原因：另一次运行正在使用同一个数据库，请等它结束后再运行");
            assertThat(refused.hashes()).isEqualTo(published);
        }

        assertThat(office.nightOf("2024-01-16").exit()).isZero();
    }
}
