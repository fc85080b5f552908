package org.disclosure.rollup.recognition.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.recognition.document.Sheets;
import org.disclosure.rollup.recognition.document.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that show several years side by side, or below each other: the year consolidated, 2023, counts. */
class SeveralYearsTest {

    private static final String UNIT = "文登区教育局";
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT);
    private static final String[][] ROWS = {
        {"规章", "0", "1", "2"}, {"行政规范性文件", "5", "1", "36"},
    };
    private static final Map<String, String> READ = new TreeMap<>(Map.of(
            "t2/regulations/issued", "0",
            "t2/regulations/repealed", "1",
            "t2/regulations/in-force", "2",
            "t2/normative-documents/issued", "5",
            "t2/normative-documents/repealed", "1",
            "t2/normative-documents/in-force", "36",
            "t2/licenses/decisions", "2022",
            "t2/penalties/decisions", "67",
            "t2/compulsion/decisions", "4",
            "t2/fees/amount", "61.73"));

    private final FixtureGrid grid = new FixtureGrid();
    private final FixtureSheet sheet = grid.addSheet("年报");

    @ParameterizedTest
    @CsvSource({
        "2022年, 2023年",
        "2023年, 2022年",
        "2022年度, 2023年度",
        "2022, 2023",
        "上年, 本年",
        "上年度, 本年度",
        "上年数, 本年数",
        "去年, 今年",
        "去年同期, 本期",
        "上期, 本期",
        "上年同期, 本年累计",
        "二〇二二年, 二〇二三年",
        "２０２２年, ２０２３年",
        "（2022年）, （2023年）",
    })
    void yearUnderEachColumnLabelDecides(String first, String second) {
        boolean behind = !first.equals("2023年");
        underLabels(first, second, behind ? 1 : 0, true);

        assertRead(received(FileFormat.XLSX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"增减", "同比增减", "比上年增减", "增长率（%）", "变化情况"})
    void columnThatComparesTheYearsIsOfNone(String compared) {
        sheet.put(0, 0, UNIT + "2023年政府信息公开工作年度报告");
        sheet.put(1, 0, "信息内容").put(1, 1, "本年处理决定数量");
        sheet.put(2, 1, "2022年").put(2, 2, "2023年").put(2, 3, compared);
        sheet.put(3, 0, "行政处罚").put(3, 1, "55").put(3, 2, "71").put(3, 3, "16");
        sheet.put(4, 0, "行政强制").put(4, 1, "9").put(4, 2, "4").put(4, 3, "-5");

        assertThat(Sheets.read(received(FileFormat.XLSX)))
                .isEqualTo(Map.of("t2/penalties/decisions", "71", "t2/compulsion/decisions", "4"));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void yearUnderEachColumnLabelDecidesInEveryKindOfFile(FileFormat format) {
        underLabels("2022年", "2023年", 1, true);

        assertThat(Sheets.read(received(format))).isEqualTo(READ);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void yearUnderLabelsThatAreNotMergedDecides(FileFormat format) {
        underLabels("2022年", "2023年", 1, false);

        assertThat(Sheets.read(received(format))).isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource({"2022年, 2023年", "2023年度, 2022年度", "上年, 本年", "2022, 2023"})
    void yearOverEachGroupOfColumnsDecides(String first, String second) {
        boolean behind = !first.startsWith("2023");
        overLabels(first, second, behind);

        assertRead(received(FileFormat.XLSX));
    }

    @ParameterizedTest
    @CsvSource({"2022年, 2023年", "2023年, 2022年", "上年, 本年"})
    void yearBesideEachRowLabelDecides(String first, String second) {
        boolean behind = !first.startsWith("2023");
        besideLabels(first, second, behind);

        assertRead(received(FileFormat.XLSX));
    }

    @ParameterizedTest
    @CsvSource({"(2022年), (2023年)", "（2022年）, （2023年）", "(2022), (2023)", "（2022年度）, （2023年度）"})
    void yearInTheColumnLabelsDecides(String first, String second) {
        inLabels(label -> label + first, label -> label + second);

        assertRead(received(FileFormat.XLSX));
    }

    @ParameterizedTest
    @CsvSource({"2022年, 2023年", "2022年度, 2023年度"})
    void yearInPlaceOfTheWordInTheColumnLabelsDecides(String first, String second) {
        inLabels(label -> label.replaceFirst("^(本年)?", first), label -> label.replaceFirst("^(本年)?", second));

        assertRead(received(FileFormat.XLSX));
    }

    @Test
    void yearInTheRowLabelsDecides() {
        int row = 0;
        for (int block = 0; block < 3; block++) {
            sheet.put(row, 0, "信息内容");
            String[] labels = labels(block);
            for (int column = 0; column < labels.length; column++) {
                sheet.put(row, 1 + column, labels[column]);
            }
            row++;
            for (String[] line : lines(block)) {
                sheet.put(row, 0, line[0] + "（2022年）").put(row + 1, 0, line[0] + "（2023年）");
                for (int figure = 1; figure < line.length; figure++) {
                    sheet.put(row, figure, "9" + figure).put(row + 1, figure, line[figure]);
                }
                row += 2;
            }
        }

        assertRead(received(FileFormat.XLSX));
    }

    private void inLabels(UnaryOperator<String> first, UnaryOperator<String> second) {
        int row = 0;
        for (int block = 0; block < 3; block++) {
            sheet.put(row, 0, "信息内容");
            String[] labels = labels(block);
            for (int column = 0; column < labels.length; column++) {
                sheet.put(row, 1 + 2 * column, first.apply(labels[column]));
                sheet.put(row, 2 + 2 * column, second.apply(labels[column]));
            }
            row++;
            for (String[] line : lines(block)) {
                sheet.put(row, 0, line[0]);
                for (int figure = 1; figure < line.length; figure++) {
                    sheet.put(row, 2 * figure - 1, "9" + figure).put(row, 2 * figure, line[figure]);
                }
                row++;
            }
        }
    }

    @Test
    void whatIsNotOfTheYearIsSaidOnceATable() {
        underLabels("2022年", "2023年", 1, true);

        assertThat(Worded.of(received(FileFormat.XLSX).findings()))
                .contains(Finding.of(
                                Problem.F_EXTRA_ROW,
                                Specimen.T2,
                                "2022",
                                "B4=910，D4=911，F4=912，B5=920，D5=921，F5=922，B8=930，B9=931，B10=932，B13=940",
                                "2023")
                        .as("years")
                        .weighing(Severity.HINT)
                        .at("年报", "B4"));
    }

    @Test
    void nothingCountsWhenTheYearIsNotAmongThem() {
        underLabels("2021年", "2022年", 1, true);

        RecognitionResult received = received(FileFormat.XLSX);

        assertThat(Sheets.read(received)).isEmpty();
        assertThat(Worded.of(received.findings()))
                .contains(Finding.of(
                                Problem.F_EXTRA_ROW,
                                Specimen.T2,
                                "2021、2022",
                                "B4=910，C4=0，D4=911，E4=1，F4=912，G4=2，B5=920，C5=5，D5=921，E5=1，F5=922，G5=36…",
                                "2023")
                        .as("years-none")
                        .at("年报", "B4"));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void rowOfYearsThatBeginsAtTheRowLabelsIsAsked(FileFormat format) {
        underLabels("2023年", "2022年", 0, true);
        moveYears(-1);

        assertAsked(received(format));
    }

    @ParameterizedTest
    @CsvSource({"2022年, 2023年, -1", "2023年, 2022年, 1", "上年, 本年, -1", "本年, 上年, 1", "2022, 2023, -1"})
    void rowOfYearsOutOfPlaceUnderTheLabelsIsAsked(String first, String second, int by) {
        for (boolean merged : new boolean[] {true, false}) {
            clear();
            underLabels(first, second, 1, merged);
            moveYears(by);

            assertAsked(received(FileFormat.XLSX));
        }
    }

    @ParameterizedTest
    @CsvSource({"2022年, 2023年, -1", "2023年, 2022年, 1", "2023年, 2022年, -1", "上年, 本年, -1"})
    void rowOfYearsOutOfPlaceOverTheLabelsIsAsked(String first, String second, int by) {
        overLabels(first, second, true);
        moveYears(by);

        assertAsked(received(FileFormat.XLSX));
    }

    @Test
    void oneRowOfYearsOutOfPlaceIsEnough() {
        underLabels("2023年", "2022年", 0, true);
        sheet.clearRow(6);
        sheet.put(6, 0, "2023年").put(6, 1, "2022年");

        assertAsked(received(FileFormat.XLSX));
    }

    @Test
    void whatIsAskedNamesTheYears() {
        sheet.put(1, 0, "信息内容").put(1, 1, "本年处理决定数量");
        sheet.merge(new Merge(1, 1, 1, 2));
        sheet.put(2, 0, "2023年").put(2, 1, "2022年");
        sheet.put(3, 0, "行政处罚").put(3, 1, "55").put(3, 2, "71");

        assertThat(Worded.of(received(FileFormat.XLSX).findings()))
                .contains(Finding.of(Problem.F_EXTRA_ROW, Specimen.T2, "2022", "B4=55，C4=71", "2023")
                        .as("years-unclear")
                        .at("年报", "B4"));
    }

    @Test
    void yearMergedOverTheRowLabelsTooIsClear() {
        overLabels("2023年", "2022年", false);
        for (int row : yearRows()) {
            sheet.clearRow(row);
            int width = row == 0 ? 3 : 1;
            sheet.put(row, 0, "2023年").put(row, 1 + width, "2022年");
            sheet.merge(new Merge(row, 0, row, width));
        }

        assertRead(received(FileFormat.XLSX));
    }

    @Test
    void tableDirectlyBelowKeepsItsFigures() {
        underLabels("2022年", "2023年", 1, true);
        int row = sheet.nextRow();
        String[] labels = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
        String[] over = {"行政复议", "未经复议直接起诉", "复议后起诉"};
        for (int column = 0; column < 15; column++) {
            if (column % 5 == 0) {
                sheet.put(row, column, over[column / 5]);
            }
            sheet.put(row + 1, column, labels[column % 5]).put(row + 2, column, Integer.toString(2010 + column));
        }

        RecognitionResult received = received(FileFormat.XLSX);

        Map<String, String> read = Sheets.read(received);
        assertThat(read).hasSize(25).containsAllEntriesOf(READ).containsEntry("t4/reconsideration/corrected", "2011");
        assertThat(read).containsEntry("t4/later-suit/total", "2024");
    }

    @Test
    void figuresThatLookLikeYearsAreFigures() {
        block(0, "信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        line(1, "规章", "2022", "2023", "2021");
        line(2, "行政规范性文件", "2020", "2021", "2022");

        assertThat(Sheets.read(received(FileFormat.XLSX)))
                .containsEntry("t2/regulations/issued", "2022")
                .containsEntry("t2/regulations/repealed", "2023")
                .containsEntry("t2/normative-documents/in-force", "2022");
    }

    private void assertAsked(RecognitionResult received) {
        assertThat(Sheets.read(received)).isEmpty();
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant())
                .filteredOn(code -> !code.startsWith("I-KIND"))
                .containsExactly("F-EXTRA-ROW years-unclear", "F-MISSING-TABLE ", "F-MISSING-TABLE ");
    }

    private void clear() {
        for (int row = 0; row < sheet.nextRow(); row++) {
            sheet.clearRow(row);
        }
        sheet.unmerge();
    }

    /** The rows that name years and nothing else. */
    private List<Integer> yearRows() {
        return sheet.rows().entrySet().stream()
                .filter(row -> row.getValue().values().stream().distinct().count() == 2)
                .filter(row -> row.getValue().values().stream().allMatch(text -> text.matches("20\\d{2}年?|[上本]年")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void moveYears(int by) {
        for (int row : yearRows()) {
            Map<Integer, String> years = Map.copyOf(sheet.rows().get(row));
            sheet.clearRow(row);
            years.forEach((column, text) -> sheet.put(row, column + by, text));
        }
    }

    private void assertRead(RecognitionResult received) {
        assertThat(Sheets.read(received)).isEqualTo(READ);
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant())
                .containsExactly("F-EXTRA-ROW years", "F-MISSING-TABLE ", "F-MISSING-TABLE ");
    }

    private RecognitionResult received(FileFormat format) {
        return DESK.receive(format.write(grid, UNIT), 2023);
    }

    /** @param place of the year consolidated under each label */
    private void underLabels(String first, String second, int place, boolean merged) {
        int row = 0;
        for (int block = 0; block < 3; block++) {
            String[] labels = labels(block);
            sheet.put(row + 1, 0, "信息内容");
            for (int label = 0; label < labels.length; label++) {
                sheet.put(row + 1, 1 + 2 * label, labels[label]);
                if (merged) {
                    sheet.merge(new Merge(row + 1, 1 + 2 * label, row + 1, 2 + 2 * label));
                }
                sheet.put(row + 2, 1 + 2 * label, first).put(row + 2, 2 + 2 * label, second);
            }
            row = row + 3;
            for (String[] line : lines(block)) {
                sheet.put(row, 0, line[0]);
                for (int figure = 1; figure < line.length; figure++) {
                    sheet.put(row, 2 * figure - 1 + place, line[figure]);
                    sheet.put(row, 2 * figure - place, other(block, row, figure));
                }
                row++;
            }
            row--;
        }
    }

    private void overLabels(String first, String second, boolean behind) {
        int row = 0;
        for (int block = 0; block < 3; block++) {
            String[] labels = labels(block);
            int width = labels.length;
            sheet.put(row, 1, first).put(row, 1 + width, second);
            sheet.put(row + 1, 0, "信息内容");
            for (int column = 0; column < 2 * width; column++) {
                sheet.put(row + 1, 1 + column, labels[column % width]);
            }
            row += 2;
            for (String[] line : lines(block)) {
                sheet.put(row, 0, line[0]);
                for (int figure = 1; figure < line.length; figure++) {
                    sheet.put(row, figure + (behind ? width : 0), line[figure]);
                    sheet.put(row, figure + (behind ? 0 : width), "9" + figure);
                }
                row++;
            }
        }
    }

    private void besideLabels(String first, String second, boolean behind) {
        int row = 0;
        for (int block = 0; block < 3; block++) {
            String[] labels = labels(block);
            sheet.put(row, 0, "信息内容").put(row, 1, "年度");
            for (int column = 0; column < labels.length; column++) {
                sheet.put(row, 2 + column, labels[column]);
            }
            row++;
            for (String[] line : lines(block)) {
                sheet.put(row, 0, line[0]).put(row, 1, first).put(row + 1, 1, second);
                sheet.merge(new Merge(row, 0, row + 1, 0));
                for (int figure = 1; figure < line.length; figure++) {
                    sheet.put(row + (behind ? 1 : 0), 1 + figure, line[figure]);
                    sheet.put(row + (behind ? 0 : 1), 1 + figure, "9" + figure);
                }
                row += 2;
            }
        }
    }

    private void block(int row, String... texts) {
        line(row, texts);
    }

    private void line(int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.put(row, column, texts[column]);
        }
    }

    private static String other(int block, int row, int figure) {
        return "9" + (block == 0 ? row - 2 : block + 2) + (block == 0 ? figure - 1 : block == 1 ? row - 7 : 0);
    }

    private static String[] labels(int block) {
        return switch (block) {
            case 0 -> new String[] {"本年制发件数", "本年废止件数", "现行有效件数"};
            case 1 -> new String[] {"本年处理决定数量"};
            default -> new String[] {"本年收费金额（单位：万元）"};
        };
    }

    private static String[][] lines(int block) {
        return switch (block) {
            case 0 -> ROWS;
            case 1 -> new String[][] {{"行政许可", "2022"}, {"行政处罚", "67"}, {"行政强制", "4"}};
            default -> new String[][] {{"行政事业性收费", "61.73"}};
        };
    }
}
