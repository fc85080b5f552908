package org.disclosure.rollup.job.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.DecisionCopy;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that a unit corrects by telephone (代改), from the telephone to what is published, through nights. */
class AmendmentNightTest {

    private static final String CELL = "t2/licenses/decisions";
    private static final String AMENDED =
            "“本年处理决定数量·行政许可”收到的是 3，办公室按 李四（2024-02-09）所说代改为 31，" + "汇总和检查都用代改后的数字。理由：电话更正。代改人：张三。请单位书面确认，或者改好再报。";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void twoUnitsReport() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 5));
        assertThat(office.nightOf("2024-02-10").exit()).isZero();
    }

    private Night amend(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("amend", "--year", "2023", "--unit", "文登区甲局", "--cell", CELL, "--data", data().toString()));
        arguments.addAll(List.of(more));
        return Night.command(office.out(), arguments.toArray(String[]::new));
    }

    private Night amendTo(String value) {
        return amend("--value", value, "--said-by", "李四", "--said-on", "2024-02-09", "--reason", "电话更正", "--by", "张三");
    }

    private Path data() {
        return office.home().resolve("data");
    }

    private Path decisions() {
        return data().resolve("decisions");
    }

    private static String sum(Night night) throws IOException {
        return night.csv(2023, "summary.csv").stream()
                .filter(line -> line.get("cell").equals(CELL))
                .map(line -> line.get("value"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> entry(Night night) throws IOException {
        return night.csv(2023, "entries.csv").stream()
                .filter(line ->
                        line.get("cell").equals(CELL) && line.get("unit_code").equals("1"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("D-AMENDED"))
                .map(finding -> finding.get("severity") + " " + finding.get("state") + " " + finding.get("message"))
                .toList();
    }

    private static List<String> messages(Night night, String code) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals(code))
                .map(finding -> finding.get("severity") + " " + finding.get("message"))
                .toList();
    }

    private static List<String> figures(Night night) throws IOException {
        Map<String, String> entry = entry(night);
        return Stream.of("value", "raw", "state", "received", "received_state")
                .map(entry::get)
                .toList();
    }

    @Test
    void theSumTakesTheAmendedFigureAndTheReceivedOneStaysBesideIt() throws IOException {
        Night noted = amendTo("31");
        assertThat(noted.exit()).isZero();
        assertThat(noted.printed())
                .isEqualToIgnoringNewLines("已记下：1 的“本年处理决定数量·行政许可”（" + CELL + "）收到的是 3，代改为 31。下次汇总时生效");

        Night night = office.nightOf("2024-02-11");

        assertThat(sum(night)).isEqualTo("36");
        assertThat(figures(night)).containsExactly("31", "3", "AMOUNT", "3", "AMOUNT");
        assertThat(said(night)).containsExactly("HINT OPEN " + AMENDED);
        assertThat(messages(night, "D-CHANGED"))
                .containsExactly("HINT 文登区甲局的数字由办公室代改，或者撤回了代改（文件仍是“2024-01-12/甲局.csv”），上次公布的汇总数有 1 项改变"
                        + "（括号内为本单位的增减）：本年处理决定数量·行政许可 8 → 36（+28）。"
                        + "代改的是：本年处理决定数量·行政许可 3 → 31，李四（2024-02-09）所说，代改人 张三。");
        Night verified = office.verified();
        assertThat(verified.complained()).isEmpty();
        assertThat(verified.printed()).contains("2023 年数据库：汇总用的是代改后的数字 1 个：文登区甲局 " + CELL + " 3 → 31");
        Night again = Night.command(
                office.out(),
                "verify",
                "--read-again",
                "--data",
                data().toString(),
                "--out",
                office.out().toString());
        assertThat(again.complained()).isEmpty();
        assertThat(again.exit()).isZero();
    }

    @Test
    void bothFiguresStandInTheWorkbookTheNoticeAndThePage() throws IOException {
        amendTo("31");
        Night night = office.nightOf("2024-02-11");

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(night.file(2023, "summary.xlsx")))) {
            assertThat(texts(workbook.getSheet("来源")))
                    .filteredOn(row -> row.get(0).equals("1") && row.get(2).equals(CELL))
                    .extracting(row -> row.get(5) + "|" + row.get(6) + "|" + row.get(11))
                    .containsExactly("31|3|代改，收到的是 3");
        }
        try (XSSFWorkbook notice = new XSSFWorkbook(Files.newInputStream(night.file(2023, "notices/1-文登区甲局.xlsx")))) {
            assertThat(texts(notice.getSheetAt(0)).stream().flatMap(List::stream))
                    .contains(AMENDED)
                    .contains("这是办公室按你单位所说代改的：请书面确认（在右栏写明，盖章或签字后报回），或者改好再报。");
            assertThat(texts(notice.getSheetAt(0)))
                    .filteredOn(row -> row.size() > 7 && row.get(2).endsWith("D-AMENDED"))
                    .extracting(row -> row.get(6) + "|" + row.get(7))
                    .containsExactly("3（代改为 31）|31");
            assertThat(marked(notice.getSheetAt(1))).containsExactly("3|建议本格改为：31");
        }
        assertThat(Files.readString(night.file(2023, "figures.json")))
                .contains("\"raws\":{}")
                .contains("\"received\":{\"" + CELL + "\":{\"value\":3,\"state\":\"AMOUNT\"}}");
        assertThat(Files.readString(night.file(2023, "index.html"))).contains("\"received\":[{\"6\":\"3\"},null]");
    }

    /** The figures that have comments, with what is suggested in them. */
    private static List<String> marked(XSSFSheet sheet) {
        return sheet.getCellComments().entrySet().stream()
                .filter(comment -> comment.getValue().getString().getString().contains("D-AMENDED"))
                .map(comment -> new DataFormatter()
                                .formatCellValue(sheet.getRow(comment.getKey().getRow())
                                        .getCell(comment.getKey().getColumn()))
                        + "|"
                        + comment.getValue()
                                .getString()
                                .getString()
                                .lines()
                                .filter(line -> line.startsWith("建议"))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<List<String>> texts(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> texts = new ArrayList<>();
        for (Row row : sheet) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                line.add(formatter.formatCellValue(row.getCell(column)));
            }
            texts.add(line);
        }
        return texts;
    }

    @Test
    void aCopyOfTheWorkbookAmendsTheCellOfAFindingOrThoseThatItNames() throws IOException {
        Night before = office.nightOf("2024-02-10");
        String code = before.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("unit").contains("甲局")
                        && !finding.get("cell").isEmpty())
                .findFirst()
                .orElseThrow()
                .get("code");
        String address = entry(before).get("address");
        try (DecisionCopy copy = new DecisionCopy(before, 2023, "审核问题")) {
            copy.decide(code, "代改", "电话更正", "张三")
                    .amend(code, address + "=31", "李四", "2024-02-09")
                    .saveTo(decisions().resolve("2024-02-11 张三.xlsx"));
        }
        Night night = office.nightOf("2024-02-11");

        assertThat(sum(night)).isEqualTo("36");
        assertThat(said(night)).containsExactly("HINT OPEN " + AMENDED);
        assertThat(office.nightOf("2024-02-12").hashes()).isEqualTo(night.hashes());
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        amendTo("31");
        office.nightOf("2024-02-11");
        office.received(2023, "2024-02-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        Night night = office.nightOf("2024-02-12");

        assertThat(sum(night)).isEqualTo("36");
        assertThat(said(night)).containsExactly("HINT OPEN " + AMENDED);
    }

    @Test
    void anotherFigureOfTheUnitReopensIt() throws IOException {
        amendTo("31");
        office.nightOf("2024-02-11");
        office.received(2023, "2024-02-12/甲局（更正）.csv", ReportCsv.of("文登区甲局", 2023, 4));
        Night night = office.nightOf("2024-02-12");

        assertThat(sum(night)).isEqualTo("9");
        assertThat(figures(night)).containsExactly("4", "4", "AMOUNT", "", "");
        assertThat(said(night))
                .containsExactly("EXPLAIN OPEN “本年处理决定数量·行政许可”收到 3 时，办公室按 李四（2024-02-09）所说代改为 31"
                        + "（理由：电话更正；代改人：张三）。单位现在报来的是 4，代改不再适用，汇总用现在报来的。请问清以哪个为准。");

        assertThat(amend("--withdraw", "--reason", "单位已改报", "--by", "张三").exit())
                .isZero();
        assertThat(said(office.nightOf("2024-02-13"))).isEmpty();
    }

    @Test
    void theAmendedFigureSentInWritingSettlesIt() throws IOException {
        amendTo("31");
        office.nightOf("2024-02-11");
        office.received(2023, "2024-02-12/甲局（更正）.csv", ReportCsv.of("文登区甲局", 2023, 31));
        Night night = office.nightOf("2024-02-12");

        assertThat(sum(night)).isEqualTo("36");
        assertThat(figures(night)).containsExactly("31", "31", "AMOUNT", "", "");
        assertThat(said(night)).isEmpty();
    }

    @Test
    void aWithdrawalGivesTheReceivedFigureBack() throws IOException {
        Night before = office.nightOf("2024-02-10");
        amendTo("31");
        office.nightOf("2024-02-11");

        assertThat(amend("--withdraw", "--reason", "听错了", "--by", "张三").exit()).isZero();
        Night night = office.nightOf("2024-02-11");

        assertThat(sum(night)).isEqualTo("8").isEqualTo(sum(before));
        assertThat(messages(night, "D-CHANGED"))
                .containsExactly("HINT 文登区甲局的数字由办公室代改，或者撤回了代改（文件仍是“2024-01-12/甲局.csv”），上次公布的汇总数有 1 项改变"
                        + "（括号内为本单位的增减）：本年处理决定数量·行政许可 36 → 8（-28）。"
                        + "撤回代改的是：本年处理决定数量·行政许可 31 → 3，撤回人 张三。");
        assertThat(figures(night)).containsExactly("3", "3", "AMOUNT", "", "");
        assertThat(said(night)).isEmpty();
        assertThat(Night.command(office.out(), "history", "--unit", "文登区甲局", "--data", data().toString())
                        .printed()
                        .lines()
                        .filter(line -> line.contains("代改"))
                        .map(String::strip))
                .containsExactly(
                        "代改（2024-02-10）：本年处理决定数量·行政许可 由 3 改为 31；李四 于 2024-02-09 所说；理由：电话更正；代改人：张三",
                        "撤回代改（2024-02-10）：本年处理决定数量·行政许可 由 3 改为 31 不再适用；理由：听错了；撤回人：张三");
    }

    @Test
    void withoutANameOrAReasonNothingIsNoted() {
        assertThat(amend("--value", "31", "--said-by", " ", "--reason", "电话更正", "--by", "张三")
                        .complained())
                .contains("没有记下：代改没有写是单位的谁说的（文登区甲局 " + CELL + "）。用 --said-by 写");
        assertThat(amend("--value", "31", "--said-by", "李四", "--reason", " ", "--by", "张三")
                        .complained())
                .contains("没有记下：没有填说明（文登区甲局 " + CELL + "）");
        assertThat(amend("--value", "31", "--said-by", "李四", "--reason", "电话更正", "--by", " ")
                        .complained())
                .contains("没有记下：没有填处理人（文登区甲局 " + CELL + "）");
        Night fraction = amend("--value", "3.1", "--said-by", "李四", "--reason", "电话更正", "--by", "张三");
        assertThat(fraction.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(fraction.complained()).contains("不是这一格能填的数字（文登区甲局 " + CELL + " 3.1）");
        assertThat(amendTo("3").complained()).contains("单位报的就是这个数字，不用改");
    }

    @Test
    void aListOfTheOfficeAmendsAndSaysWhatItCannot() throws IOException {
        Files.createDirectories(decisions());
        Files.writeString(decisions().resolve("处理意见-2024-02-11-张三.csv"), """
                编号,年度,单位,单元格,处理意见,原报,改为,谁说的,何时,说明,处理人
                ,2023,文登区甲局,%s,代改,3,31,李四,2024-02-09,电话更正,张三
                ,2023,丙局,%s,代改,3,31,李四,2024-02-09,电话更正,张三
                ,2023,文登区乙局,t2/fees/nothing,代改,,31,李四,2024-02-09,电话更正,张三
                ,2023,文登区乙局,%s,代改,,31,,2024-02-09,电话更正,张三
                ,2023,文登区乙局,%s,代改,,31,王五,昨天,电话更正,张三
                """.formatted(CELL, CELL, CELL, CELL));
        Night night = office.nightOf("2024-02-11");

        assertThat(sum(night)).isEqualTo("36");
        assertThat(said(night)).containsExactly("HINT OPEN " + AMENDED);
        assertThat(unapplied(night))
                .containsExactly(
                        "3 名录里没有这个单位，或者这个问题不是单位的（丙局 " + CELL + "）",
                        "4 单位的报表里没有这一格，或者没有写是哪一格（文登区乙局 t2/fees/nothing）；请写 D16=31 这样，或写单元格代码",
                        "5 代改没有写是单位的谁说的（文登区乙局 " + CELL + "）",
                        "6 代改没有写单位是何时说的，或者日期看不懂（文登区乙局 " + CELL + "）；请写成 2024-01-23");

        // the list stays where it is, and the unit sends another figure: the list is no news against it
        office.received(2023, "2024-02-12/甲局（更正）.csv", ReportCsv.of("文登区甲局", 2023, 4));
        office.nightOf("2024-02-12");
        assertThat(sum(office.nightOf("2024-02-13"))).isEqualTo("9");
    }

    private static List<String> unapplied(Night night) throws IOException {
        List<String> lines = new ArrayList<>();
        try (DecisionCopy copy = new DecisionCopy(night, 2023, "未采用的处理意见")) {
            copy.rows().forEach(row -> lines.add(row.get(2) + " " + row.get(3)));
        }
        return lines.subList(1, lines.size());
    }

    @Test
    void whatDecisionsCsvHoldsBringsAmendmentsBackInANewStore() throws IOException {
        amendTo("31");
        Night night = office.nightOf("2024-02-11");
        Office other = new Office(folder.resolve("other"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 5));
        Path there = other.home().resolve("data/decisions/decisions.csv");
        Files.createDirectories(there.getParent());
        Files.copy(night.file(2023, "decisions.csv"), there);

        Night restored = other.nightOf("2024-02-11");

        assertThat(sum(restored)).isEqualTo("36");
        assertThat(Files.readString(restored.file(2023, "decisions.csv")))
                .isEqualTo(Files.readString(night.file(2023, "decisions.csv")));
        assertThat(Files.readString(restored.file(2023, "entries.csv")))
                .isEqualTo(Files.readString(night.file(2023, "entries.csv")));
    }

    @Test
    void aHistoryOfFiguresThatTheFormDoesNotHaveIsSaidAndStopsNoNight() throws IOException {
        Files.createDirectories(decisions());
        Files.writeString(decisions().resolve("decisions.csv"), """
                id,decision,note,decided_by,decided_on,given,from_file,from_sheet,from_row,year,unit,cell,received,amended,said_by,said_on
                ,AMEND,r,x,2024-02-08,,,,,2023,1,t3/nothing/natural,1,2,y,2024-02-08
                ,AMEND,r,x,2024-02-08,,,,,2023,1,%s,3,-2,y,2024-02-08
                ,AMEND,r,x,2024-02-08,,,,,2023,1,%s,3,31,y,2024-02-08
                """.formatted(CELL, CELL));

        Night night = office.nightOf("2024-02-11");

        assertThat(sum(night)).isEqualTo("36");
        assertThat(unapplied(night))
                .containsExactly(
                        "2 单位的报表里没有这一格，或者没有写是哪一格（1 t3/nothing/natural）；请写 D16=31 这样，或写单元格代码",
                        "3 代改没有写“改为”，或者写的不是这一格能填的数字（1 " + CELL + " -2）；改成空白请写“空白”");
    }

    @Test
    void aLongReasonAndNameAreNoNewsOnceTheyWereWithdrawn() throws IOException {
        Files.createDirectories(decisions());
        Files.writeString(
                decisions().resolve("电话.csv"),
                "年度,单位,单元格,处理意见,改为,谁说的,何时,说明,处理人\n2023,文登区甲局," + CELL + ",代改,31," + "李".repeat(150) + ",2024-02-09,"
                        + "长".repeat(1500) + "," + "张".repeat(150) + "\n");
        assertThat(sum(office.nightOf("2024-02-11"))).isEqualTo("36");
        amend("--withdraw", "--reason", "听错了", "--by", "张三", "--as-of", "2024-02-11");

        assertThat(sum(office.nightOf("2024-02-12"))).isEqualTo("8");
        assertThat(sum(office.nightOf("2024-02-13"))).isEqualTo("8");
    }

    private void stated(String day, String by, String value) throws IOException {
        Files.createDirectories(decisions());
        Files.writeString(
                decisions().resolve("处理意见-" + day + "-" + by + ".csv"),
                "年度,单位,单元格,处理意见,改为,谁说的,何时,说明,处理人\n2023,文登区甲局," + CELL + ",代改," + value + ",李四,2024-02-09,电话更正," + by
                        + "\n");
    }

    @Test
    void whatTwoPersonsWroteDifferentlyOnOneDayIsSaidOfBothUntilALaterDay() throws IOException {
        stated("2024-02-11", "甲", "31");
        stated("2024-02-11", "乙", "32");
        String said = "同一天另有人写了不同的意见（文登区甲局 " + CELL + "），只有一个有效；请商定后再填一次";
        assertThat(unapplied(office.nightOf("2024-02-11"))).containsExactly("2 " + said, "2 " + said);

        stated("2024-02-12", "甲", "32");
        Night settled = office.nightOf("2024-02-12");
        assertThat(sum(settled)).isEqualTo("37");
        assertThat(settled.printed()).doesNotContain("没有采用的处理意见");
    }

    @Test
    void anAmendmentOfALockedYearIsSaidByTheRunOfAnother() throws IOException {
        Night.command(office.out(), "lock", "--year", "2023", "--by", "张三", "--data", data().toString());
        stated("2024-02-10", "甲", "31");
        office.received(2022, "2023-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2022, 3));

        assertThat(office.night(2022).printed()).contains("这一年已经锁定（文登区甲局 " + CELL + "）；要改，先用 rollup unlock 解锁");
    }
}
