package org.disclosure.rollup.publish.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.LibreOffice;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.WorkbookFormulas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

/** The district's workbook of the samples: formulas, names, links and charts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryWorkbookTest {

    private Path folder;
    private Night night;
    private Path file;

    @BeforeAll
    void runOnTheSamples(@TempDir Path shared) {
        folder = shared;
        night = Night.run(Path.of("input-samples"), folder);
        file = night.file(2023, "summary.xlsx");
    }

    private XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    @Test
    void theCoverCountsEveryOpenFindingThoseOfTheDistrictAmongThem() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            Sheet cover = workbook.getSheet("运行概况");
            List<List<String>> rows = StreamSupport.stream(cover.spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .filter(cell -> cell.getCellType() != CellType.FORMULA)
                            .map(new DataFormatter()::formatCellValue)
                            .filter(text -> !text.isEmpty())
                            .toList())
                    .toList();
            assertThat(rows)
                    .contains(
                            List.of("20", "18", "2", "0", "9", "6"),
                            List.of("类别", "应报", "已计入", "零报送", "逾期未报", "无法读取", "年度不符", "迟报", "强制", "核实", "及时率", "完整率"),
                            List.of("汇总", "2", "0"),
                            List.of("合计", "20", "18", "1", "1", "1", "0", "0", "9", "6", "90.0%", "83.3%"));
        }
    }

    @Test
    void theCoverComesFirstAndTheSourcesLast() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly(
                            "运行概况", "汇总", "汇总（无强制问题单位）", "分单位明细", "对标", "年度对比", "单位年度对比", "报送情况", "审核问题", "勾稽验证", "来源");
        }
    }

    @Test
    void everyFormulaGivesWhatIsStoredWithIt() throws IOException {
        for (int year : List.of(2022, 2023)) {
            Path workbook = night.file(year, "summary.xlsx");
            assertThat(WorkbookFormulas.differences(
                            WorkbookFormulas.stored(workbook), WorkbookFormulas.evaluated(workbook)))
                    .isEmpty();
        }
    }

    @Test
    void everyDistrictFigureIsAFormulaAndItsResultIsTheSummary() throws IOException {
        Map<String, BigDecimal> workbookFigures = new LinkedHashMap<>();
        Map<String, BigDecimal> summary = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = open()) {
            for (Map<String, String> sum : night.csv(2023, "summary.csv")) {
                String code = sum.get("cell");
                CellReference place = new CellReference(name(workbook, code).getRefersToFormula());
                for (String sheet : List.of("汇总", "汇总（无强制问题单位）")) {
                    Cell cell = workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
                    assertThat(cell.getCellType()).as(code).isEqualTo(CellType.FORMULA);
                    String column = sheet.equals("汇总") ? "value" : "value_error_free";
                    summary.put(sheet + code, plain(sum.get(column)));
                    workbookFigures.put(sheet + code, plain(Double.toString(cell.getNumericCellValue())));
                }
            }
        }
        assertThat(workbookFigures).hasSize(400).isEqualTo(summary);
    }

    private static BigDecimal plain(String number) {
        return new BigDecimal(number).stripTrailingZeros();
    }

    private static Name name(XSSFWorkbook workbook, String code) {
        return workbook.getName(code.replace('/', '_').replace('-', '_'));
    }

    @Test
    void everyDistrictFigureHasANameOfItsOwn() throws IOException {
        List<FormCell> cells = Forms.load().forReportYear(2023).cells();
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getAllNames())
                    .filteredOn(name -> !name.getNameName().startsWith("_xlnm"))
                    .filteredOn(name -> name.getNameName().startsWith("t"))
                    .extracting(Name::getNameName)
                    .hasSize(200)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(cells.stream()
                            .map(cell ->
                                    cell.code().toString().replace('/', '_').replace('-', '_'))
                            .toList())
                    .allMatch(name -> name.matches("t[234]_[A-Za-z0-9_.]+"));
            assertThat(name(workbook, "t3/3.3.1/total").getRefersToFormula()).startsWith("'汇总'!$");
        }
    }

    /** A unit whose file cannot be read owes its report as well, which is one cause and one finding. */
    @Test
    void findingsStandBySeverityThenUnitALineACause() throws IOException {
        assertThat(texts("审核问题", 1, 0, 1, 2))
                .containsExactly(
                        "强制|汇总|汇总数不平衡",
                        "强制|汇总|汇总数不平衡",
                        "强制|威海市文登区科学技术局|文件无法读取",
                        "强制|威海市文登区人力资源和社会保障局|收与办平衡",
                        "强制|威海市文登区人力资源和社会保障局|总计等于各类申请人之和",
                        "强制|威海市文登区住房和城乡建设局|上年结转等于上年报告的结转下年度",
                        "强制|威海市文登区住房和城乡建设局|上年结转等于上年报告的结转下年度",
                        "强制|威海市文登区卫生健康局|不是数字",
                        "强制|威海市文登区天福街道办事处|逾期未报",
                        "核实|威海市文登区教育和体育局|其他处理未分项",
                        "核实|威海市文登区民政局|空白单元格",
                        "核实|威海市文登区气象局|零报送",
                        "核实|威海市文登区泽头镇人民政府|空白单元格",
                        "核实|威海市文登区泽头镇人民政府|空白单元格",
                        "核实|威海市文登区泽头镇人民政府|空白单元格",
                        "提示|威海市文登区农业农村局|重复报送",
                        "提示|威海市文登区气象局|零报送",
                        "提示|威海市文登区气象局|处理决定数量与职权不符");
    }

    @Test
    void unitsOfAKindStandSideBySideWithTheirPercentiles() throws IOException {
        assertThat(texts("对标", 4, 0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
                .hasSize(18)
                .contains(
                        "威海市文登区人民政府办公室|政府办|按时|39|—|25.6|—|35.9|—|17.9|—|0.0|—|0|—",
                        "威海市文登区民政局|部门|按时|8|23|22.2|4|44.4|88|—|—|—|—|1|73",
                        "威海市文登区自然资源局|部门|按时|40|96|39.0|63|22.0|38|20.0|95|2.5|86|0|31",
                        "威海市文登区交通运输局|部门|按时|0|4|—|—|—|—|—|—|—|—|0|31");
        try (XSSFWorkbook workbook = open()) {
            Row line = workbook.getSheet("对标").getRow(4);
            assertThat(line.getCell(0).getHyperlink().getAddress()).isEqualTo("'分单位明细'!B6");
            CellReference first =
                    new CellReference(line.getCell(3).getHyperlink().getAddress());
            assertThat(workbook.getSheet(first.getSheetName())
                            .getRow(first.getRow())
                            .getCell(first.getCol())
                            .getNumericCellValue())
                    .isEqualTo(39);
        }
    }

    private List<String> texts(String sheet, int firstRow, int... columns) throws IOException {
        try (XSSFWorkbook workbook = open()) {
            return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                    .filter(row -> row.getRowNum() >= firstRow)
                    .map(row -> IntStream.of(columns)
                            .mapToObj(column -> new DataFormatter().formatCellValue(row.getCell(column)))
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    @Test
    void whatAnOfficeFilesIsPrintedUnderTheTitleOfTheYear() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            Map<String, String> left = new LinkedHashMap<>();
            for (Sheet sheet : workbook) {
                assertThat(sheet.getHeader().getLeft()).isEqualTo("2023年政府信息公开工作年度报告汇总表");
                assertThat(sheet.getHeader().getRight()).isEqualTo("&A");
                assertThat(sheet.getFooter().getCenter()).isEqualTo("&P / &N");
                String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
                if (area != null) {
                    left.put(sheet.getSheetName(), area.substring(area.indexOf('!') + 1));
                }
                assertThat(sheet.isColumnHidden(16383))
                        .as("whether there is nothing to print")
                        .isEqualTo(area != null && area.endsWith("!$XFD$1"));
            }
            assertThat(left)
                    .isEqualTo(Map.of(
                            "运行概况", "$A$1:$L$81",
                            "汇总（无强制问题单位）", "$XFD$1",
                            "分单位明细", "$XFD$1",
                            "年度对比", "$A$1:$G$203",
                            "审核问题", "$A$1:$M$19",
                            "勾稽验证", "$XFD$1",
                            "来源", "$XFD$1"));
        }
    }

    @Test
    void aFindingLeadsToItsUnitsLine() throws IOException {
        List<String> units = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook workbook = open()) {
            for (Row row : workbook.getSheet("审核问题")) {
                Cell unit = row.getCell(1);
                if (unit.getHyperlink() != null) {
                    CellReference line = new CellReference(unit.getHyperlink().getAddress());
                    units.add(unit.getStringCellValue());
                    lines.add(workbook.getSheet(line.getSheetName())
                            .getRow(line.getRow())
                            .getCell(line.getCol())
                            .getStringCellValue());
                }
            }
        }
        assertThat(lines).isEqualTo(units).hasSize(16);
    }

    @Test
    void chartsKeepTheNamesAndNumbersOfTheirTables() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            List<XSSFChart> charts =
                    workbook.getSheet("运行概况").getDrawingPatriarch().getCharts();
            assertThat(charts.get(0).getCTChart().getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
            assertThat(lines(charts.get(0)))
                    .containsExactly(
                            "2023 -25=0 -24=0 -23=1 -22=1 -21=2 -20=2 -19=4 -18=4 -17=4 -16=5 -15=6 -14=7 -13=8 -12=10 -11=11"
                                    + " -10=11 -9=12 -8=14 -7=14 -6=14 -5=14 -4=14 -3=14 -2=16 -1=17 0=18 +1=18",
                            "2022 -25=2 -24=2 -23=2 -22=2 -21=4 -20=4 -19=6 -18=6 -17=6 -16=6 -15=8 -14=9 -13=11 -12=13 -11=15"
                                    + " -10=15 -9=15 -8=15 -7=15 -6=15 -5=15 -4=15 -3=17 -2=18 -1=20 0=20 +1=20");
            assertThat(charts.stream().skip(1).map(SummaryWorkbookTest::kept))
                    .satisfiesExactly(
                            trend -> assertThat(trend)
                                    .containsExactly(
                                            "本年新收 2022年=230 2023年=253",
                                            "办结 2022年=220 2023年=255",
                                            "结转下年度 2022年=23 2023年=20"),
                            outcomes -> assertThat(outcomes)
                                    .containsExactly(
                                            "件数 （一）予以公开=89 （二）部分公开=31 （三）不予公开=31 （四）无法提供=75 （五）不予处理=13 （六）其他处理=16"),
                            units ->
                                    assertThat(units).singleElement().asString().startsWith("件数 威海市文登区自然资源局=40 "));
        }
    }

    /** By line: how many units had reported by each day, the days counted from the deadline. */
    private static List<String> lines(XSSFChart chart) {
        List<String> lines = new ArrayList<>();
        for (CTLineSer one :
                chart.getCTChart().getPlotArea().getLineChartArray(0).getSerList()) {
            var days = one.getCat().getStrLit().getPtList();
            var numbers = one.getVal().getNumLit().getPtList();
            lines.add(IntStream.range(0, numbers.size())
                    .mapToObj(index -> days.get(index).getV() + "="
                            + plain(numbers.get(index).getV()).toPlainString())
                    .collect(Collectors.joining(" ", one.getTx().getV() + " ", "")));
        }
        return lines;
    }

    private static List<String> kept(XSSFChart chart) {
        List<String> series = new ArrayList<>();
        for (CTBarSer one : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
            StringBuilder text = new StringBuilder(one.getTx().getV());
            var names = one.getCat().getStrRef().getStrCache().getPtList();
            var numbers = one.getVal().getNumRef().getNumCache().getPtList();
            for (int index = 0; index < names.size(); index++) {
                text.append(' ')
                        .append(names.get(index).getV())
                        .append('=')
                        .append(plain(numbers.get(index).getV()).toPlainString());
            }
            series.add(text.toString());
        }
        return series;
    }

    @Test
    void libreOfficeWorksOutTheSameNumbers() throws IOException, InterruptedException {
        assumeThat(LibreOffice.isInstalled())
                .as("LibreOffice (soffice) is installed; skipped")
                .isTrue();
        Path bare = Files.createDirectories(folder.resolve("bare")).resolve("summary.xlsx");
        try (XSSFWorkbook workbook = open();
                OutputStream out = Files.newOutputStream(bare)) {
            forgetResults(workbook);
            workbook.write(out);
        }
        Path recalculated = LibreOffice.saved(bare, folder);

        Map<String, String> stored = WorkbookFormulas.stored(file);
        assertThat(WorkbookFormulas.differences(stored, WorkbookFormulas.stored(recalculated)))
                .isEmpty();
    }

    private static void forgetResults(XSSFWorkbook workbook) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        cell.setCellFormula(cell.getCellFormula());
                    }
                }
            }
        }
    }
}
