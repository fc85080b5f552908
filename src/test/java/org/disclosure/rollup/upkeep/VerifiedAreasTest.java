package org.disclosure.rollup.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stored sums of areas are verified as those of the whole are. */
class VerifiedAreasTest {

    @TempDir
    private Path folder;

    @Test
    void aSumOfAnAreaThatWasChangedIsFound() throws Exception {
        Office city = new Office(folder).received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        Files.writeString(city.inbox().resolve("roster.csv"), """
                code,name,aliases,kind,order,parent
                W1,威海市财政局,,部门,1,
                D,文登区人民政府,,政府,2,W1
                D1,文登区甲局,,部门,3,D
                """);
        assertThat(city.nightOf("2024-01-13").exit()).isZero();
        try (Connection store =
                DriverManager.getConnection("jdbc:h2:file:" + city.home().resolve("data/rollup"))) {
            store.createStatement()
                    .executeUpdate("UPDATE figure_total SET sums = ARRAY[9] || ARRAY_SLICE(sums, 2, CARDINALITY(sums))"
                            + " WHERE area = 'D'");
        }

        Night verified = city.verified();

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.printed())
                .contains("有误：2023 年数据库：文登区人民政府 t2/regulations/issued 的汇总数（全部单位）是 9，各单位相加是 3")
                .doesNotContain("是 3，各单位");
    }
}
