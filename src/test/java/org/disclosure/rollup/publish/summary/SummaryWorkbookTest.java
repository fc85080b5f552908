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
                            List.of("20", "18", "2", "0", "10", "6"),
                            List.of("汇总", "2", "0"),
                            List.of("合计", "20", "18", "1", "1", "1", "0", "0", "10", "6"));
        }
    }

    @Test
    void theCoverComesFirstAndTheSourcesLast() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly(
                            "运行概况", "汇总", "汇总（无强制问题单位）", "分单位明细", "年度对比", "单位年度对比", "报送情况", "审核问题", "勾稽验证", "来源");
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
        assertThat(lines).isEqualTo(units).hasSize(17);
    }

    @Test
    void chartsKeepTheNamesAndNumbersOfTheirTables() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            List<XSSFChart> charts =
                    workbook.getSheet("运行概况").getDrawingPatriarch().getCharts();
            assertThat(charts.stream().map(SummaryWorkbookTest::kept))
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
