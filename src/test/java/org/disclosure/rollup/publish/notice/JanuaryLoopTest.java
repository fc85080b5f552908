package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.PdfFile;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.fixture.WordFile;
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

/** A January of twelve units: who is asked what, night by night, and that what was answered is not asked again. */
class JanuaryLoopTest {

    private static final Forms FORMS = Forms.load();
    private static final String PENALTIES = "t2/penalties/decisions";
    private static final List<String> NAMES = List.of(
            "教育体育局", "发展和改革局", "公安局", "民政局", "司法局", "财政局", "自然资源局", "住房和城乡建设局", "卫生健康局", "市场监督管理局", "审计局", "统计局");

    /** Codes of those that send what is right from the first; the last corrects it of its own accord after the deadline. */
    private static final Set<String> RIGHT = Set.of("1", "4", "5", "6", "11");

    @TempDir
    private Path folder;

    private Office office;

    /** The night, whom its notices are to, and the checks that they ask about; in brackets what the unit has explained. */
    private final List<String> asked = new ArrayList<>();

    /** The night and what is found above a hint of units that did right. */
    private final List<String> foundOfTheRight = new ArrayList<>();

    /** The night and who is said to be missing. */
    private final List<String> missing = new ArrayList<>();

    @BeforeEach
    void lastYearOfTheUnitsThatWereNotYetMerged() throws IOException {
        office = new Office(folder.resolve("office"));
        List<String> lastYear = new ArrayList<>(NAMES);
        lastYear.set(0, "教育局");
        lastYear.add("体育局");
        roster(lastYear, "");
        for (String name : lastYear) {
            receive(2022, "2023-01-09/" + name + ".csv", csv(2022, name, leaves(2, penalties(lastYear, name))));
        }
        office.night(2022);
        roster(NAMES, "文登区教育局|文登区体育局");
    }

    private void roster(List<String> names, String parentsOfTheFirst) throws IOException {
        Files.createDirectories(office.inbox());
        StringBuilder roster = new StringBuilder("code,name,aliases,kind,order,from\n");
        for (int order = 1; order <= names.size(); order++) {
            String name = names.get(order - 1);
            String from = order == 1 ? parentsOfTheFirst : "";
            roster.append("%d,文登区%s,%s,部门,%d,%s%n".formatted(order, name, name, order, from));
        }
        Files.writeString(office.inbox().resolve("roster.csv"), roster);
    }

    private void receive(int year, String path, byte[] content) throws IOException {
        Path file = office.file(year, path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void receive(String path, byte[] content) throws IOException {
        receive(2023, path, content);
    }

    /** A number that is the unit's own, so that no two units send the same file. */
    private static int penalties(List<String> names, String name) {
        return 10 + names.indexOf(name);
    }

    private static Map<String, String> leaves(int applications, int penalties) {
        return figures(penalties, applications, "t3/1", "t3/4");
    }

    /** So many applications of last year, granted; none is new. */
    private static Map<String, String> carries(int applications, int penalties) {
        return figures(penalties, applications, "t3/2", "t3/3.1", "t3/3.7");
    }

    private static Map<String, String> figures(int penalties, int applications, String... rows) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(PENALTIES, Integer.toString(penalties));
        for (String row : rows) {
            figures.put(row + "/natural", Integer.toString(applications));
            figures.put(row + "/total", Integer.toString(applications));
        }
        return figures;
    }

    /** What is right for the unit, as last year. */
    private static Map<String, String> right(String name) {
        return carries(2, penalties(NAMES, name));
    }

    /** A result that is not the sum's, and a fee that is left blank. */
    private static Map<String, String> wrong(String name) {
        return with(right(name), "t3/3.1/natural", "12", "t2/fees/amount", "");
    }

    private static Map<String, String> with(Map<String, String> figures, String... others) {
        Map<String, String> changed = new LinkedHashMap<>(figures);
        for (int i = 0; i < others.length; i += 2) {
            changed.put(others[i], others[i + 1]);
        }
        return changed;
    }

    private static FixtureGrid grid(int year, String name, String all, Map<String, String> others) {
        Form form = FORMS.forReportYear(year);
        Map<CellCode, String> figures = new LinkedHashMap<>();
        form.cells().stream().map(FormCell::code).forEach(cell -> figures.put(cell, all));
        others.forEach((cell, text) -> figures.put(CellCode.parse(cell), text));
        return Layout.OFFICIAL.lay(form, figures, "文登区" + name, year);
    }

    private static byte[] csv(int year, String name, Map<String, String> figures) {
        return FileFormat.CSV_UTF8.write(grid(year, name, "0", figures), name).content();
    }

    private static byte[] xlsx(String name, Map<String, String> figures) {
        return FileFormat.XLSX.write(grid(2023, name, "0", figures), name).content();
    }

    private static byte[] scan() {
        return PdfFile.scan();
    }

    private void receiveATableAFile(String day, String name, Map<String, String> figures) throws IOException {
        FixtureGrid grid = grid(2023, name, "0", figures);
        for (int sheet = 0; sheet < grid.sheets().size(); sheet++) {
            FixtureGrid table = new FixtureGrid();
            table.addCopyLast(grid.sheet(sheet), grid.sheet(sheet).name());
            String file = "表" + (sheet + 1);
            receive(
                    day + "/" + name + "/" + file + ".xlsx",
                    FileFormat.XLSX.write(table, file).content());
        }
    }

    private static byte[] words(String name) {
        return new WordFile()
                .paragraph("文登区" + name + "2023年政府信息公开工作年度报告")
                .paragraph("一、总体情况")
                .paragraph("（一）主动公开。全年主动公开政府信息20条。")
                .paragraph("（二）依申请公开。全年共收到政府信息公开申请0件，上年结转2件。")
                .paragraph("（三）政府信息管理。制度健全。")
                .paragraph("（四）政府信息公开平台建设。栏目齐全。")
                .paragraph("（五）监督保障。专人负责。")
                .paragraph("五、存在的主要问题及改进情况")
                .paragraph("公开的形式还不够丰富，将在下一年改进。")
                .paragraph("六、其他需要报告的事项")
                .paragraph("本年度未收取信息处理费。")
                .content();
    }

    /** The notice of a unit after something was written into it. */
    private byte[] returned(String unit, Consumer<XSSFWorkbook> answer) throws IOException {
        Path notice = office.out().resolve("2023/notices").resolve(unit + ".xlsx");
        try (InputStream in = Files.newInputStream(notice);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            answer.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void explainTheBlankFee(XSSFWorkbook workbook) {
        for (Row row : workbook.getSheet("退回修改通知")) {
            Cell check = row.getCell(2);
            if (check != null && check.toString().endsWith("\nF-BLANK")) {
                row.getCell(9).setCellValue("没有收费，属实");
            }
        }
    }

    private static void correctTheResult(XSSFWorkbook workbook) {
        FixtureGrid.Place granted = grid(2023, "", "0", Map.of()).at("t3/3.1/natural");
        workbook.getSheet(granted.sheet().name())
                .getRow(granted.row())
                .getCell(granted.column())
                .setCellValue(2);
    }

    private Night night(String day) throws IOException {
        Night night = office.nightOf(day);
        assertThat(night.exit()).as(night.complained()).isZero();
        try (Stream<Path> files = Files.list(night.file(2023, "notices"))) {
            for (Path file : files.filter(file -> !file.endsWith("催报.xlsx") && !file.endsWith("全部通知.zip"))
                    .sorted(Comparator.comparingInt(JanuaryLoopTest::code))
                    .toList()) {
                String unit = file.getFileName().toString().replaceAll(".*文登区|\\.xlsx", "");
                asked.add(day + " " + unit + ": " + String.join(" ", codes(file)));
            }
        }
        for (Map<String, String> finding : night.csv(2023, "findings.csv")) {
            String code = finding.get("code");
            if (RIGHT.contains(finding.get("unit_code"))
                    && !finding.get("severity").equals("HINT")) {
                foundOfTheRight.add(day + " " + finding.get("unit") + " " + code);
            }
            if (code.equals("D-MISSING")) {
                missing.add(day + " " + finding.get("unit"));
            }
        }
        return night;
    }

    /** The unit's, with which the name of its notice begins. */
    private static int code(Path notice) {
        return Integer.parseInt(notice.getFileName().toString().replaceFirst("-.*", ""));
    }

    private static List<String> codes(Path notice) throws IOException {
        List<String> codes = new ArrayList<>();
        try (InputStream in = Files.newInputStream(notice);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheet("退回修改通知")) {
                Cell check = row.getCell(2);
                if (check != null && check.toString().contains("\n")) {
                    String code = check.toString().replaceFirst("(?s).*\n", "");
                    boolean explained = row.getCell(8).toString().startsWith("你单位已说明");
                    codes.add(explained ? "(" + code + ")" : code);
                }
            }
        }
        return codes;
    }

    private void nightsUntilTheDeadline() throws IOException {
        receiveWhatIsRight();
        receiveWhatIsNot();
        night("2024-01-10");

        receive("2024-01-12/发改局退回.xlsx", returned("2-文登区发展和改革局", notice -> {
            explainTheBlankFee(notice);
            correctTheResult(notice);
        }));
        receive("2024-01-12/公安局（更正）.xlsx", xlsx("公安局", right("公安局")));
        receive("2024-01-12/公安局盖章.pdf", scan());
        receive("2024-01-12/住房和城乡建设局说明.xlsx", returned("8-文登区住房和城乡建设局", JanuaryLoopTest::explainTheBlankFee));
        Night second = night("2024-01-15");

        try (DecisionCopy copy = new DecisionCopy(second, 2023, "审核问题")) {
            copy.decide("F-BLANK", "按单位说明认可", "", "张三").saveTo(office.home().resolve("data/decisions/认可.xlsx"));
        }
        receive("2024-01-16/自然资源局.xlsx", xlsx("自然资源局", right("自然资源局")));
        receive("2024-01-16/卫生健康局.csv", csv(2023, "卫生健康局", right("卫生健康局")));
        receive("2024-01-16/统计局.csv", csv(2023, "统计局", right("统计局")));
        night("2024-01-20");

        receive("2024-01-22/住房和城乡建设局.xlsx", returned("8-文登区住房和城乡建设局", JanuaryLoopTest::correctTheResult));
        night("2024-01-31");
    }

    private void receiveWhatIsRight() throws IOException {
        // the sums of both parents
        receive("2024-01-09/教育体育局.csv", csv(2023, "教育体育局", carries(4, 10 + 22)));
        receive("2024-01-09/民政局.xlsx", xlsx("民政局", right("民政局")));
        receive("2024-01-09/文登区民政局盖章.pdf", scan());
        receiveATableAFile("2024-01-09", "司法局", right("司法局"));
        receive("2024-01-09/财政局附表.xlsx", xlsx("财政局", right("财政局")));
        receive("2024-01-09/财政局报告.docx", words("财政局"));
        receive("2024-01-09/审计局.csv", csv(2023, "审计局", right("审计局")));
    }

    private void receiveWhatIsNot() throws IOException {
        receive("2024-01-09/发展和改革局.xlsx", xlsx("发展和改革局", wrong("发展和改革局")));
        receive("2024-01-09/公安局.xlsx", xlsx("公安局", wrong("公安局")));
        receive("2024-01-09/住房和城乡建设局.xlsx", xlsx("住房和城乡建设局", wrong("住房和城乡建设局")));
        FixtureGrid blank = grid(2023, "自然资源局", "", Map.of());
        receive("2024-01-09/自然资源局.xlsx", FileFormat.XLSX.write(blank, "自然资源局").content());
        receive("2024-01-09/卫生健康局.csv", ReportCsv.of("文登区卫生健康局", 2022, 5).getBytes(StandardCharsets.UTF_8));
        receive("2024-01-09/文登区统计局.xlsx", "PK\u0003\u0004xl/workbook.xml".getBytes(StandardCharsets.US_ASCII));
    }

    private Night nightsAfterTheDeadline() throws IOException {
        night("2024-02-02");
        receive("2024-02-03/市场监督管理局.csv", csv(2023, "市场监督管理局", right("市场监督管理局")));
        receive("2024-02-03/审计局（更正）.csv", csv(2023, "审计局", with(right("审计局"), PENALTIES, "31")));
        receive("2024-02-03/公安局（第二次更正）.xlsx", xlsx("公安局", with(right("公安局"), PENALTIES, "34")));
        receive(
                "2024-02-03/发展和改革局（更正）.xlsx",
                xlsx("发展和改革局", with(right("发展和改革局"), PENALTIES, "32", "t2/fees/amount", "")));
        receive(
                "2024-02-03/住房和城乡建设局（更正）.xlsx",
                xlsx("住房和城乡建设局", with(right("住房和城乡建设局"), PENALTIES, "33", "t2/fees/amount", "")));
        night("2024-02-04");
        return night("2024-02-10");
    }

    private Night fromScratch() throws IOException {
        Office anew = new Office(folder.resolve("anew"));
        Files.createDirectories(anew.home());
        new Office(office.inbox()).copyTo(anew.inbox());
        Night night = anew.nightOf("2024-02-10");
        assertThat(night.exit()).as(night.complained()).isZero();
        return night;
    }

    @Test
    void nobodyIsAskedTwiceForWhatIsAnsweredAndNobodyThatDidRightIsAsked() throws IOException {
        nightsUntilTheDeadline();
        Night last = nightsAfterTheDeadline();

        assertThat(asked)
                .containsExactly(
                        "2024-01-10 发展和改革局: T3-RESULTS T3-TOTAL F-BLANK",
                        "2024-01-10 公安局: T3-RESULTS T3-TOTAL F-BLANK",
                        "2024-01-10 自然资源局: F-EMPTY-FORM",
                        "2024-01-10 住房和城乡建设局: T3-RESULTS T3-TOTAL F-BLANK",
                        "2024-01-10 卫生健康局: I-WRONG-YEAR",
                        "2024-01-10 统计局: I-UNREADABLE",
                        "2024-01-15 自然资源局: F-EMPTY-FORM",
                        "2024-01-15 住房和城乡建设局: T3-RESULTS T3-TOTAL (F-BLANK)",
                        "2024-01-15 卫生健康局: I-WRONG-YEAR",
                        "2024-01-15 统计局: I-UNREADABLE",
                        "2024-01-20 住房和城乡建设局: T3-RESULTS T3-TOTAL (F-BLANK)");
        // that a sum which was published has changed is told to the office alone
        assertThat(foundOfTheRight).containsExactly("2024-02-04 文登区审计局 D-CHANGED", "2024-02-10 文登区审计局 D-CHANGED");
        assertThat(missing).containsExactly("2024-02-02 文登区市场监督管理局");
        Night anew = fromScratch();
        for (String figures : List.of("entries.csv", "summary.csv")) {
            assertThat(last.csv(2023, figures)).as(figures).isEqualTo(anew.csv(2023, figures));
        }
    }
}
