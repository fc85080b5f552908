package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What looks wrong in published reports and is not, and what looks right and is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapsTest {

    private static final String RECEIVED = "一、本年新收政府信息公开申请数量";
    private static final String GRANTED = "（一）予以公开";
    private static final String CONCLUDED = "（七）总计";
    private static final String CARRIED_OUT = "四、结转下年度继续办理";
    private static final String ZEROS = ",0,0,0,0,0,0,0\n";

    private Night night;

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        Path day = Files.createDirectories(folder.resolve("in/2023/2024-01-12"));
        Files.writeString(
                folder.resolve("in/roster.csv"),
                "code,name,aliases,kind,order\n1,文登区甲局,,部门,1\n2,文登区乙局,,部门,2\n3,文登区丙局,,部门,3\n");
        Files.writeString(day.resolve("甲局.csv"), organisationsLeftBlank(fees("文登区甲局", "59237.2449")));
        Files.writeString(day.resolve("乙局.csv"), countsLikeYears(fees("文登区乙局", "0.00001")));
        Files.writeString(day.resolve("丙局.csv"), fees("文登区丙局", "1.23"));
        night = Night.run(folder.resolve("in"), folder);
        assertThat(night.exit()).isZero();
    }

    private static String fees(String unit, String amount) {
        return ReportCsv.of(unit, 2023, 0).replace("行政事业性收费,0\n", "行政事业性收费," + amount + "\n");
    }

    private static String organisationsLeftBlank(String report) {
        return report.replace(RECEIVED + ZEROS, RECEIVED + ",3,,,,,,3\n")
                .replace(GRANTED + ZEROS, GRANTED + ",3,,,,,,3\n")
                .replace(CONCLUDED + ZEROS, CONCLUDED + ",3,,,,,,3\n")
                .replace(ZEROS, ",0,,,,,,0\n");
    }

    private static String countsLikeYears(String report) {
        return "本年度受理申请2026件。\n"
                + report.replace(RECEIVED + ZEROS, RECEIVED + ",2025,0,0,0,0,1,2026\n")
                        .replace(GRANTED + ZEROS, GRANTED + ",2025,0,0,0,0,0,2025\n")
                        .replace(CONCLUDED + ZEROS, CONCLUDED + ",2025,0,0,0,0,0,2025\n")
                        .replace(CARRIED_OUT + ZEROS, CARRIED_OUT + ",0,0,0,0,0,1,1\n");
    }

    private List<String> findings(String unit) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("unit").equals(unit))
                .map(finding -> finding.get("code") + " " + finding.get("message"))
                .toList();
    }

    private String sum(String cell) throws IOException {
        return night.csv(2023, "summary.csv").stream()
                .filter(sum -> sum.get("cell").equals(cell))
                .map(sum -> sum.get("value"))
                .findFirst()
                .orElseThrow();
    }

    // ---- what looks wrong and is not

    @Test
    void feesWhileSectionSixSaysThatNothingWasChargedAreNormal() {
        Tables tables = Tables.of(2023).with("t2/fees/amount", "25.1").saying("六、其他需要报告的事项\n本年度未收取信息处理费。");

        assertThat(Checking.in(2023).findings(tables))
                .extracting(Finding::code)
                .doesNotContain("T3-FEE-UNPAID", "N-FEE");
    }

    @Test
    void priorItemsAndTheirChangeAreNotTheDecisionsOfTheFormOf2019() {
        Tables tables = Tables.of(2020)
                .with("t2/licenses/prior-items", "160")
                .with("t2/licenses/change", "-3")
                .with("t2/licenses/decisions", "2480")
                .with("t2/penalties/prior-items", "35")
                .with("t2/penalties/decisions", "4");

        assertThat(Checking.in(2020).findings(tables, Tables.of(2019).with("t2/licenses/decisions", "2100")))
                .isEmpty();
    }

    @Test
    void whatIsCarriedOutForOthersAndCountsThatLookLikeAYearAreReal() throws IOException {
        assertThat(night.csv(2023, "entries.csv"))
                .filteredOn(entry -> entry.get("unit").equals("文登区乙局")
                        && entry.get("cell").matches("t3/[14]/.*")
                        && !entry.get("value").equals("0"))
                .extracting(entry -> entry.get("cell") + " " + entry.get("value"))
                .containsExactly(
                        "t3/1/natural 2025", "t3/1/other 1", "t3/1/total 2026", "t3/4/other 1", "t3/4/total 1");
        assertThat(findings("文登区乙局")).isEmpty();
    }

    @Test
    void largeAmountsOfMoneyAreAddedUpExactlyAndRoundedOnlyWhereTheyAreShown() throws IOException {
        assertThat(sum("t2/fees/amount")).isEqualTo("59238.47491");
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(night.file(2023, "summary.xlsx")))) {
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            formatter.setUseCachedValuesForFormulaCells(true);
            List<String> shown = StreamSupport.stream(workbook.getSheet("汇总").spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(TrapsTest::isOfMoney)
                    .map(formatter::formatCellValue)
                    .toList();
            assertThat(shown).containsExactly("59,238.4749");
        }
    }

    private static boolean isOfMoney(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC
                && cell.getNumericCellValue() == 59238.47491;
    }

    @Test
    void columnsOfOrganisationsLeftBlankAreHarmlessInTheSumsButSaid() throws IOException {
        assertThat(findings("文登区甲局"))
                .singleElement()
                .asString()
                .startsWith("F-BLANK “三、收到和处理政府信息公开申请情况”的统计表有 125 个单元格没有填数字");
        assertThat(sum("t3/1/total")).isEqualTo("2029");
        assertThat(findings("")).isEmpty();
    }

    // ---- what looks right and is not

    @Test
    void aBalanceThatHoldsInTheTotalsIsStillFoundBrokenInTheColumns() {
        Tables tables = Tables.of(2023)
                .with("t3/1/natural", "3")
                .with("t3/1/business", "1")
                .with("t3/1/total", "4")
                .with("t3/3.1/natural", "2")
                .with("t3/3.1/business", "2")
                .with("t3/3.1/total", "4")
                .with("t3/3.7/natural", "2")
                .with("t3/3.7/business", "2")
                .with("t3/3.7/total", "4");

        assertThat(Checking.in(2023).findings(tables))
                .extracting(finding -> finding.code() + " " + finding.cell().orElseThrow() + " " + finding.difference())
                .containsExactly("T3-BALANCE t3/1/natural 1", "T3-BALANCE t3/1/business -1");
    }
}
