package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The district's own report is compared with the sums of its units and never added to them. */
public class OwnReportTest {

    @TempDir
    private Path folder;

    private Night run(int own, int... units) throws IOException {
        Path inbox = folder.resolve("in");
        Path day = Files.createDirectories(inbox.resolve("2023/2024-01-12"));
        Files.writeString(
                inbox.resolve("roster.csv"),
                "code,name,aliases,kind,order\n0,文登区人民政府,,政府,1\n1,文登区甲局,,部门,2\n2,文登区乙局,,部门,3\n");
        if (own >= 0) {
            Files.writeString(day.resolve("全区.csv"), ReportCsv.of("文登区人民政府", 2023, own));
        }
        String[] names = {"文登区甲局", "文登区乙局"};
        for (int index = 0; index < units.length; index++) {
            Files.writeString(day.resolve(names[index] + ".csv"), ReportCsv.of(names[index], 2023, units[index]));
        }
        Night night = Night.run(inbox, folder);
        assertThat(night.exit()).isZero();
        return night;
    }

    private static List<String> recorded(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("D-RECORDED"))
                .map(finding -> finding.get("cell") + " " + finding.get("observed") + " " + finding.get("expected")
                        + " " + finding.get("difference"))
                .toList();
    }

    private static String licenses(Night night) throws IOException {
        return night.csv(2023, "summary.csv").stream()
                .filter(sum -> sum.get("cell").equals("t2/licenses/decisions"))
                .map((Map<String, String> sum) -> sum.get("value") + " of " + sum.get("units_counted"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportThatSaysTheSumsLeavesNoFindingAndIsNotAddedIn() throws IOException {
        Night night = run(7, 3, 4);
        assertThat(licenses(night)).isEqualTo("7 of 2");
        assertThat(recorded(night)).isEmpty();
        assertThat(night.closingLines().get(0)).isEqualTo("2023 年：应报 2 家，已计入 2 家（零报送 0 家），逾期未报 0 家，无法读取 0 家，年度不符 0 家");
    }

    @Test
    void everyCellThatDiffersFromTheSumIsNamed() throws IOException {
        Night night = run(9, 3, 4);
        assertThat(recorded(night))
                .containsExactly(
                        "t2/regulations/issued 9 7 2",
                        "t2/regulations/repealed 9 7 2",
                        "t2/regulations/in-force 9 7 2",
                        "t2/normative-documents/issued 9 7 2",
                        "t2/normative-documents/repealed 9 7 2",
                        "t2/normative-documents/in-force 9 7 2",
                        "t2/licenses/decisions 9 7 2",
                        "t2/penalties/decisions 9 7 2",
                        "t2/compulsion/decisions 9 7 2",
                        "t2/fees/amount 9 7 2");
        assertThat(night.csv(2023, "findings.csv"))
                .filteredOn(finding -> finding.get("cell").equals("t2/fees/amount"))
                .extracting(finding -> finding.get("unit") + " " + finding.get("message"))
                .contains("文登区人民政府 本级报告“2024-01-12/全区.csv”的 本年收费金额（单位：万元）·行政事业性收费 填的是 9（B11），"
                        + "各单位之和是 7，相差 2。请核对：还有单位没报或有误，或者本级报告需要更正。");
    }

    @Test
    void withoutAnOwnReportNothingIsOwed() throws IOException {
        Night night = run(-1, 3, 4);
        assertThat(recorded(night)).isEmpty();
        assertThat(night.csv(2023, "findings.csv"))
                .extracting(finding -> finding.get("code"))
                .doesNotContain("D-MISSING");
    }
}
