package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.disclosure.rollup.submission.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells and text of RTF documents. */
class RtfCellsTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}"
            + "{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset204 Arial Cyr;}}";

    private final Intake intake = new Intake(Limits.DEFAULT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {\\f1 \\'d7\\'dc}{\\f1 \\'bc\\'c6}              | 总计
                    {\\f1 \\'d7}{\\f1\\b \\'dc}\\'bc\\'c6           | 总计
                    {\\f1 \\'d7\\'dc\\'bc\\'}                       | 总\uFFFD
                    {\\f2 \\'c1\\'60\\'ad\\'70}                     | 總計
                    {\\f2 \\'c1`\\'adp}                             | 總計
                    {\\f3 \\'e4\\'e0}                               | да
                    {\\f0 \\'d7\\'dc\\'bc\\'c6}                     | 总计
                    {\\f0 caf\\'e9 1}                               | café 1
                    {\\u24635 ?\\u35745?}                           | 总计
                    {\\uc2\\u24635\\'d7\\'dc\\u-29791\\'bc\\'c6}    | 总计
                    {\\uc0\\u24635\\u35745 1}                       | 总计1
                    {\\uc1\\u24635{\\b ?}1}                         | 总?1
                    {\\uc1\\u24635\\b 12}                           | 总12
                    \\u-10179?\\u-8521?                             | 🚷
                    a\\~b\\_c\\-d\\emdash e                         | a b-cd—e
                    {\\upr{??}{\\*\\ud{\\u24635 ?}}}                | 总
                    a\\bin3 }}}b                                    | ab
                    a{\\*\\unknown b}{\\pict 89504e47}c             | ac
                    a{\\footnote \\pard 9\\par}{\\*\\bkmkstart x}c  | ac
                    {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}       | 3
                    {\\field{\\*\\fldinst SET a 9}{\\fldrslt 9}}4   | 4
                    a\\par b                                        | a; b
                    1\\line 2                                       | 1 2
                    """)
    void textIsReadAsItIsSeen(String rtf, String text) {
        assertThat(String.join("; ", lines(HEAD + "\\pard " + rtf + "\\par}"))).isEqualTo(text);
    }

    /** The second byte of a Chinese letter may be a brace or a backslash. */
    @Test
    void lettersAreReadThatAreWrittenAsTheyAre() {
        String letters = new String(new byte[] {(byte) 0x81, '}', (byte) 0x81, '\\'}, GBK);
        byte[] content = (HEAD + "\\pard\\f1\\b0总计：" + letters + "12\\par}").getBytes(GBK);

        Sheet text = intake.read(content, "年报.rtf").sheets().get(0);

        assertThat(words(text)).containsExactly("A1 总计：" + letters + "12");
    }

    @ParameterizedTest
    @CsvSource({
        "\\strike, STRUCK",
        "\\striked1, STRUCK",
        "\\v, HIDDEN",
        "\\deleted, DELETED",
        "\\super, RAISED",
        "\\sub, RAISED",
        "\\up6, RAISED",
        "\\dn, RAISED",
        "\\fs12\\up3, RAISED",
        "\\fs4, UNSEEN",
        "\\charscalex1, UNSEEN",
        "{\\colortbl;\\red255\\green255\\blue255;}\\cf1, UNSEEN",
        "{\\colortbl;\\red9\\green9\\blue9;\\red0\\green0\\blue0;}\\cf1\\chcbpat2, UNSEEN",
        "{\\colortbl;\\red0\\green0\\blue0;}\\cf1\\chshdng10000, UNSEEN",
    })
    void looksOfRuns(String word, Look look) {
        Sheet table = table("\\trowd\\cellx100\\cellx200\\intbl 1{" + word + " 2}\\cell 3\\cell\\row");

        assertThat(table.find(0, 0).orElseThrow().text()).isEqualTo("1");
        assertThat(table.find(0, 0).orElseThrow().details().leftOut()).containsExactly(new TextRun("2", look));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\strike\\strike0",
                "\\striked0",
                "\\v0",
                "\\super\\nosupersub",
                "\\up5",
                "\\revised",
                "\\fs6\\charscalex50",
                "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}\\cf1\\chcbpat2",
                "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}\\cf1\\highlight2",
                "{\\colortbl;\\red255\\green255\\blue0;}\\highlight1",
                "{\\colortbl;\\red255\\green255\\blue255;}\\cf1\\plain",
                "\\strike\\plain"
            })
    void looksThatChangeNothing(String words) {
        assertThat(words(table("\\trowd\\cellx100\\cellx200\\intbl 1{" + words + " 2}\\cell 3\\cell\\row")))
                .containsExactly("A1 12", "B1 3");
    }

    @Test
    void cellsSpanTheColumnsOfOtherRows() {
        Sheet table = table("\\trowd\\trleft-108\\cellx1900\\cellx3904\\intbl a\\cell b\\cell\\row"
                + "\\trowd\\trleft-108\\clvmgf\\cellx900\\cellx1903\\cellx3900\\intbl c\\cell d\\cell e\\cell\\row"
                + "\\trowd\\trleft-108\\clvmrg\\cellx902\\clmgf\\cellx1901\\clmrg\\cellx3900"
                + "\\intbl\\cell f\\cell\\cell\\row"
                + "\\trowd\\trleft902\\cellx1901\\cellx3900\\intbl g\\cell h\\cell\\row");

        assertThat(words(table)).containsExactly("A1 a", "C1 b", "A2 c", "B2 d", "C2 e", "B3 f", "B4 g", "C4 h");
        assertThat(table.merges())
                .containsExactlyInAnyOrder(new Merge(0, 0, 0, 1), new Merge(1, 0, 2, 0), new Merge(2, 1, 2, 2));
    }

    @Test
    void definitionOfARowHoldsForThoseAfterIt() {
        assertThat(words(table("\\trowd\\cellx100\\cellx200\\intbl a\\cell b\\cell\\row c\\cell d\\cell\\row")))
                .containsExactly("A1 a", "B1 b", "A2 c", "B2 d");
    }

    @Test
    void cellsOutsideOfTablesAreTakenForCells() {
        assertThat(words(table("\\trowd\\cellx100\\cellx200\\pard a\\cell\\pard b\\cell\\row")))
                .containsExactly("A1 a", "B1 b");
    }

    @Test
    void tableInATableIsOneOfItsOwn() {
        List<Sheet> sheets = sheets("\\trowd\\cellx5000\\cellx9000\\pard\\intbl outer\\par"
                + inner("1", "2") + inner("3", "4") + inner("5", "6") + inner("7", "8") + inner("9", "10")
                + "\\pard\\intbl\\cell right\\cell{\\trowd\\cellx5000\\cellx9000\\row}\\pard after\\par");

        assertThat(sheets).extracting(Sheet::name).containsExactly("表格1", "正文");
        assertThat(words(sheets.get(0)))
                .containsExactly("A1 1", "B1 2", "A2 3", "B2 4", "A3 5", "B3 6", "A4 7", "B4 8", "A5 9", "B5 10");
        assertThat(words(sheets.get(1))).containsExactly("A1 outer", "B1 right", "A2 after");
    }

    private static String inner(String left, String right) {
        return "\\pard\\intbl\\itap2 " + left + "\\nestcell{\\nonesttables\\par}" + right
                + "\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}";
    }

    @Test
    void textBoxIsRunningTextAndItsTableATable() {
        List<Sheet> sheets =
                sheets("\\trowd\\cellx100\\cellx200\\pard\\intbl 1{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}"
                        + "{\\shptxt\\pard box\\par\\trowd\\cellx100\\cellx200\\intbl x\\cell y\\cell\\row}}"
                        + "{\\shprslt\\par again}}\\cell 2\\cell\\row");

        assertThat(words(sheets.get(0))).containsExactly("A1 x", "B1 y");
        assertThat(words(sheets.get(1))).containsExactly("A1 1", "B1 2");
        assertThat(words(sheets.get(2))).containsExactly("A1 box");
    }

    @ParameterizedTest
    @CsvSource({"1, b", "25, a", "7, ''"})
    void choiceFromAListIsWhatIsSeen(String chosen, String seen) {
        Sheet table = table("\\trowd\\cellx100\\cellx200\\intbl {\\field{\\*\\fldinst FORMDROPDOWN {\\*\\formfield"
                + "{\\fftype2\\ffres" + chosen + "\\ffdefres0{\\*\\ffname n}{\\*\\ffl a}{\\*\\ffl b}}}}"
                + "{\\fldrslt}}\\cell 1\\cell\\row");

        assertThat(table.find(0, 0).orElseThrow().text()).isEqualTo(seen.isEmpty() ? "\uFFFC" : seen);
    }

    @Test
    void formulaWhoseResultIsNotUpToDateIsShown() {
        Sheet table = table("\\trowd\\cellx100\\cellx200\\intbl {\\field\\flddirty{\\*\\fldinst =SUM(LEFT)}"
                + "{\\fldrslt 3}}\\cell 1\\cell\\row");

        assertThat(words(table)).containsExactly("A1 =SUM(LEFT)", "B1 1");
    }

    /** A number as large as that would be the memory that a naive reader takes, or an overflow. */
    @ParameterizedTest
    @ValueSource(strings = {"\\bin2000000000 ", "\\bin-1 ", "\\itap2000000000", "\\u99999999999999999999 ?"})
    void numbersBeyondMeasureDoNoHarm(String word) {
        assertThat(intake.read((HEAD + "\\pard a\\par" + word + " b").getBytes(StandardCharsets.US_ASCII), "年报.rtf")
                        .findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("damaged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\\", "\\'", "{\\field", "{{{{"})
    void documentThatIsCutOffIsDamaged(String rest) {
        assertThat(intake.read((HEAD + rest).getBytes(StandardCharsets.US_ASCII), "年报.rtf"))
                .extracting(Intake.Result::findings)
                .isEqualTo(List.of(Finding.of(Problem.I_UNREADABLE).as("damaged")));
    }

    @Test
    void groupsDeeperThanAnyOfADocumentAreRefused() {
        String deep = HEAD + "{".repeat(100_000) + "}".repeat(100_001);

        assertThat(intake.read(deep.getBytes(StandardCharsets.US_ASCII), "年报.rtf")
                        .findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("damaged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"年报.rtf", "年报.doc", "年报.wps"})
    void itIsReadUnderTheNamesThatProgramsGiveIt(String name) {
        assertThat(intake.read((HEAD + "1\\par}").getBytes(StandardCharsets.US_ASCII), name)
                        .findings())
                .isEmpty();
    }

    private List<Sheet> sheets(String rtf) {
        return intake.read((HEAD + rtf + "}").getBytes(StandardCharsets.US_ASCII), "年报.rtf")
                .sheets();
    }

    private Sheet table(String rtf) {
        return sheets(rtf).get(0);
    }

    private List<String> lines(String rtf) {
        return intake.read(rtf.getBytes(StandardCharsets.US_ASCII), "年报.rtf").sheets().get(0).rows().stream()
                .map(row -> row.get(0).text().replaceAll("[\\s\u00A0]+", " ").strip())
                .toList();
    }

    private static List<String> words(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(cell -> CellAddress.write(cell.row(), cell.column()) + " " + cell.text())
                .toList();
    }
}
