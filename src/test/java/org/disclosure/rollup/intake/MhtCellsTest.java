package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.MhtFile;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.submission.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of web pages that are saved as one file. */
class MhtCellsTest {

    private static final String HEAD = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=";

    private final Intake intake = new Intake(Limits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "gb2312, GB18030",
        "GBK, GB18030",
        "utf-8, UTF-8",
        "unicode, UTF-16LE",
        "utf-16, UTF-16",
        "us-ascii, UTF-8",
        "x-unknown, UTF-8",
        "'', GB18030"
    })
    void characterSetIsTheOneThatThePartSaysOrHas(String stated, Charset charset) {
        String page = "<html><body><table><tr><td>总计</td><td>12</td></tr></table></body></html>";
        String content = HEAD + stated + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(page.getBytes(charset));

        assertThat(words(sheets(content).get(0))).containsExactly("A1 总计", "B1 12");
    }

    /** What is said to be coded and is not, as some libraries write it. */
    @Test
    void lettersThatShouldBeCodedAreReadAsTheyAre() {
        String content = HEAD + "utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<html><body><table><tr><td colspan=3D2>总计</td><td>1=\r\n2</td></tr></table></body></html>";

        assertThat(words(sheets(content).get(0))).containsExactly("A1 总计", "C1 12");
    }

    @Test
    void sheetsOfAWorkbookAreReadInTheirOrder() {
        byte[] content = new MhtFile()
                .quoted(
                        "file:///C:/A/report.htm",
                        "<html><xml><x:ExcelWorkbook><x:ExcelWorksheets>" + listed("表二 &amp; 三", "r.files/sheet002.htm")
                                + listed("表一", "r.files/sheet001.htm") + listed("没有", "r.files/sheet009.htm")
                                + "</x:ExcelWorksheets></x:ExcelWorkbook></xml><frameset></frameset></html>",
                        StandardCharsets.UTF_8)
                .quoted("file:///C:/A/r.files/sheet001.htm", page("1"), StandardCharsets.UTF_8)
                .quoted(
                        "file:///C:/A/r.files/sheet002.htm",
                        "<!--[if gte mso 9]><xml><x:Visible>SheetHidden</x:Visible></xml><![endif]-->" + page("2"),
                        StandardCharsets.UTF_8)
                .content();

        List<Sheet> sheets = intake.read(content, "年报.mht").sheets();

        assertThat(sheets).extracting(Sheet::name).containsExactly("表二 & 三", "表一");
        assertThat(sheets).extracting(Sheet::hidden).containsExactly(true, false);
        assertThat(sheets).flatExtracting(MhtCellsTest::words).containsExactly("A1 2", "A1 1");
    }

    private static String listed(String name, String reference) {
        return "<x:ExcelWorksheet><x:Name>" + name + "</x:Name><x:WorksheetSource HRef=\"" + reference
                + "\"/></x:ExcelWorksheet>";
    }

    private static String page(String text) {
        return "<html><body><table><tr><td>" + text + "</td></tr></table></body></html>";
    }

    @Test
    void sheetThatIsThePageItselfHasItsName() {
        byte[] content = new MhtFile()
                .quoted(
                        "file:///C:/A/report.htm",
                        "<xml><x:ExcelWorksheet><x:Name>年报</x:Name></x:ExcelWorksheet></xml>" + page("1"),
                        StandardCharsets.UTF_8)
                .content();

        assertThat(intake.read(content, "报表.mht").sheets())
                .extracting(Sheet::name)
                .containsExactly("年报");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cid:frame-1@a", "http://a/inner.html", "inner.html"})
    void pageInAFrameIsReadBehindTheOneAroundIt(String reference) {
        byte[] content = new MhtFile()
                .quoted(
                        "http://a/outer.html",
                        "<html><body><p>outer</p><iframe width=3 src=\"" + reference + "\"></iframe></body></html>",
                        StandardCharsets.UTF_8)
                .part(
                        "http://a/inner.html\r\nContent-ID: <frame-1@a>",
                        "text/html; charset=utf-8",
                        "8bit",
                        page("inner"))
                .content();

        assertThat(intake.read(content, "年报.mht").sheets())
                .flatExtracting(MhtCellsTest::words)
                .containsExactly("A1 outer", "A1 inner");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "media=screen, true", "media=print, false", "media='PRINT', false"})
    void looksComeFromStyleSheetsOfTheirOwn(String media, boolean struck) {
        byte[] content = new MhtFile()
                .quoted(
                        "http://a/outer.html",
                        "<html><head><link " + media + " rel=Stylesheet href=\"s/a.css\"></head><body><table><tr>"
                                + "<td class=x>1</td></tr></table></body></html>",
                        StandardCharsets.UTF_8)
                .part("http://a/s/a.css", "text/css", "7bit", ".x{text-decoration:line-through}")
                .content();

        assertThat(intake.read(content, "年报.mht")
                        .sheets()
                        .get(0)
                        .find(0, 0)
                        .orElseThrow()
                        .details()
                        .struckOut())
                .isEqualTo(struck);
    }

    @Test
    void pageIsTheOneThatTheFileNames() {
        String content =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b; start=\"<2>\"\r\n\r\n--b\r\n"
                        + "Content-ID: <1>\r\nContent-Type: text/html\r\n\r\n" + page("1") + "\r\n--b\r\n"
                        + "Content-ID: <2>\r\nContent-Type: text/html\r\n\r\n" + page("2") + "\r\n--b--\r\n";

        assertThat(words(sheets(content).get(0))).containsExactly("A1 2");
    }

    @Test
    void fileUnderAnotherNameIsReadAndSaid() {
        Intake.Result read =
                intake.read((HEAD + "utf-8\r\n\r\n" + page("1")).getBytes(StandardCharsets.UTF_8), "年报.xls");

        assertThat(read.sheets()).flatExtracting(MhtCellsTest::words).containsExactly("A1 1");
        assertThat(read.findings())
                .containsExactly(Finding.of(Problem.I_KIND, "MHT")
                        .as("name")
                        .given("MHT")
                        .weighing(Severity.HINT));
    }

    @Test
    void fileWithoutAPageIsDamaged() {
        assertThat(intake.read(
                                new MhtFile()
                                        .part("a", "image/png", "base64", "AAAA")
                                        .content(),
                                "年报.mht")
                        .findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("damaged"));
    }

    @Test
    void fileOfMorePartsThanAnybodyPacksIsRefused() {
        String content =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" + "--b\n\n".repeat(50_000);

        assertThat(intake.read(content.getBytes(StandardCharsets.US_ASCII), "年报.mht")
                        .findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("too-large"));
    }

    private List<Sheet> sheets(String content) {
        return intake.read(content.getBytes(StandardCharsets.UTF_8), "年报.mht").sheets();
    }

    private static List<String> words(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(cell -> CellAddress.write(cell.row(), cell.column()) + " " + cell.text())
                .toList();
    }
}
