package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to the units after a night. */
class NoticesTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final String RED = "FFF8D0C8";
    private static final String AMBER = "FFFDEBB8";
    private static final String NOTICE = "退回修改通知";

    @TempDir
    private Path folder;

    private Path inbox;

    @BeforeEach
    void aRosterOfTwo() throws IOException {
        inbox = Files.createDirectories(folder.resolve("in"));
        roster("1,文登区甲局,甲局,部门,1", "2,文登区乙局,,部门,2");
    }

    private void roster(String... lines) throws IOException {
        Files.writeString(
                inbox.resolve("roster.csv"), "code,name,aliases,kind,order\n" + String.join("\n", lines) + "\n");
    }

    private Path receive(String path, byte[] content) throws IOException {
        Path file = inbox.resolve("2023").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Night run(String... more) {
        Night night = Night.run(inbox, folder, more);
        assertThat(night.exit()).isZero();
        return night;
    }

    /** Five applications, all granted; the granted ones are mistyped in one cell, and a fee is left blank. */
    private static FixtureGrid faulty(Layout layout) {
        return layout.lay(FORM, figures(Map.of("t3/3.1/natural", "51", "t2/fees/amount", "")), "文登区甲局", 2023);
    }

    private static Map<CellCode, String> figures(Map<String, String> others) {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        FORM.cells().stream().map(FormCell::code).forEach(cell -> figures.put(cell, "0"));
        for (String row : List.of("1", "3.1", "3.7")) {
            figures.put(CellCode.parse("t3/" + row + "/natural"), "5");
            figures.put(CellCode.parse("t3/" + row + "/total"), "5");
        }
        others.forEach((cell, text) -> figures.put(CellCode.parse(cell), text));
        return figures;
    }

    private static XSSFWorkbook open(Night night, String name) throws IOException {
        try (InputStream in = Files.newInputStream(night.file(2023, "notices").resolve(name))) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> names(Night night) throws IOException {
        try (Stream<Path> files = Files.list(night.file(2023, "notices"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    /** All comments of a workbook with the colours of their cells. */
    private static Map<String, String> marks(XSSFWorkbook workbook) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            ((XSSFSheet) sheet)
                    .getCellComments().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .forEach(comment -> {
                                CellAddress at = comment.getKey();
                                XSSFCell cell =
                                        ((XSSFSheet) sheet).getRow(at.getRow()).getCell(at.getColumn());
                                XSSFColor colour = cell.getCellStyle().getFillForegroundColorColor();
                                marks.put(
                                        sheet.getSheetName() + "!" + at,
                                        colour.getARGBHex() + " "
                                                + comment.getValue().getString().getString());
                            });
        }
        return marks;
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

    private static Map<String, String> values(Night night) throws IOException {
        return night.csv(2023, "entries.csv").stream()
                .collect(Collectors.toMap(
                        entry -> entry.get("cell"),
                        entry -> entry.get("state") + entry.get("value"),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    @Test
    void theUnitsOwnWorkbookGoesBackWithTheWrongCellsMarked() throws IOException {
        FixtureGrid grid = faulty(Layout.OFFICIAL);
        receive("2024-01-12/甲局.xlsx", FileFormat.XLSX.write(grid, "甲局").content());
        String wrong = grid.at("t3/3.1/natural").sheet().name() + "!"
                + grid.at("t3/3.1/natural").address();
        String blank = grid.at("t2/fees/amount").sheet().name() + "!"
                + grid.at("t2/fees/amount").address();
        Night night = run();

        assertThat(names(night)).containsExactly("1-文登区甲局.xlsx", "催报.xlsx");
        try (XSSFWorkbook workbook = open(night, "1-文登区甲局.xlsx")) {
            List<String> sheets = new ArrayList<>(List.of(NOTICE));
            grid.sheets().forEach(sheet -> sheets.add(sheet.name()));
            assertThat(Stream.iterate(0, i -> i < workbook.getNumberOfSheets(), i -> i + 1)
                            .map(workbook::getSheetName))
                    .isEqualTo(sheets);
            workbook.forEach(sheet -> assertThat(List.of(
                            sheet.getFitToPage(),
                            sheet.getPrintSetup().getFitWidth(),
                            sheet.getPrintSetup().getFitHeight(),
                            sheet.getPrintSetup().getPaperSize()))
                    .as(sheet.getSheetName())
                    .isEqualTo(List.of(true, (short) 1, (short) 0, PrintSetup.A4_PAPERSIZE)));
            assertThat(rows(workbook.getSheet(NOTICE)).subList(0, 9))
                    .containsExactly(
                            "2023年政府信息公开工作年度报告统计表退回修改通知",
                            "文登区甲局：",
                            "你单位报送的2023年政府信息公开工作年度报告统计表（“2024-01-12/甲局.xlsx”，2024-01-12 收到）经审核，"
                                    + "有 2 处必须改正（强制）、1 处须改正或说明（核实），现退回，请逐项改正或说明后重新报送。",
                            "改正期限：2024-02-17",
                            "后面是你单位报送的原表，内容和版式没有改动。有问题的单元格标了颜色（红：强制，黄：核实，蓝：提示），批注写明问题和建议；"
                                    + "建议只供参考，以实际数字为准。请直接在原表上改，属实的在“单位说明”栏写明原因，保存后把本文件重新报送，本页不必删除。",
                            "依据：《中华人民共和国政府信息公开条例》第四十九条、第五十条，国务院办公厅统一规定的政府信息公开工作年度报告格式及其填报要求。",
                            "发出日期：2024-02-10",
                            "逐项要求：须办 3 项",
                            "序号 | 程度 | 检查 | 问题 | 位置 | 跳转 | 现值 | 建议 | 处理要求 | 单位说明");
            Map<String, String> marks = marks(workbook);
            assertThat(marks).containsOnlyKeys(blank, wrong);
            assertThat(marks.get(blank)).startsWith(AMBER + " 3. 核实　空白单元格（F-BLANK）\n");
            assertThat(marks.get(wrong))
                    .startsWith(RED + " 1. 强制　")
                    .contains("（T3-RESULTS）", "51", "建议本格改为：5")
                    .contains("\n\n2. 强制　");
            CellReference at = new CellReference(grid.at("t3/3.1/natural").address());
            XSSFSheet sheet =
                    workbook.getSheet(grid.at("t3/3.1/natural").sheet().name());
            assertThat(sheet.getRow(at.getRow()).getCell(at.getCol()).getNumericCellValue())
                    .isEqualTo(51);
            assertThat(sheet.getNumMergedRegions())
                    .isEqualTo(grid.at("t3/3.1/natural").sheet().merges().size());
            assertThat(workbook.getSheet(NOTICE).getHyperlinkList().get(0).getAddress())
                    .isEqualTo("'" + wrong.replace("!", "'!"));
        }
    }

    @Test
    void eachPointHasWhatStandsThereAndWhatWouldBeRight() throws IOException {
        receive(
                "2024-01-12/甲局.xlsx",
                FileFormat.XLSX.write(faulty(Layout.OFFICIAL), "甲局").content());
        try (XSSFWorkbook workbook = open(run(), "1-文登区甲局.xlsx")) {
            XSSFSheet notice = workbook.getSheet(NOTICE);
            List<String> points = new ArrayList<>();
            for (Row row : notice) {
                if (row.getRowNum() > 8) {
                    points.add(row.getCell(6) + "|" + row.getCell(7) + "|" + row.getCell(8));
                }
            }
            assertThat(points)
                    .containsExactly(
                            "51|5|请改正。\n多半是把 D6 改为 5；实际不是这个数的，按实际填。",
                            "51|5|请改正。\n多半是把 D6 改为 5；实际不是这个数的，按实际填。",
                            "||请改正；属实的请在右栏说明原因。");
        }
    }

    @Test
    void allNoticesOfANightAreInOneZipOfTheSameBytes() throws IOException {
        roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3");
        for (String unit : List.of("丙", "甲")) {
            receive(
                    "2024-01-12/" + unit + "局.csv",
                    ReportCsv.of("文登区" + unit + "局", 2023, 3)
                            .replace("（一）予以公开,0", "（一）予以公开,9")
                            .getBytes(StandardCharsets.UTF_8));
        }
        receive("2024-01-12/乙局.csv", right("文登区乙局").getBytes(StandardCharsets.UTF_8));
        Path zip = run().file(2023, "notices").resolve("全部通知.zip");
        byte[] first = Files.readAllBytes(zip);

        try (ZipFile notices = new ZipFile(zip.toFile())) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : Collections.list(notices.entries())) {
                names.add(entry.getName());
                assertThat(notices.getInputStream(entry).readAllBytes())
                        .isEqualTo(Files.readAllBytes(zip.resolveSibling(entry.getName())));
            }
            assertThat(names).containsExactly("1-文登区甲局.xlsx", "3-文登区丙局.xlsx");
        }
        Night elsewhere = Night.run(inbox, Files.createDirectories(folder.resolve("elsewhere")));
        assertThat(Files.readAllBytes(elsewhere.file(2023, "notices").resolve("全部通知.zip")))
                .isEqualTo(first);
    }

    /** A report in which nothing is wrong: no 规章, which only governments make. */
    private static String right(String unit) {
        return ReportCsv.of(unit, 2023, 3).replaceFirst("规章,3,3,3", "规章,0,0,0");
    }

    @Test
    void whatComesBackUncorrectedReadsTheSameAndIsMarkedOnce() throws IOException {
        receive(
                "2024-01-12/甲局.xlsx",
                FileFormat.XLSX.write(faulty(Layout.STACKED), "甲局").content());
        Night first = run();
        Map<String, String> values = values(first);
        Map<String, String> marks;
        try (XSSFWorkbook workbook = open(first, "1-文登区甲局.xlsx")) {
            marks = marks(workbook);
        }
        receive(
                "2024-01-30/甲局（更正）.xlsx",
                Files.readAllBytes(first.file(2023, "notices").resolve("1-文登区甲局.xlsx")));
        Files.delete(inbox.resolve("2023/2024-01-12/甲局.xlsx"));
        Night second = run();
        assertThat(values(second)).isEqualTo(values);
        try (XSSFWorkbook workbook = open(second, "1-文登区甲局.xlsx")) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(marks(workbook)).isEqualTo(marks);
        }
    }

    @Test
    void aUnitsOwnCommentOnAMarkedCellStaysHoweverOftenTheFileGoesBack() throws IOException {
        FixtureGrid grid = faulty(Layout.STACKED);
        receive("2024-01-12/甲局.xlsx", commented(grid, "t3/3.1/natural", "见台账第 3 页"));
        String marked = grid.at("t3/3.1/natural").sheet().name() + "!"
                + grid.at("t3/3.1/natural").address();
        Night first = run();
        Map<String, String> marks;
        try (XSSFWorkbook workbook = open(first, "1-文登区甲局.xlsx")) {
            marks = marks(workbook);
        }
        assertThat(marks.get(marked)).startsWith(RED + " 1. 强制　").endsWith("\n————\n见台账第 3 页");
        receive(
                "2024-01-30/甲局（更正）.xlsx",
                Files.readAllBytes(first.file(2023, "notices").resolve("1-文登区甲局.xlsx")));
        Files.delete(inbox.resolve("2023/2024-01-12/甲局.xlsx"));
        try (XSSFWorkbook workbook = open(run(), "1-文登区甲局.xlsx")) {
            assertThat(marks(workbook)).isEqualTo(marks);
        }
    }

    private static byte[] commented(FixtureGrid grid, String cell, String comment) throws IOException {
        byte[] plain = FileFormat.XLSX.write(grid, "甲局").content();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(plain))) {
            XSSFSheet sheet = workbook.getSheet(grid.at(cell).sheet().name());
            CellReference at = new CellReference(grid.at(cell).address());
            XSSFClientAnchor beside =
                    new XSSFClientAnchor(0, 0, 0, 0, at.getCol(), at.getRow(), at.getCol() + 3, at.getRow() + 3);
            XSSFComment written = sheet.createDrawingPatriarch().createCellComment(beside);
            written.setString(comment);
            written.setAuthor("经办人");
            sheet.getRow(at.getRow()).getCell(at.getCol()).setCellComment(written);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void aFileThatIsNoWorkbookComesBackAsTheOfficialForm() throws IOException {
        for (FileFormat format : List.of(FileFormat.CSV_UTF8, FileFormat.DOCX, FileFormat.XLS)) {
            FixtureGrid grid = faulty(Layout.OFFICIAL);
            var sent = format.write(grid, "甲局");
            Path file = receive("2024-01-12/" + sent.name(), sent.content());
            Night first = run();
            Map<String, String> values = values(first);
            assertThat(values).containsEntry("t3/3.1/natural", "AMOUNT51").containsEntry("t2/fees/amount", "BLANK");
            try (XSSFWorkbook workbook = open(first, "1-文登区甲局.xlsx")) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
                var place = sent.grid().entry(CellCode.parse("t3/3.1/natural"));
                assertThat(marks(workbook).values())
                        .hasSize(2)
                        .anyMatch(mark -> mark.startsWith(RED)
                                && mark.endsWith("\n\n原文件中的位置：" + place.sheet() + "!" + place.address()))
                        .anyMatch(mark -> mark.startsWith(AMBER + " 3. 核实　空白单元格（F-BLANK）\n"));
            }
            Path returned = receive(
                    "2024-01-30/甲局.xlsx",
                    Files.readAllBytes(first.file(2023, "notices").resolve("1-文登区甲局.xlsx")));
            Files.delete(file);
            assertThat(values(run())).as(format.name()).isEqualTo(values);
            Files.delete(returned);
        }
    }

    @Test
    void aUnitWithNothingToCorrectGetsNoneAndAStaleNoticeVanishes() throws IOException {
        receive(
                "2024-01-12/甲局.xlsx",
                FileFormat.XLSX.write(faulty(Layout.OFFICIAL), "甲局").content());
        assertThat(names(run())).containsExactly("1-文登区甲局.xlsx", "催报.xlsx");
        FixtureGrid right = Layout.OFFICIAL.lay(FORM, figures(Map.of()), "文登区甲局", 2023);
        receive("2024-01-12/甲局.xlsx", FileFormat.XLSX.write(right, "甲局").content());
        assertThat(names(run())).containsExactly("催报.xlsx");
    }

    @Test
    void whoOwesAReportIsListedWithWhomToAskAndWhatCameInstead() throws IOException {
        Files.writeString(
                inbox.resolve("roster.csv"),
                "code,name,aliases,kind,order,联系人,电话\n1,文登区甲局,甲局,部门,1,,\n2,文登区乙局,,部门,2,李四,0631-8451234\n");
        receive("2024-01-12/甲局.xlsx", "PK\u0003\u0004xl/workbook.xml".getBytes());
        Night night = run();
        assertThat(names(night)).containsExactly("1-文登区甲局.xlsx", "催报.xlsx");
        try (XSSFWorkbook workbook = open(night, "催报.xlsx")) {
            assertThat(rows(workbook.getSheetAt(0)))
                    .containsExactly(
                            "2023年政府信息公开工作年度报告催报名单",
                            "截至 2024-02-10：应报 2 家，2 家没有可用的报表；报送期限 2024-01-31。",
                            "序号 | 编码 | 单位 | 联系人 | 电话 | 类别 | 状态 | 报送期限 | 逾期天数 | 收到的文件 | 不能采用的原因",
                            "1 | 1 | 文登区甲局 | 部门 | 无法读取 | 2024-01-31 | 10 | 2024-01-12/甲局.xlsx（2024-01-12） | "
                                    + "文件已损坏，无法打开。请用 Excel 或 WPS 确认能正常打开，另存为 .xlsx 后重新报送。",
                            "2 | 2 | 文登区乙局 | 李四 | 0631-8451234 | 部门 | 逾期未报 | 2024-01-31 | 10 | 没有收到");
        }
    }

    @Test
    void anAcceptedPointIsNotAskedAgain() throws IOException {
        receive("2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3).getBytes("UTF-8"));
        Night night = run();
        assertThat(names(night)).containsExactly("1-文登区甲局.xlsx", "催报.xlsx");
        for (Map<String, String> finding : night.csv(2023, "findings.csv")) {
            if (finding.get("unit").equals("文登区甲局")) {
                assertThat(Night.command(folder.resolve("out"), accept(finding)).exit())
                        .isZero();
            }
        }
        assertThat(names(run())).containsExactly("催报.xlsx");
    }

    private String[] accept(Map<String, String> finding) {
        List<String> command = new ArrayList<>(List.of(
                "accept",
                "--year",
                "2023",
                "--by",
                "张三",
                "--note",
                "属实",
                "--as-of",
                "2024-02-10",
                "--data",
                folder.resolve("data").toString(),
                "--no",
                finding.get("id")));
        if (finding.get("severity").equals("ERROR")) {
            command.add("--overrule");
        }
        return command.toArray(String[]::new);
    }

    @Test
    void aHostileNameAndAFormulaAsTextDoNoHarm() throws IOException {
        roster("../1,=HYPERLINK(\"x\")/甲:局,甲局,部门,1");
        receive(
                "2024-01-12/甲局.csv",
                ReportCsv.of("甲局", 2023, 3).replace("行政许可,3", "行政许可,=1+1").getBytes("UTF-8"));
        Night night = run();
        assertThat(names(night)).containsExactly("_1-=HYPERLINK(_x_)_甲_局.xlsx", "催报.xlsx");
        try (XSSFWorkbook workbook = open(night, names(night).get(0))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA"));
                }
            }
        }
    }

    @Test
    void anEnglishNightGivesEnglishNotices() throws IOException {
        receive(
                "2024-01-12/甲局.xlsx",
                FileFormat.XLSX.write(faulty(Layout.OFFICIAL), "甲局").content());
        Night night = run("--lang", "en");
        try (XSSFWorkbook workbook = open(night, "1-文登区甲局.xlsx")) {
            assertThat(rows(workbook.getSheet("Correction notice")).subList(0, 4))
                    .containsExactly(
                            "Annual disclosure report 2023: tables returned for correction",
                            "文登区甲局:",
                            "The tables of your disclosure report for 2023 (“2024-01-12/甲局.xlsx”, received 2024-01-12) have been"
                                    + " checked: 2 to correct (error), 1 to correct or explain (explain). They are returned;"
                                    + " please correct or explain each point and send them again.",
                            "Correct by: 2024-02-17");
        }
    }
}
