package org.disclosure.rollup.intake.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.AmendedValue;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.fixture.SheetXml;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions as the office writes them beside the findings. */
class DecisionReaderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final String NUMBER = "2023-WD03-Y-STOCK-3f9a2c04-81bd7e";
    private static final FindingNumber REFERENCE = new FindingNumber("2023-WD03-Y-STOCK-3f9a2c04", "81bd7e");

    @TempDir
    private Path folder;

    private final DecisionReader reader = new DecisionReader(Limits.DEFAULT);

    private DecisionReader.Result read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private DecisionReader.Result read(byte[] content) {
        try {
            return read(Files.write(folder.resolve("意见.csv"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DecisionReader.Result read(Path file) {
        return new MemoryBudget(16 << 20).run(0, share -> reader.read(file, "核实/意见.csv", DAY, share));
    }

    private static Decision stated(Verdict verdict, String note, String by, int row) {
        return new Decision(0, REFERENCE, verdict, note, by, DAY, "", new Decision.Source("核实/意见.csv", "意见", row));
    }

    private static DecisionReader.Notice notice(int year, int row, Reason reason, String detail) {
        return new DecisionReader.Notice(
                year == 0 ? Optional.empty() : Optional.of(year),
                new DecisionNotice("核实/意见.csv", row == 0 ? "" : "意见", row, reason, detail));
    }

    @Test
    void columnsAreFoundByTheirTitlesWhereverTheyStand() {
        assertThat(read("关于核实\n\n,处理人,备注,说 明,处理意见,编号\n,张三,x,属实,认可," + NUMBER + "\n"))
                .isEqualTo(new DecisionReader.Result(
                        List.of(stated(Verdict.ACCEPT, "属实", "张三", 4)),
                        List.of(),
                        DecisionReader.Amendments.NONE,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"认可, ACCEPT", "退回, RETURN", "强制放行, OVERRULE", "Accept, ACCEPT", "return, RETURN", " OVERRULE , OVERRULE"
    })
    void decisionsAreUnderstoodInBothLanguages(String word, Verdict verdict) {
        assertThat(read("No.,Decision,Reason,By\n" + NUMBER + "," + word + ",n,b\n")
                        .stated())
                .containsExactly(stated(verdict, "n", "b", 2));
    }

    @Test
    void rowsOfWhichNothingIsSaidAreNoDecisions() {
        assertThat(read("编号,处理意见,说明,处理人\n" + NUMBER + ",,,\n"))
                .isEqualTo(new DecisionReader.Result(List.of(), List.of(), DecisionReader.Amendments.NONE, List.of()));
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        assertThat(read("编号,处理意见,说明,处理人\n" + NUMBER + ",,属实,\n" + NUMBER + ",可以,,\n2023-T2,退回,,张三\n,认可,,\n")
                        .notices())
                .containsExactly(
                        notice(2023, 2, Reason.NO_VERDICT, NUMBER),
                        notice(2023, 3, Reason.UNKNOWN_VERDICT, "可以"),
                        notice(0, 4, Reason.NO_NUMBER, "2023-T2"),
                        notice(0, 5, Reason.NO_NUMBER, ""));
        assertThat(read("单位,数字\n甲,1\n").notices()).containsExactly(notice(0, 0, Reason.NO_COLUMNS, ""));
        assertThat(read(new byte[] {'P', 'K', 3, 4}).notices()).containsExactly(notice(0, 0, Reason.UNREADABLE, ""));
    }

    @Test
    void ofTwoRowsOfOneFileTheLowerCountsAndTheUpperIsSaid() {
        assertThat(read("编号,处理意见,说明,处理人\n" + NUMBER + ",认可,a,\n" + NUMBER + ",退回,a,\n" + NUMBER + ",退回,a,\n"))
                .isEqualTo(new DecisionReader.Result(
                        List.of(stated(Verdict.RETURN, "a", "", 4)),
                        List.of(),
                        DecisionReader.Amendments.NONE,
                        List.of(notice(2023, 2, Reason.STATED_TWICE, NUMBER))));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-08", "2024/2/8", "2024年2月8日", "45330", "2024-02-08 00:00:00"})
    void aHistoryKeepsItsDaysAndSourcesThoughASpreadsheetProgramSavedIt(String day) {
        String history = "id,decision,note,decided_by,decided_on,given,from_file,from_sheet,from_row\r\n" + NUMBER
                + ",ACCEPT,\"'=a\r\nb\",张三," + day + ",3；4,x.xlsx,审核问题,7\r\n";

        assertThat(read(history).history())
                .containsExactly(new Decision(
                        0,
                        REFERENCE,
                        Verdict.ACCEPT,
                        "=a\nb",
                        "张三",
                        LocalDate.of(2024, 2, 8),
                        "3；4",
                        new Decision.Source("x.xlsx", "审核问题", 7)));
    }

    @Test
    void aDayThatCannotBeReadIsSaid() {
        assertThat(read("id,decision,decided_on\n" + NUMBER + ",ACCEPT,2024-02-30\n")
                        .notices())
                .containsExactly(notice(2023, 2, Reason.NO_DATE, "2024-02-30"));
    }

    @Test
    void textsOfOtherEncodingsAndNumbersWithSpacesAreRead() {
        String csv = "编号\t处理意见\t说明\n 2023-WD03-Y-STOCK-\u3000３f9a2c04-81bd7e \t退回\t请改\n";
        assertThat(read(csv.getBytes(Charset.forName("GB18030"))).stated())
                .containsExactly(stated(Verdict.RETURN, "请改", "", 2));
    }

    /** The sheet of sources of ten thousand units is larger than all that is received. */
    @Test
    void ofAWorkbookOnlyTheSheetsThatMayHoldDecisionsAreUnpacked() throws IOException {
        Path file = folder.resolve("summary.xlsx");
        workbook(file, "来源", 300);

        assertThat(read(file))
                .isEqualTo(new DecisionReader.Result(
                        List.of(new Decision(
                                0,
                                REFERENCE,
                                Verdict.ACCEPT,
                                "已核",
                                "王五",
                                DAY,
                                "",
                                new Decision.Source("核实/意见.csv", "Sheet1", 2))),
                        List.of(),
                        DecisionReader.Amendments.NONE,
                        List.of()));
    }

    @Test
    void whatLimitsRefuseIsNotSaidToBeDamaged() throws IOException {
        Path file = folder.resolve("summary.xlsx");
        workbook(file, "别的", 300);

        assertThat(read(file).notices())
                .containsExactly(new DecisionReader.Notice(
                        Optional.empty(), new DecisionNotice("核实/意见.csv", "", 0, Reason.TOO_LARGE, "")));
    }

    /** A sheet with a decision, and another one of so many megabytes. */
    private static void workbook(Path file, String large, int megabytes) throws IOException {
        String row = Stream.of("编号", "处理意见", "说明", "处理人")
                        .map(DecisionReaderTest::cell)
                        .collect(Collectors.joining())
                + "</row><row>"
                + Stream.of(NUMBER, "认可", "已核", "王五")
                        .map(DecisionReaderTest::cell)
                        .collect(Collectors.joining());
        Map<String, byte[]> parts = Zip.unpack(SheetXml.workbook("<row>" + row + "</row>", ""));
        replace(
                parts,
                "xl/workbook.xml",
                "</sheets>",
                "<sheet name='" + large + "' sheetId='2' r:id='rId9'/></sheets>");
        String relation =
                "<Relationship Id='rId9' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                        + "/worksheet' Target='worksheets/sheet2.xml'/></Relationships>";
        replace(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", relation);
        byte[] cells = "<row><c><v>1</v></c></row>".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < (long) megabytes << 20; written += cells.length) {
                zip.write(cells);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static void replace(Map<String, byte[]> parts, String name, String from, String to) {
        parts.computeIfPresent(
                name,
                (part, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace(from, to)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static AmendmentDraft drafted(String number, String unit, String cell, String to, int row) {
        return new AmendmentDraft(
                new AmendmentDraft.About(2023, number, unit, cell),
                Amendment.Act.AMEND,
                to,
                Optional.empty(),
                "李四",
                Optional.of(LocalDate.of(2024, 1, 23)),
                "电话更正",
                "张三",
                DAY,
                new Decision.Source("核实/意见.csv", "意见", row));
    }

    @Test
    void figuresAreAmendedByTheNumberOfAFindingOrByUnitAndCell() {
        String titles = "编号,年度,单位,单元格,处理意见,改为,谁说的,何时,说明,处理人\n";
        String rest = ",李四,2024-01-23,电话更正,张三\n";

        assertThat(read(titles + NUMBER + ",,甲局,,代改,31" + rest + ",2023,甲局,D16,代改,空白" + rest + NUMBER
                                + ",,甲局,D15,Amend,D16=31；D17 ＝ 5" + rest)
                        .amendments())
                .isEqualTo(new DecisionReader.Amendments(
                        List.of(
                                drafted(NUMBER, "甲局", "", "31", 2),
                                drafted("", "甲局", "D16", "空白", 3),
                                drafted(NUMBER, "甲局", "D16", "31", 4),
                                drafted(NUMBER, "甲局", "D17", "5", 4)),
                        List.of()));
    }

    @Test
    void anAmendmentThatDoesNotSayOfWhichFigureIsSaid() {
        assertThat(read("编号,年度,单位,单元格,处理意见,改为\n,2023,甲局,,代改,31\n,,甲局,D16,代改,31\n2023-T2,,,,代改,31\n,,,,,31\n")
                        .notices())
                .containsExactly(
                        notice(2023, 2, Reason.NO_PLACE, "甲局"),
                        notice(0, 3, Reason.NO_PLACE, "甲局"),
                        notice(0, 4, Reason.NO_NUMBER, "2023-T2"),
                        notice(0, 5, Reason.NO_VERDICT, ""));
    }

    @Test
    void aHistoryGivesAmendmentsAsTheyWere() {
        String history =
                "id,decision,note,decided_by,decided_on,given,from_file,from_sheet,from_row,year,unit,cell,received,"
                        + "amended,said_by,said_on\n,WITHDRAW,听错了,张三,2024-02-08,甲局 D16,x.csv,x,7,2023,1,t2/fees/amount,约三,blank,,2024-02-08\n";

        assertThat(read(history).amendments())
                .isEqualTo(new DecisionReader.Amendments(
                        List.of(),
                        List.of(new DecisionReader.Kept(
                                new Amendment(
                                        0,
                                        new Amendment.Place(2023, "1", CellCode.parse("t2/fees/amount")),
                                        Amendment.Act.WITHDRAW,
                                        "约三",
                                        AmendedValue.read("blank").orElseThrow(),
                                        new Amendment.Said("", LocalDate.of(2024, 2, 8)),
                                        "听错了",
                                        "张三",
                                        LocalDate.of(2024, 2, 8),
                                        "甲局 D16",
                                        new Decision.Source("x.csv", "x", 7)),
                                new Decision.Source("核实/意见.csv", "意见", 2)))));
    }

    @Test
    void longTextsAreSaidInShortAndAreNoNumbers() {
        String number = "2023-" + "W".repeat(5000) + "-T2-5a195c1f-e6c6bf";

        assertThat(read("编号,处理意见,说明,处理人\n" + number + ",退回,,\n" + NUMBER + "," + "否".repeat(5000) + ",,\n")
                        .notices())
                .containsExactly(
                        notice(0, 2, Reason.NO_NUMBER, number.substring(0, 200) + "…"),
                        notice(2023, 3, Reason.UNKNOWN_VERDICT, "否".repeat(200) + "…"));
    }

    @Test
    void aHistoryOfAUnitThatNoRosterCanHaveIsSaid() {
        String unit = "W".repeat(101);
        String history = "id,decision,note,decided_by,decided_on,year,unit,cell,received,amended,said_by,said_on\n"
                + ",AMEND,a,b,2024-02-08,2023," + unit + ",t2/fees/amount,1,2,c,2024-02-08\n";

        assertThat(read(history).notices()).containsExactly(notice(2023, 2, Reason.NO_PLACE, unit));
    }
}
