package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.DecisionCopy;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop between the office and its units: what is asked, what is answered, and when it is settled. */
class LoopTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final String NOTICE = "退回修改通知";
    private static final String REPLY = "=没有收费，属实";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void anOfficeOfThree() throws IOException {
        office = new Office(folder).roster("1,文登区甲局,甲局,部门,1", "2,文登区乙局,乙局,部门,2", "3,文登区丙局,丙局,部门,3");
    }

    private void receive(String path, byte[] content) throws IOException {
        Path file = office.file(2023, path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] report(String unit, Map<String, String> others) {
        return FileFormat.XLSX.write(grid(unit, "0", others), unit).content();
    }

    private static FixtureGrid grid(String unit, String all, Map<String, String> others) {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        FORM.cells().stream().map(FormCell::code).forEach(cell -> figures.put(cell, all));
        others.forEach((cell, text) -> figures.put(CellCode.parse(cell), text));
        return Layout.OFFICIAL.lay(FORM, figures, unit, 2023);
    }

    /** One application, granted, and a fee that is left blank. */
    private static Map<String, String> figures(String granted) {
        return Map.of(
                "t3/1/natural", "1",
                "t3/1/total", "1",
                "t3/3.1/natural", granted,
                "t3/3.1/total", "1",
                "t3/3.7/natural", "1",
                "t3/3.7/total", "1",
                "t2/fees/amount", "");
    }

    private Night night(String day, String... more) {
        Night night = office.nightOf(day, more);
        assertThat(night.exit()).isZero();
        return night;
    }

    private static List<String> notices(Night night) throws IOException {
        try (Stream<Path> files = Files.list(night.file(2023, "notices"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    /** The rows of a sheet of an output. */
    private static List<String> sheet(Night night, String file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(night.file(2023, file));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return rows(workbook.getSheet(name));
        }
    }

    private static List<String> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                String text = formatter.formatCellValue(cell);
                if (!text.isEmpty()) {
                    cells.add(text);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(String.join(" | ", cells));
            }
        }
        return rows;
    }

    /** The unit's notice after something was written into it. */
    private static byte[] answered(Night night, Consumer<XSSFWorkbook> answer) throws IOException {
        try (InputStream in = Files.newInputStream(night.file(2023, "notices/1-文登区甲局.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            answer.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Writes into the column 单位说明 beside the item of this check. */
    private static void reply(XSSFWorkbook workbook, String code, String words) {
        XSSFSheet notice = workbook.getSheet(NOTICE);
        for (Row row : notice) {
            Cell check = row.getCell(2);
            if (check != null && check.toString().endsWith("\n" + code)) {
                row.getCell(9).setCellValue(words);
            }
        }
    }

    private static void correct(XSSFWorkbook workbook) {
        FixtureGrid.Place granted = grid("文登区甲局", "0", Map.of()).at("t3/3.1/natural");
        workbook.getSheet(granted.sheet().name())
                .getRow(granted.row())
                .getCell(granted.column())
                .setCellValue(1);
    }

    private static Map<String, String> finding(Night night, String code) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAUnitExplainsIsReadBackAcceptedAndAskedNoMore() throws IOException {
        receive("2024-01-12/甲局.xlsx", report("文登区甲局", figures("11")));
        Night first = night("2024-01-12");
        assertThat(notices(first)).containsExactly("1-文登区甲局.xlsx", "催报.xlsx");

        Files.delete(office.file(2023, "2024-01-12/甲局.xlsx"));
        receive("2024-01-20/甲局.xlsx", answered(first, workbook -> {
            reply(workbook, "F-BLANK", REPLY);
            correct(workbook);
        }));
        Night second = night("2024-01-20");

        assertThat(finding(second, "F-BLANK")).containsEntry("state", "OPEN").containsEntry("reply", "'" + REPLY);
        assertThat(DecisionCopy.column(second, 2023, "审核问题", "单位说明")).containsEntry("F-BLANK", REPLY);
        assertThat(Files.readString(second.file(2023, "index.html"))).contains(REPLY);
        assertThat(Files.readString(second.file(2023, "findings.json"))).contains("\"reply\":\"" + REPLY + "\"");
        assertThat(notices(second)).containsExactly("催报.xlsx");
        assertThat(sheet(second, "notices/催报.xlsx", "已办结").get(2))
                .startsWith("1 | 1 | 文登区甲局 | 2024-01-20/甲局.xlsx | 2024-01-20 | ")
                .endsWith(" | 单位已说明 1 项，等办公室认可");

        try (DecisionCopy copy = new DecisionCopy(second, 2023, "审核问题")) {
            copy.decide("F-BLANK", "按单位说明认可", "", "张三").saveTo(folder.resolve("data/decisions/认可.xlsx"));
        }
        Night third = night("2024-01-21");
        assertThat(finding(third, "F-BLANK"))
                .containsEntry("state", "EXPLAINED")
                .containsEntry("decided_by", "张三")
                .containsEntry("note", "单位说明：" + REPLY);
    }

    @Test
    void aSlipOfTheOfficeAndWhatWasAnsweredBeforeReachTheUnitAsTheyShould() throws IOException {
        receive("2024-01-12/甲局.xlsx", report("文登区甲局", figures("11")));
        Night first = night("2024-01-12");
        receive("2024-01-12/甲局.xlsx", answered(first, workbook -> reply(workbook, "F-BLANK", REPLY)));
        try (DecisionCopy copy = new DecisionCopy(first, 2023, "审核问题")) {
            copy.decide("T3-RESULTS", "强制放行", "", "张三").saveTo(folder.resolve("data/decisions/漏填.xlsx"));
        }
        Night second = night("2024-01-13");

        assertThat(second.printed()).contains("没有采用的处理意见");
        List<String> notice = sheet(second, "notices/1-文登区甲局.xlsx", NOTICE);
        assertThat(String.join("\n", notice)).doesNotContain("没有采用").doesNotContain("张三");
        assertThat(notice.get(2)).contains("有 2 处必须改正（强制）、1 处你单位已说明，现退回");
        assertThat(notice)
                .filteredOn(row -> row.contains("F-BLANK"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("你单位已说明，等待审核；不必再改。").endsWith(" | " + REPLY));
    }

    @Test
    void aFormThatNobodyFilledInIsNotSentUntilAReportComes() throws IOException {
        receive(
                "2024-01-12/乙局.xlsx",
                FileFormat.XLSX.write(grid("文登区乙局", "", Map.of()), "乙局").content());
        receive("2024-01-12/丙局.xlsx", report("文登区丙局", Map.of("t2/penalties/decisions", "3")));
        Night first = night("2024-02-10");

        assertThat(first.csv(2023, "findings.csv"))
                .filteredOn(finding -> !finding.get("file").isEmpty())
                .extracting(finding -> finding.get("unit_code") + " " + finding.get("code"))
                .containsExactly("2 F-EMPTY-FORM");
        assertThat(sheet(first, "notices/催报.xlsx", "催报"))
                .filteredOn(row -> row.contains("文登区乙局"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("2024-01-12/乙局.xlsx").contains("报来的是空白表"));
        assertThat(notices(first)).containsExactly("2-文登区乙局.xlsx", "催报.xlsx");

        receive("2024-02-11/乙局.xlsx", report("文登区乙局", Map.of("t2/penalties/decisions", "2")));
        Night second = night("2024-02-11");
        assertThat(notices(second)).containsExactly("催报.xlsx");
        assertThat(sheet(second, "notices/催报.xlsx", "已办结"))
                .containsExactly(
                        "2023年政府信息公开工作年度报告已办结单位",
                        "序号 | 编码 | 单位 | 采用的文件 | 收到日期 | 退回时要求改正或说明的、已认可的 | 办理情况",
                        "1 | 2 | 文登区乙局 | 2024-02-11/乙局.xlsx | 2024-02-11 | 以这一份为准，没有要改正或说明的（另有 1 份不计入）",
                        "2 | 3 | 文登区丙局 | 2024-01-12/丙局.xlsx | 2024-01-12 | 没有要改正或说明的");
    }

    @Test
    void whatIsSettledSaysWhichFilesAndUnitsDoNotCount() throws IOException {
        Files.writeString(
                office.inbox().resolve("roster.csv"),
                "code,name,aliases,kind,order,counts\n2,文登区乙局,乙局,部门,2,\n3,文登区丙局,丙局,部门,3,否\n");
        FixtureGrid filled = grid("文登区乙局", "0", Map.of("t2/penalties/decisions", "2"));
        receive("2024-01-12/乙局.xlsx", FileFormat.XLSX.write(filled, "乙局").content());
        receive("2024-01-13/乙局.csv", FileFormat.CSV_UTF8.write(filled, "乙局").content());
        receive("2024-01-12/丙局.xlsx", report("文登区丙局", Map.of("t2/penalties/decisions", "3")));

        assertThat(sheet(night("2024-02-10"), "notices/催报.xlsx", "已办结").subList(2, 4))
                .containsExactly(
                        "1 | 2 | 文登区乙局 | 2024-01-13/乙局.csv | 2024-01-13 | 没有要改正或说明的",
                        "2 | 3 | 文登区丙局 | 2024-01-12/丙局.xlsx | 2024-01-12 | 不由本级汇总；没有要改正或说明的");
    }

    @Test
    void onlyQuestionsOfANoticeAreAskedAsSuch() throws IOException {
        receive("2024-01-12/甲局.xlsx", report("文登区甲局", Map.of("t2/penalties/decisions", "3")));
        receive("2024-01-12/甲局B.xlsx", report("文登区甲局", Map.of("t2/penalties/decisions", "4")));
        receive("2024-01-12/乙局.xlsx", report("文登区乙局", Map.of("t2/penalties/decisions", "")));
        Night night = night("2024-01-12");

        assertThat(sheet(night, "notices/1-文登区甲局.xlsx", NOTICE))
                .filteredOn(row -> row.contains("I-DUPLICATE"))
                .singleElement()
                .satisfies(row -> assertThat(row).endsWith(" | 请在右栏说明以哪一份为准。"));
        assertThat(sheet(night, "notices/2-文登区乙局.xlsx", NOTICE))
                .filteredOn(row -> row.contains("P-NIL-RETURN"))
                .singleElement()
                .satisfies(row -> assertThat(row).endsWith(" | 请确认全部为零；属实的请在右栏写明，漏填的请补填。"));
    }

    @Test
    void anOfficeThatSaysWhoItIsIsNamedWhereUnitsAndReadersLook() throws IOException {
        receive("2024-01-12/甲局.xlsx", report("文登区甲局", figures("11")));
        Map<String, String> settings = Map.of(
                "rollup.office.district", "文登区",
                "rollup.office.name", "文登区政务公开办公室",
                "rollup.office.contact", "李四",
                "rollup.office.phone", "0631-8888888",
                "rollup.days-off", "2024-01-19");
        settings.forEach(System::setProperty);
        try {
            Night night = night("2024-01-12");

            List<String> notice = sheet(night, "notices/1-文登区甲局.xlsx", NOTICE);
            assertThat(notice).contains("改正期限：2024-01-22", "发出单位：文登区政务公开办公室", "联系人：李四　电话：0631-8888888");
            assertThat(sheet(night, "notices/催报.xlsx", "催报")).contains("发出单位：文登区政务公开办公室　联系人：李四　电话：0631-8888888");
            assertThat(sheet(night, "summary.xlsx", "汇总").get(0)).isEqualTo("文登区2023年政府信息公开工作年度报告汇总表");
            assertThat(Files.readString(night.file(2023, "index.html"))).contains("<title>文登区2023年政府信息公开年报汇总</title>");
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
