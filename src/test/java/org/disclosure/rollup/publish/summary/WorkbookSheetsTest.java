package org.disclosure.rollup.publish.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.WorkbookFormulas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the sheets of a small district, cell by cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookSheetsTest {

    private static final String HEADER = "code,name,aliases,kind,order\n";
    private static final String RECEIVED = "一、本年新收政府信息公开申请数量";

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private XSSFWorkbook workbook;
    private Path file;

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        formatter.setUseCachedValuesForFormulaCells(true);
        Path in = folder.resolve("in");
        Path last = Files.createDirectories(in.resolve("2022/2023-01-12"));
        Files.writeString(in.resolve("roster.csv"), HEADER + "1,文登区甲局,,部门,1\n9,文登区旧局,,部门,2\n");
        Files.writeString(last.resolve("甲局.csv"), received(ReportCsv.of("文登区甲局", 2022, 4), 8));
        Files.writeString(last.resolve("旧局.csv"), ReportCsv.of("文登区旧局", 2022, 1));
        assertThat(Night.run(in, folder, "--year", "2022").exit()).isZero();

        Path day = Files.createDirectories(in.resolve("2023/2024-01-12"));
        Files.writeString(
                in.resolve("roster.csv"), HEADER + "1,文登区甲局,,部门,1\n2,文登区乙镇,,乡镇,2\n3,文登区丙局,,部门,3\n4,=1+1,,部门,4\n");
        Files.writeString(day.resolve("甲局.csv"), money(received(ReportCsv.of("文登区甲局", 2023, 6), 12), "0.1"));
        Files.writeString(day.resolve("乙镇.csv"), money(ReportCsv.of("文登区乙镇", 2023, 5), "0.2"));
        Files.writeString(day.resolve("丙局.csv"), money(broken(ReportCsv.of("文登区丙局", 2023, 3)), "0.4"));
        Night night = Night.run(in, folder, "--year", "2023");
        assertThat(night.exit()).isZero();
        file = night.file(2023, "summary.xlsx");
        workbook = new XSSFWorkbook(Files.newInputStream(file));
    }

    @AfterAll
    void close() throws IOException {
        workbook.close();
    }

    /** Nobody gives a number of regulations issued. */
    private static String money(String report, String amount) {
        return report.replaceFirst("规章,\\d+", "规章,").replaceFirst("行政事业性收费,\\d+", "行政事业性收费," + amount);
    }

    private static String received(String report, int number) {
        String zeros = ",0,0,0,0,0,0,0";
        String some = "," + number + ",0,0,0,0,0," + number;
        return report.replace(RECEIVED + zeros, RECEIVED + some)
                .replace("（一）予以公开" + zeros, "（一）予以公开" + some)
                .replace("（七）总计" + zeros, "（七）总计" + some);
    }

    private static String broken(String report) {
        return report.replace(RECEIVED + ",0,0,0,0,0,0,0", RECEIVED + ",0,0,0,0,0,0,5");
    }

    private List<String> lines(String sheet, int firstRow, int... columns) {
        List<String> lines = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            if (row.getRowNum() >= firstRow) {
                lines.add(String.join(
                        "|",
                        IntStream.of(columns)
                                .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                                .toList()));
            }
        }
        return lines;
    }

    private int column(String code) {
        Row codes = workbook.getSheet("分单位明细").getRow(3);
        for (Cell cell : codes) {
            if (cell.getStringCellValue().equals(code)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("No column " + code);
    }

    private String named(String sheet, String name) {
        CellReference place = new CellReference(workbook.getName(name).getRefersToFormula());
        return formatter.formatCellValue(
                workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol()));
    }

    @Test
    void unitsStandByTheirKindsUnderSubtotalsThatNoTotalCounts() {
        assertThat(lines(
                        "分单位明细",
                        4,
                        0,
                        1,
                        2,
                        3,
                        4,
                        column("t2/regulations/issued"),
                        column("t2/licenses/decisions"),
                        column("t2/fees/amount")))
                .containsExactly(
                        "|部门小计（3 家）|部门|||—|9|0.50",
                        "1|文登区甲局|部门|已报|无||6|0.10",
                        "3|文登区丙局|部门|已报|有||3|0.40",
                        "4|=1+1|部门|逾期未报||||",
                        "|乡镇小计（1 家）|乡镇|||—|5|0.20",
                        "2|文登区乙镇|乡镇|已报|无||5|0.20",
                        "合计|||||—|14|0.70");
        Sheet sheet = workbook.getSheet("分单位明细");
        assertThat(IntStream.rangeClosed(4, 10).map(row -> sheet.getRow(row).getOutlineLevel()))
                .containsExactly(0, 1, 1, 1, 0, 1, 0);
    }

    @Test
    void theDistrictsFiguresAreExactAndABlankOneIsNoZero() {
        assertThat(named("汇总", "t2_fees_amount")).isEqualTo("0.70");
        assertThat(named("汇总", "t2_licenses_decisions")).isEqualTo("14");
        assertThat(named("汇总", "t2_regulations_issued")).isEqualTo("—");
        assertThat(named("汇总（无强制问题单位）", "t2_fees_amount")).isEqualTo("0.30");
        assertThat(named("汇总（无强制问题单位）", "t2_licenses_decisions")).isEqualTo("11");
        assertThat(named("汇总（无强制问题单位）", "t2_regulations_issued")).isEqualTo("—");
    }

    @Test
    void everyFormulaGivesWhatIsStoredWithItAlsoWhereThereIsNothing() throws IOException {
        assertThat(WorkbookFormulas.differences(WorkbookFormulas.stored(file), WorkbookFormulas.evaluated(file)))
                .isEmpty();
    }

    @Test
    void theDistrictStandsBesideLastYearAndWhatIsMissingHasNoDifference() {
        assertThat(lines("年度对比", 3, 0, 1, 3, 4, 5, 6))
                .hasSize(200)
                .contains(
                        "规章|本年制发件数|—|5|—|—",
                        "行政许可|本年处理决定数量|14|5|+9|180.0%",
                        "行政事业性收费|本年收费金额（单位：万元）|0.70|5|-4.30|-86.0%",
                        "一、本年新收政府信息公开申请数量|自然人|12|8|+4|50.0%",
                        "四、结转下年度继续办理|总计|0|0|0|—");
    }

    @Test
    void everyUnitStandsBesideLastYearByItsCode() {
        assertThat(lines("单位年度对比", 4, 0, 1, 2, 3, 4, 5))
                .containsExactly(
                        "1|文登区甲局|12|8|+4|50.0%",
                        "3|文登区丙局|5|—|—|—",
                        "4|=1+1|—|—|—|—",
                        "2|文登区乙镇|0|—|—|—",
                        "9|文登区旧局（今年名录中没有）|—|0|—|—",
                        "汇总||17|8|+9|112.5%");
    }

    @Test
    void everyIdentityIsShownWithBothSides() {
        List<String> lines = lines("勾稽验证", 3, 0, 1, 2, 3, 4);
        assertThat(lines).hasSize(4 + 7 + 7 + 25 + 3);
        assertThat(lines)
                .filteredOn(line -> line.endsWith("|不平衡"))
                .containsExactly("总计|17|12|+5|不平衡", "一、本年新收政府信息公开申请数量|17|12|+5|不平衡");
        assertThat(lines("勾稽验证", 1, 1, 2, 3, 4)).first().isEqualTo("平衡|40|不平衡|2");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        assertThat(workbook.getSheet("分单位明细").getRow(7).getCell(1).getStringCellValue())
                .isEqualTo("=1+1");
    }
}
