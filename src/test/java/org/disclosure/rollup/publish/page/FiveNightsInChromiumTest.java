package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.Browser;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new clerk's first five nights, played on the page in a real browser; skipped where none is installed. */
class FiveNightsInChromiumTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final String NOTICE = "退回修改通知";
    private static final String BLANK = "“二、主动公开政府信息情况”的统计表有 1 个单元格没有填数字：B14。不计入汇总；确实没有的请填 0。";
    private static final String ACCEPTED = "1 | 1 | 文登区甲局 | 2024-01-12/甲局（说明）.xlsx | 2024-01-12 | F-BLANK " + BLANK;

    @TempDir
    private Path folder;

    private Browser browser;
    private Office office;
    private Night night;

    @BeforeEach
    void twoOfThreeUnitsReport() throws IOException {
        browser = Browser.open(Files.createDirectories(folder.resolve("profile")));
        browser.width(1280);
        office = new Office(folder.resolve("office"));
        Files.createDirectories(office.inbox());
        Files.writeString(office.inbox().resolve("roster.csv"), """
                code,name,aliases,kind,order,contact,phone
                1,文登区甲局,甲局,部门,1,李四,0631-8451001
                2,文登区乙局,乙局,部门,2,王五,0631-8451002
                3,文登区丙局,丙局,部门,3,赵六,0631-8451003
                """);
        receive("2024-01-09/甲局.xlsx", "文登区甲局", "11", "1", "");
        receive("2024-01-09/乙局.xlsx", "文登区乙局", "12", "11", "0");
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A report of one application, which was granted. */
    private void receive(String path, String unit, String penalties, String granted, String fee) throws IOException {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        FORM.cells().stream().map(FormCell::code).forEach(cell -> figures.put(cell, "0"));
        Stream.of("t3/1/natural", "t3/1/total", "t3/3.1/total", "t3/3.7/natural", "t3/3.7/total")
                .forEach(cell -> figures.put(CellCode.parse(cell), "1"));
        figures.put(CellCode.parse("t3/3.1/natural"), granted);
        figures.put(CellCode.parse("t2/penalties/decisions"), penalties);
        figures.put(CellCode.parse("t2/fees/amount"), fee);
        Path file = office.file(2023, path);
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                FileFormat.XLSX
                        .write(Layout.OFFICIAL.lay(FORM, figures, unit, 2023), unit)
                        .content());
    }

    /** Sends the first unit's notice back with an explanation of its only item. */
    private void explain() throws IOException {
        Path file = office.file(2023, "2024-01-12/甲局（说明）.xlsx");
        Files.createDirectories(file.getParent());
        try (InputStream in = Files.newInputStream(night.file(2023, "notices/1-文登区甲局.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            for (Row row : workbook.getSheet(NOTICE)) {
                Cell check = row.getCell(2);
                if (check != null && check.toString().endsWith("\nF-BLANK")) {
                    row.getCell(9).setCellValue("没有收费，属实");
                }
            }
            workbook.write(out);
        }
    }

    /** A night, and the year's page on the morning after it, opened from the page of all years. */
    private void nightOf(String day) throws IOException {
        night = office.nightOf(day);
        assertThat(night.exit()).as(night.complained()).isZero();
        browser.onDay(day);
        browser.load(office.out().resolve("index.html"));
        browser.click("h2 a");
        browser.await(() -> !browser.all("#finding-list tbody").isEmpty());
    }

    /** The texts of elements, each on a line. */
    private List<String> texts(String selector) {
        return browser.texts(selector).stream()
                .map(text -> text.replace('\n', ' '))
                .toList();
    }

    /** What the list behind a number of today shows in these places. */
    private List<String> today(String key, String places) {
        browser.click("[data-today=" + key + "]");
        List<String> shown = texts("#drawer tbody " + places);
        browser.click("#drawer-close");
        return shown;
    }

    private List<String> rows(String file, String sheet) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(night.file(2023, "notices/" + file));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheet(sheet)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell).replace('\n', ' ')));
                rows.add(String.join(
                        " | ", cells.stream().filter(text -> !text.isEmpty()).toList()));
            }
        }
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private List<String> notices() throws IOException {
        try (Stream<Path> files = Files.list(night.file(2023, "notices"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Downloads what was decided and puts it where the page says. */
    private String save(String name) throws IOException {
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Path there = Files.createDirectories(office.inbox().resolve("处理意见")).resolve(name);
        browser.saveInto(downloads);
        browser.click("#download");
        browser.await(() -> Files.exists(downloads.resolve(name)));
        assertThat(browser.one("#decide-bar p").getText()).isEqualTo("已下载 " + name + "。请放进收件文件夹的“处理意见”，下次汇总生效。");
        Files.move(downloads.resolve(name), there);
        return Files.readString(there);
    }

    @Test
    void whatIsAskedIsAnsweredDecidedAndClosed() throws IOException {
        nightOf("2024-01-10");
        theFirstMorningSaysWhatIsWrong();
        explain();
        nightOf("2024-01-15");
        theExplanationIsAccepted();
        nightOf("2024-01-20");
        theFigureIsAmended();
        nightOf("2024-02-01");
        theAmendedFigureCounts();
        receive("2024-02-02/乙局（更正）.xlsx", "文登区乙局", "12", "1", "0");
        receive("2024-02-02/丙局.xlsx", "文登区丙局", "13", "1", "0");
        nightOf("2024-02-05");
        onlyTheReportIsLeftToWrite();
        assertThat(browser.complaints()).isEmpty();
    }

    private void theFirstMorningSaysWhatIsWrong() {
        assertThat(texts("#today .today li")).containsExactly("2 新到", "0 待认可", "2 要退回", "0 该催", "0 已解决", "21 离期限（天）");
        assertThat(texts("#today .conditions li"))
                .containsExactly(
                        "否 全部报齐 还有 1 家没有可用的报表：文登区丙局",
                        "否 没有强制问题 还有 4 个强制问题：汇总、文登区乙局",
                        "是 图片里的表都已核对",
                        "否 汇总数勾稽平衡 还有 2 条勾稽不平：办理结果总计等于各项之和、总计等于各类申请人之和",
                        "否 报告文稿没有空着的 report.docx 还有 11 处【请填写】");
        assertThat(today("judge", "tr")).isEmpty();
        assertThat(today("returned", "tr")).containsExactly("文登区甲局 1 打开通知", "文登区乙局 2 打开通知");
        assertThat(texts("#status-list .pill")).containsExactly("已报", "已报", "尚未报送（还有 21 天）");
    }

    private void theExplanationIsAccepted() throws IOException {
        assertThat(texts("#today .today li")).containsExactly("1 新到", "1 待认可", "1 要退回", "0 该催", "0 已解决", "16 离期限（天）");
        assertThat(today("returned", "tr")).containsExactly("文登区乙局 2 打开通知");
        browser.click("[data-today=judge]");
        assertThat(texts("#drawer tbody tr"))
                .containsExactly("核实 文登区甲局 空白单元格 F-BLANK 2023-1-F-BLANK-10831fed-e839c1 " + BLANK
                        + " 单位说明：没有收费，属实 看各单位这一格：行政事业性收费 · 本年收费金额（单位：万元）"
                        + " 2024-01-12/甲局（说明）.xlsx 二、主动公开政府信息情况 ! B14 认可 退回 代改");
        browser.click("#drawer [data-verdict=ACCEPT]");
        browser.click("#decide .suggested button");
        browser.one("#decide [name=by]").sendKeys("张三");
        browser.click("#decide [type=submit]");
        assertThat(texts("#drawer .decide > *")).containsExactly("认可（未保存）", "张三 · 2024-01-15 · 单位说明：没有收费，属实", "撤销");
        assertThat(save("处理意见-2024-01-15-张三.csv"))
                .isEqualTo("\uFEFF编号,处理意见,说明,处理人\r\n2023-1-F-BLANK-10831fed-e839c1,认可,单位说明：没有收费，属实,张三\r\n");
    }

    private void theFigureIsAmended() throws IOException {
        assertThat(texts("#today .today li")).containsExactly("0 新到", "0 待认可", "1 要退回", "0 该催", "0 已解决", "11 离期限（天）");
        assertThat(texts("#finding-list tr:last-child .pill")).containsExactly("已说明、放行");
        assertThat(notices()).containsExactly("2-文登区乙局.xlsx", "催报.xlsx", "全部通知.zip");
        assertThat(rows("催报.xlsx", "已办结").subList(2, 3)).containsExactly(ACCEPTED + " | 已了结；办公室认可 1 项");

        browser.click("#finding-list tr:nth-child(3) [data-verdict=AMEND]");
        assertThat(texts("#decide .hint"))
                .containsExactly(
                        "三、本年度办理结果 / （一）予以公开 · 自然人（t3/3.1/natural）：11",
                        "三、本年度办理结果 / （七）总计 · 自然人：1",
                        "只写数，改的是问题所在的格；改别的格写 单元格=数，改几格用分号隔开；改成空白写“空白”。");
        browser.one("#decide [name=saidBy]").sendKeys("王五");
        browser.one("#decide [name=note]").sendKeys("笔误");
        browser.click("#decide [type=submit]");
        assertThat(save("处理意见-2024-01-20-张三.csv"))
                .isEqualTo("\uFEFF编号,处理意见,说明,处理人,改为,谁说的,何时\r\n"
                        + "2023-2-T3-RESULTS-488f1690-02a352,代改,笔误,张三,t3/3.1/natural=1,王五,2024-01-20\r\n");
    }

    private void theAmendedFigureCounts() throws IOException {
        assertThat(texts("#today .today li")).containsExactly("0 新到", "0 待认可", "1 要退回", "1 该催", "4 已解决", "1 期限已过（天）");
        assertThat(today("overdue", "tr")).containsExactly("文登区丙局 1 赵六 0631-8451003");
        assertThat(today("solved", ".code")).containsExactly("D-IDENTITY", "D-IDENTITY", "T3-RESULTS", "T3-TOTAL");
        assertThat(texts("#today .conditions li:nth-child(4)")).containsExactly("是 汇总数勾稽平衡");

        int cell = FORM.cells().stream().map(FormCell::code).toList().indexOf(CellCode.parse("t3/3.1/natural"));
        assertThat(texts(".figure[data-cell='" + cell + "']")).containsExactly("2");
        browser.click(".figure[data-cell='" + cell + "']");
        assertThat(texts("#drawer tbody tr"))
                .containsExactly(
                        "文登区甲局 1 2024-01-12/甲局（说明）.xlsx 三、收到和处理政府信息公开申请情况 ! D6",
                        "文登区乙局 1 （代改，收到 11） 2024-01-09/乙局.xlsx 三、收到和处理政府信息公开申请情况 ! D6");
        browser.click("#drawer-close");

        List<String> notice = rows("2-文登区乙局.xlsx", NOTICE);
        assertThat(List.of(notice.get(2), notice.get(7), notice.get(9)))
                .containsExactly(
                        "你单位报送的2023年政府信息公开工作年度报告统计表（“2024-01-09/乙局.xlsx”，2024-01-09 收到）经审核，"
                                + "有 1 处由办公室代改、须书面确认，现退回，请逐项改正或说明后重新报送。",
                        "逐项要求：须办 1 项",
                        "1 | 提示 | 代改的数字 D-AMENDED | “自然人·（一）予以公开”收到的是 11，办公室按 王五（2024-01-20）所说代改为 1，"
                                + "汇总和检查都用代改后的数字。理由：笔误。代改人：张三。请单位书面确认，或者改好再报。"
                                + " | 自然人·（一）予以公开 三、收到和处理政府信息公开申请情况!D6 | D6 | 11（代改为 1） | 1"
                                + " | 这是办公室按你单位所说代改的：请书面确认（在右栏写明，盖章或签字后报回），或者改好再报。");
    }

    private void onlyTheReportIsLeftToWrite() throws IOException {
        assertThat(texts("#today .today li")).containsExactly("2 新到", "0 待认可", "0 要退回", "0 该催", "3 已解决", "5 期限已过（天）");
        assertThat(texts("#today .conditions li"))
                .containsExactly(
                        "是 全部报齐", "是 没有强制问题", "是 图片里的表都已核对", "是 汇总数勾稽平衡", "否 报告文稿没有空着的 report.docx 还有 11 处【请填写】");
        assertThat(notices()).containsExactly("催报.xlsx");
        List<String> settled = rows("催报.xlsx", "已办结");
        assertThat(settled.subList(2, settled.size()))
                .containsExactly(
                        ACCEPTED + " | 已了结；办公室认可 1 项",
                        "2 | 2 | 文登区乙局 | 2024-02-02/乙局（更正）.xlsx | 2024-02-02 | 以这一份为准，没有要改正或说明的（另有 1 份不计入）",
                        "3 | 3 | 文登区丙局 | 2024-02-02/丙局.xlsx | 2024-02-02 | 没有要改正或说明的");
        String data = office.home().resolve("data").toString();
        String out = office.out().toString();
        assertThat(Night.command(office.out(), "lock", "--year", "2023", "--by", "张三", "--data", data, "--out", out)
                        .printed())
                .isEqualTo("""
                        2023 年已锁定。以后收到的文件会存档并列出，不再改变数字和结果
                          2023 年还没有了结的，锁定后就保持这样；要先了结的，用 unlock 解除锁定：
                          report.docx 还有 11 处【请填写】
                          还有 1 个核实问题没有处理
                        """);
    }
}
