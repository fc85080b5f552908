package org.disclosure.rollup.publish.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the workbook looks like before the deadline, when few have reported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlySheetsTest {

    private static final String RECEIVED = "一、本年新收政府信息公开申请数量";

    private XSSFWorkbook workbook;

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        Office office = new Office(folder);
        Path day = Files.createDirectories(office.file(2023, "2024-01-12"));
        Files.writeString(
                office.inbox().resolve("roster.csv"),
                "code,name,aliases,kind,order\n1,文登区甲局,,部门,1\n2,文登区乙镇,,乡镇,2\n3,文登区丙局,,垂管,3\n");
        Files.writeString(day.resolve("甲局.csv"), ReportCsv.of("文登区甲局", 2023, 6));
        Files.writeString(
                day.resolve("丙局.csv"),
                ReportCsv.of("文登区丙局", 2023, 3).replace(RECEIVED + ",0,0,0,0,0,0,0", RECEIVED + ",0,0,0,0,0,0,5"));
        Night night = office.nightOf("2024-01-13");
        assertThat(night.exit()).as(night.complained()).isZero();
        workbook = new XSSFWorkbook(Files.newInputStream(night.file(2023, "summary.xlsx")));
    }

    @AfterAll
    void close() throws IOException {
        workbook.close();
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::toString)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void findingsOfUnitsThatAreNotAddedUpAreNotThoseOfTheTotals() {
        List<List<String>> rows = StreamSupport.stream(workbook.getSheet("运行概况").spliterator(), false)
                .map(EarlySheetsTest::texts)
                .filter(texts -> texts.size() == 3 && List.of("不由本级汇总", "汇总").contains(texts.get(0)))
                .toList();

        assertThat(rows).containsExactly(List.of("不由本级汇总", "2.0", "1.0"));
    }

    @Test
    void noLineRunsOverTheEdgeOfTheTables() {
        Sheet sheet = workbook.getSheet("汇总");

        assertThat(sheet.getMergedRegions().stream()
                        .filter(merged -> merged.getFirstRow() == 1 || merged.getFirstRow() == 2)
                        .map(merged -> merged.formatAsString()))
                .containsExactlyInAnyOrder("A2:AD2", "A3:AD3");
    }

    @Test
    void howManyDaysAreLeftStandsOnOneLine() {
        Sheet sheet = workbook.getSheet("报送情况");

        assertThat(sheet.getRow(2).getCell(3)).hasToString("尚未报送（还有 18 天）");
        assertThat(sheet.getColumnWidth(3)).isEqualTo(23 * 256);
    }
}
