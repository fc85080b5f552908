package org.disclosure.rollup.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.fixture.PdfFile.table;
import static org.disclosure.rollup.fixture.PdfFile.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.PdfFile;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen on the pages of a PDF file counts, and nothing else. */
class PdfPagesTest {

    private static final Intake INTAKE = new Intake(Limits.DEFAULT);

    /** A table of two by two with its upper left corner at 100, 700, counted from below; its cells are 60 by 20. */
    private static final String TABLE = table(100, 700, 60, 20, row("许可", "12"), row("处罚", ""));

    /** So much that a page is no picture when a figure is unknown. */
    private static final String ABOVE = text(100, 750, 9, "一、总体情况和其他需要报告的事项");

    private static final String FONTS = "<< /Font << /F1 3 0 R >> %s >>";

    private static String[] row(String... cells) {
        return cells;
    }

    private static Intake.Result read(PdfFile file) {
        return INTAKE.read(file.content(), "年报.pdf");
    }

    /** The cells of the first sheet, row by row. */
    private static String cells(PdfFile file) {
        return cells(read(file).sheets().get(0));
    }

    private static String cells(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(cell -> cell.address() + "=" + cell.text().replace("\n", "/"))
                .collect(Collectors.joining(" "));
    }

    private static String page(String content) {
        return cells(new PdfFile().page(content));
    }

    @Test
    void tableIsASheetAndTheRestRunningText() {
        List<Sheet> sheets = read(new PdfFile()
                        .page(text(100, 750, 9, "一、总体情况") + TABLE + text(100, 600, 9, "注：截至年底。")))
                .sheets();

        assertThat(sheets).extracting(Sheet::name).containsExactly("表格1", "正文");
        assertThat(cells(sheets.get(0))).isEqualTo("A1=许可 B1=12 A2=处罚");
        assertThat(sheets.get(0).paragraphsAbove()).hasValue(List.of("一、总体情况"));
        assertThat(cells(sheets.get(1))).isEqualTo("A1=一、总体情况 A2=注：截至年底。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // drawn invisibly, as programs do that read scans
                "3 Tr %s 0 Tr",
                // white on white
                "1 1 1 rg %s 0 0 0 rg",
                // outside of what is clipped
                "q 0 0 50 50 re W n %s Q",
                // under a white area
                "%s 1 1 1 rg 161 661 58 18 re f 0 0 0 rg"
            })
    void whatIsNotSeenIsNotRead(String drawn) {
        assertThat(page(TABLE + String.format(drawn, text(163, 664, 9, "99")))).isEqualTo("A1=许可 B1=12 A2=处罚");
    }

    @ParameterizedTest
    @CsvSource({
        // strokes of a pen: slanted, curved, longer than the figure, upright
        "162 663 m 174 671 l S,\uFFFD\uFFFD",
        "162 663 m 163 664 l 164 665 l 165 666 l 166 667 l 167 668 l S,\uFFFD9",
        "162 663 m 165 670 170 664 174 671 c S,\uFFFD\uFFFD",
        "150 667 m 200 667 l S,\uFFFD\uFFFD",
        "165.2 662 m 165.2 672 l S,\uFFFD9",
        // marker pens and other shapes that hide it
        "1 1 0 rg 161 661 58 18 re f,\uFFFD\uFFFD",
        "0 g 161 661 58 18 re f,\uFFFD\uFFFD",
        "1 0 0 rg 160 662 m 180 662 l 170 676 l f,\uFFFD\uFFFD",
        "q /G3 gs 0 g 161 661 58 18 re f Q,\uFFFD\uFFFD",
        "q /G4 gs 0 g 161 661 58 18 re f Q,\uFFFD\uFFFD",
        "q 18 0 0 17 161 661 cm /I1 Do Q,\uFFFD\uFFFD",
        // a marker pen through which it is seen, a ring around it, and lines under it
        "q /G1 gs 1 1 0 rg 161 661 58 18 re f Q,99",
        "q /G2 gs 1 1 0 rg 161 661 58 18 re f Q,99",
        "155 668 m 155 678 180 678 180 668 c 180 659 155 659 155 668 c S,99",
        "161 662.5 m 161.8 662.2 l 175 662.4 l S,99"
    })
    void figureUnderAMarkIsUnknown(String drawn, String read) {
        PdfFile file = new PdfFile();
        int picture = file.add(PdfFile.picture());
        file.page(
                "/MediaBox [0 0 595 842]",
                String.format(
                        FONTS,
                        "/ExtGState << /G1 << /ca 0.4 >> /G2 << /BM /Multiply >> /G3 << /ca 0.8 >> /G4 << /BM /Multiply >>"
                                + " >> /XObject << /I1 " + picture + " 0 R >>"),
                ABOVE + TABLE + text(163, 664, 9, "99") + drawn);

        assertThat(cells(file)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=" + read);
    }

    @ParameterizedTest
    @CsvSource({
        "/Square /IC [1 1 0],\uFFFD\uFFFD",
        "/Square,99",
        "/Line /L [162 663 175 671],\uFFFD\uFFFD",
        "/Ink /InkList [[162 663 168 668 175 671]],\uFFFD\uFFFD",
        "/Polygon /Vertices [160 661 180 661 170 676] /IC [1 0 0],\uFFFD\uFFFD",
        "/Redact,\uFFFD\uFFFD",
        "/Stamp,\uFFFD\uFFFD",
        "/FreeText /Contents (7),\uFFFD\uFFFD \uFFFD",
        "/Highlight /QuadPoints [161 673 219 673 161 661 219 661],99",
        "/Underline /QuadPoints [161 673 219 673 161 661 219 661],99",
        "/Text /Contents (7),99",
        "/Link,99"
    })
    void noteThatViewersDrawIsSeen(String note, String read) {
        PdfFile file = new PdfFile();
        int annotation = file.add(
                "<< /Type /Annot /F 4 /C [1 0 0] /BS << /W 1 >> /Rect [161 661 219 679] /Subtype " + note + " >>");
        file.page(
                "/MediaBox [0 0 595 842] /Annots [" + annotation + " 0 R]",
                String.format(FONTS, ""),
                ABOVE + TABLE + text(163, 664, 9, "99"));

        assertThat(cells(file)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=" + read);
    }

    @Test
    void noteThatStrikesOutLeavesOut() {
        PdfFile file = new PdfFile();
        int note = file.add("<< /Type /Annot /F 4 /C [1 0 0] /Rect [163 662 172 673] /Subtype /StrikeOut"
                + " /QuadPoints [163 672 172 672 163 662 172 662] >>");
        file.page(
                "/MediaBox [0 0 595 842] /Annots [" + note + " 0 R]",
                String.format(FONTS, ""),
                TABLE + text(163, 664, 9, "99"));

        RawCell cell = read(file).sheets().get(0).find(1, 1).orElseThrow();

        assertThat(cell.text()).isEqualTo("99");
        assertThat(cell.details().struckOut()).isTrue();
    }

    @Test
    void fieldWithoutLooksIsUnknown() {
        PdfFile file = new PdfFile();
        int field = file.add("<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (88) /F 4 /Rect [160 660 220 680] >>");
        file.page("/MediaBox [0 0 595 842] /Annots [" + field + " 0 R]", String.format(FONTS, ""), TABLE);

        assertThat(cells(file)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=\uFFFD");
    }

    @Test
    void stampIsOverWhatItDraws() {
        assertThat(stamped("FFFF 0000")).isEqualTo("A1=许可 B1=12 A2=处罚 B2=\uFFFD\uFFFD");
        assertThat(stamped("0000 FFFF")).isEqualTo("A1=许可 B1=12 A2=处罚 B2=99");
    }

    /** A picture of two by two over the figure, whose points are as opaque as is said. */
    private static String stamped(String opaque) {
        PdfFile file = new PdfFile();
        String entries = "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
                + " /Filter /ASCIIHexDecode";
        int mask = file.add(PdfFile.stream(entries, opaque + ">"));
        int picture = file.add(PdfFile.stream(entries + " /SMask " + mask + " 0 R", "00000000>"));
        file.page(
                "/MediaBox [0 0 595 842]",
                String.format(FONTS, "/XObject << /I1 " + picture + " 0 R >>"),
                TABLE + text(163, 664, 9, "99") + "q 30 0 0 40 153 630 cm /I1 Do Q");
        return cells(file);
    }

    @Test
    void whiteLettersOnADarkGroundAreSeen() {
        assertThat(page("0 0 0.5 rg 160 660 60 20 re f 1 1 1 rg " + text(163, 664, 9, "99") + " 0 0 0 rg " + TABLE))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=99");
    }

    @Test
    void hiddenLayerIsNotRead() {
        PdfFile file = new PdfFile();
        int layer = file.add("<< /Type /OCG /Name (old) >>");
        file.catalog("/OCProperties << /OCGs [" + layer + " 0 R] /D << /OFF [" + layer + " 0 R] >> >>");
        file.page(
                "/MediaBox [0 0 595 842]",
                String.format(FONTS, "/Properties << /L1 " + layer + " 0 R >>"),
                TABLE + "/OC /L1 BDC " + text(163, 664, 9, "99") + " EMC");

        assertThat(cells(file)).isEqualTo("A1=许可 B1=12 A2=处罚");
    }

    @Test
    void whatIsOutsideThePageIsNotRead() {
        PdfFile file = new PdfFile()
                .page(
                        "/MediaBox [0 0 595 842] /CropBox [0 650 595 842]",
                        String.format(FONTS, ""),
                        TABLE + text(100, 600, 9, "裁掉"));

        assertThat(read(file).sheets()).extracting(PdfPagesTest::cells).containsExactly("A1=许可 B1=12 A2=处罚", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/MediaBox [0 0 842 595] /Rotate 90|0 1 -1 0 842 0 cm",
                "/MediaBox [0 0 595 842] /Rotate 180|-1 0 0 -1 595 842 cm",
                "/MediaBox [0 0 842 595] /Rotate 270|0 -1 1 0 0 595 cm",
                "/MediaBox [0 0 842 595]|0 1 -1 0 842 0 cm",
                "/MediaBox [0 0 842 595]|0 -1 1 0 0 595 cm"
            })
    void turnedPageIsReadAsAPersonTurnsIt(String page) {
        String[] parts = page.split("\\|");

        assertThat(cells(new PdfFile().page(parts[0], String.format(FONTS, ""), parts[1] + "\n" + TABLE)))
                .isEqualTo("A1=许可 B1=12 A2=处罚");
    }

    @Test
    void digitsThatStandSidewaysAreUnknown() {
        String sideways = "BT /F1 9 Tf 0 1 -1 0 190 664 Tm <00310032> Tj ET";

        assertThat(page(TABLE + sideways)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=\uFFFD/\uFFFD");
    }

    @Test
    void lettersDrawnTwiceToLookBoldAreRead() {
        assertThat(page(TABLE + text(163, 664, 9, "11") + text(163.4, 664, 9, "11")))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=11");
    }

    @Test
    void gapBetweenDigitsIsKept() {
        assertThat(page(TABLE + text(163, 664, 9, "3") + text(172, 664, 9, "4")))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=3 4");
    }

    @Test
    void raisedMarkIsNoPartOfANumber() {
        RawCell cell = read(new PdfFile().page(TABLE + text(163, 664, 9, "22") + text(172, 668, 5, "1")))
                .sheets()
                .get(0)
                .find(1, 1)
                .orElseThrow();

        assertThat(cell.text()).isEqualTo("22");
        assertThat(cell.details().leftOut()).extracting(run -> run.text()).containsExactly("1");
    }

    @Test
    void numberThatIsStruckOutIsLeftOut() {
        String both = text(163, 664, 9, "99") + "163 667 m 172 667 l S " + text(180, 664, 9, "7");

        RawCell cell = read(new PdfFile().page(TABLE + both))
                .sheets()
                .get(0)
                .find(1, 1)
                .orElseThrow();

        assertThat(cell.text().strip()).isEqualTo("7");
        assertThat(cell.details().leftOut())
                .extracting(run -> run.text().strip())
                .containsExactly("99");
    }

    @Test
    void longNumberThatIsBrokenOverLinesIsOne() {
        String narrow = table(300, 700, 26, 40, row("许", "")) + text(329, 685, 9, "1234") + text(329, 674, 9, "5");

        assertThat(page(narrow)).isEqualTo("A1=许 B1=12345");
    }

    @Test
    void twoNumbersInACellStayTwo() {
        String two = table(300, 700, 60, 40, row("许可", "")) + text(363, 685, 9, "12") + text(363, 674, 9, "5");

        assertThat(page(two)).isEqualTo("A1=许可 B1=12/5");
    }

    @Test
    void underlinesAreNoLinesOfTheTable() {
        String underlined = "162 662 m 172 662 l S " + text(163, 664, 9, "99");

        assertThat(page(TABLE + underlined)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=99");
    }

    @Test
    void dottedLinesAreLines() {
        StringBuilder dots = new StringBuilder();
        for (int dot = 0; dot <= 80; dot++) {
            for (int line = 0; line < 3; line++) {
                dots.append(PdfFile.rectangle(100 + 1.5 * dot, 660 + 20 * line, 0.75, 0.75))
                        .append("f ");
                if (dot <= 26) {
                    dots.append(PdfFile.rectangle(100 + 60 * line, 660 + 1.5 * dot, 0.75, 0.75))
                            .append("f ");
                }
            }
        }

        assertThat(page(dots + text(103, 684, 9, "许可") + text(163, 684, 9, "12") + text(163, 664, 9, "3")))
                .isEqualTo("A1=许可 B1=12 B2=3");
    }

    @Test
    void linesAreMadeOfThinAreasOrPiecesToo() {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 3; line++) {
            lines.append(PdfFile.rectangle(100, 660 + 20 * line, 120, 0.5)).append("f ");
            for (int piece = 0; piece < 20; piece++) {
                int x = 100 + 60 * line;
                lines.append(x + " " + (660 + 2 * piece) + " m " + x + " " + (661 + 2 * piece) + " l S ");
            }
        }

        assertThat(page(lines + text(103, 684, 9, "许可") + text(163, 684, 9, "12") + text(163, 664, 9, "3")))
                .isEqualTo("A1=许可 B1=12 B2=3");
    }

    @Test
    void tableWithoutLinesAtItsSidesIsRead() {
        String open = "100 700 m 220 700 l S 100 680 m 220 680 l S 100 660 m 220 660 l S 160 660 m 160 700 l S ";

        assertThat(page(open + text(103, 684, 9, "许可") + text(163, 684, 9, "12") + text(163, 664, 9, "3")))
                .isEqualTo("A1=许可 B1=12 B2=3");
    }

    @Test
    void tableGoesOnUponTheNextPages() {
        PdfFile file = new PdfFile();
        String[] labels = {"许可", "处罚", "强制"};
        for (int page = 0; page < labels.length; page++) {
            file.page(text(100, 800, 9, "2023年报")
                    + table(100, 700, 60, 20, row(labels[page], Integer.toString(page)))
                    + text(280, 30, 9, "— " + (page + 1) + " —"));
        }

        assertThat(read(file).sheets())
                .extracting(PdfPagesTest::cells)
                .containsExactly("A1=许可 B1=0 A2=处罚 B2=1 A3=强制 B3=2", "A1=2023年报");
    }

    /** Columns on one page, and on a later one those for which there was no room; the heading goes over both. */
    private static String left(String... figures) {
        return "100 700 m 220 700 l S 100 680 m 220 680 l S 100 660 m 220 660 l S 100 660 m 100 700 l S "
                + "160 660 m 160 680 l S 220 660 m 220 680 l S "
                + text(103, 684, 9, "申请人") + text(103, 664, 9, figures[0]) + text(163, 664, 9, figures[1]);
    }

    private static String right(String figure) {
        return "100 700 m 160 700 l S 100 680 m 160 680 l S 100 660 m 160 660 l S 100 660 m 100 680 l S "
                + "160 660 m 160 700 l S " + text(103, 684, 9, "情况") + text(103, 664, 9, figure);
    }

    @Test
    void columnsThatFindNoRoomOnAPageAreJoined() {
        assertThat(cells(new PdfFile().page(left("许可", "12")).page(right("3")))).isEqualTo("A1=申请人情况 A2=许可 B2=12 C2=3");
    }

    @Test
    void columnsOfSeveralPagesAreJoinedPageByPage() {
        String below = table(100, 700, 60, 20, row("处罚", "4"), row("强制", "5"));
        String beside = table(100, 700, 60, 20, row("6"), row("7"));
        String all = "A1=申请人情况 A2=许可 B2=12 C2=3 A3=处罚 B3=4 C3=6 A4=强制 B4=5 C4=7";

        assertThat(cells(new PdfFile()
                        .page(left("许可", "12"))
                        .page(below)
                        .page(right("3"))
                        .page(beside)))
                .isEqualTo(all);
        assertThat(cells(new PdfFile()
                        .page(left("许可", "12"))
                        .page(right("3"))
                        .page(below)
                        .page(beside)))
                .isEqualTo(all);
    }

    @Test
    void headingBeginsAParagraph() {
        String full = "本年度共公开信息若干，依法答复申请若干件";
        PdfFile file = new PdfFile()
                .page(text(100, 700, 9, full)
                        + text(100, 685, 9, "二、主动公开政府信息情况")
                        + text(100, 670, 9, full)
                        + text(100, 655, 9, "（二）依申请公开")
                        + text(100, 640, 9, full)
                        + text(100, 625, 9, "（一）项的情形"));

        assertThat(cells(file))
                .isEqualTo("A1=" + full + " A2=二、主动公开政府信息情况 A3=" + full + " A4=（二）依申请公开 A5=" + full + "（一）项的情形");
    }

    /** Two rows beside a cell that begins and ends on other pages. */
    private static String beside(String upper, String lower) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 3; line++) {
            lines.append(
                    String.format("%d 660 m %1$d 700 l S 160 %d m 220 %2$d l S ", 100 + 60 * line, 660 + 20 * line));
        }
        return lines + text(163, 684, 9, upper) + text(163, 664, 9, lower);
    }

    @Test
    void cellOverThreePagesIsOne() {
        PdfFile file = new PdfFile()
                .page(beside("1", "2") + "100 700 m 220 700 l S " + text(103, 684, 9, "三"))
                .page(beside("3", "4"))
                .page(beside("5", "6") + "100 660 m 220 660 l S ");

        assertThat(cells(file)).isEqualTo("A1=三 B1=1 B2=2 B3=3 B4=4 B5=5 B6=6");
    }

    @Test
    void rowThatAPageCutsInTwoIsOne() {
        String open = "100 40 m 220 40 l S 100 20 m 100 40 l S 160 20 m 160 40 l S 220 20 m 220 40 l S ";
        String rest = "100 700 m 220 700 l S 100 700 m 100 720 l S 160 700 m 160 720 l S 220 700 m 220 720 l S ";
        PdfFile file = new PdfFile()
                .page(open + text(103, 25, 9, "行政许可处") + text(163, 25, 9, "12"))
                .page(rest + text(103, 704, 9, "罚"));

        assertThat(cells(file)).isEqualTo("A1=行政许可处罚 B1=12");
    }

    @Test
    void numberThatRunsOverALineIsWhereMostOfItIs() {
        assertThat(page(TABLE + text(205, 664, 9, "12345"))).isEqualTo("A1=许可 B1=12 A2=处罚 B2=12345");
    }

    @Test
    void digitsDrawnOneByOneOverALineAreUnknown() {
        String row = table(100, 700, 60, 20, row("许可", "", ""));

        assertThat(page(row + text(213, 684, 9, "1") + text(217.5, 684, 9, "2") + text(222, 684, 9, "3")))
                .isEqualTo("A1=许可 B1=1\uFFFD C1=\uFFFD3");
    }

    @Test
    void numberBetweenTwoRowsIsUnknownInBoth() {
        assertThat(page(TABLE + text(180, 676, 9, "7"))).isEqualTo("A1=许可 B1=12/\uFFFD A2=处罚 B2=\uFFFD");
    }

    @Test
    void lettersOnLettersAreUnknown() {
        assertThat(page(TABLE + text(163, 685, 9, "3"))).isEqualTo("A1=许可 B1=\uFFFD\uFFFD2 A2=处罚");
    }

    @Test
    void figuresOnTheNextPageAreNoRestOfLabels() {
        String header = table(300, 60, 26, 20, row("总计", "总计"));

        assertThat(cells(new PdfFile().page(header).page(table(300, 800, 26, 20, row("0", "5")))))
                .isEqualTo("A1=总计 B1=总计 A2=0 B2=5");
    }

    @Test
    void valueOfAFieldIsRead() {
        PdfFile file = new PdfFile();
        int look = file.add(PdfFile.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 3 0 R >> >>",
                text(3, 4, 9, "88")));
        int field = file.add("<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (88) /F 4 /Rect [160 660 220 680]"
                + " /AP << /N " + look + " 0 R >> >>");
        file.catalog("/AcroForm << /Fields [" + field + " 0 R] >>");
        file.page("/MediaBox [0 0 595 842] /Annots [" + field + " 0 R]", String.format(FONTS, ""), TABLE);

        assertThat(cells(file)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=88");
    }

    @Test
    void scanWithTextThatAProgramReadIsAPicture() throws IOException {
        PdfFile file = new PdfFile();
        int picture = file.add(PdfFile.picture());
        file.page(
                "/MediaBox [0 0 595 842]",
                String.format(FONTS, "/XObject << /I1 " + picture + " 0 R >>"),
                "q 595 0 0 842 0 0 cm /I1 Do Q 3 Tr " + TABLE);

        Intake.Result read = read(file);

        assertThat(read.sheets()).extracting(PdfPagesTest::cells).containsExactly("");
        assertThat(read.pictures().any()).isTrue();
        assertThat(new PdfReader(new InnerFiles(kind -> Optional.empty()))
                        .pictures(new Content(file.content()), Limits.DEFAULT))
                .hasSize(1)
                .first()
                .extracting(PdfPagesTest::width)
                .isEqualTo(2);
    }

    private static int width(PictureSource source) {
        try {
            return source.open().getWidth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void workbookThatIsAttachedIsReadToo() {
        FixtureGrid grid = new FixtureGrid();
        grid.addSheet("表").put(0, 0, "许可").put(0, 1, "12");
        PdfFile file = new PdfFile().page(text(100, 700, 9, "附表见附件。"));
        int workbook = file.add(PdfFile.stream(
                "/Type /EmbeddedFile",
                new String(FileFormat.XLSX.write(grid, "年报").content(), StandardCharsets.ISO_8859_1)));
        int attached = file.add("<< /Type /Filespec /F (a.xlsx) /UF (a.xlsx) /EF << /F " + workbook + " 0 R >> >>");
        file.catalog("/Names << /EmbeddedFiles << /Names [(a.xlsx) " + attached + " 0 R] >> >>");

        assertThat(read(file).sheets())
                .extracting(sheet -> sheet.name() + ": " + cells(sheet))
                .containsExactly("附件1 表: A1=许可 B1=12", "正文: A1=附表见附件。");
    }

    @Test
    void passwordToOpenIsSaid() throws IOException {
        Intake.Result read = INTAKE.read(encrypted("geheim"), "年报.pdf");

        assertThat(read.sheets()).isEmpty();
        assertThat(read.findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("encrypted"));
    }

    @Test
    void passwordToChangeOnlyIsNoHindrance() throws IOException {
        assertThat(cells(INTAKE.read(encrypted(""), "年报.pdf").sheets().get(0))).isEqualTo("A1=许可 B1=12 A2=处罚");
    }

    private static byte[] encrypted(String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(new PdfFile().page(TABLE).content())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
        }
        return out.toByteArray();
    }
}
