package org.disclosure.rollup.intake.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.fixture.OfdFile.path;
import static org.disclosure.rollup.fixture.OfdFile.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.OfdFile;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen on the pages of an OFD file counts, and nothing else. */
class OfdPagesTest {

    private static final Intake INTAKE = new Intake(Limits.DEFAULT);

    /** A table of two by two at 20, 20; its cells are 30 by 10 millimetres. */
    private static final String TABLE = lines(20, 20) + text(22, 27, "许可") + text(52, 27, "12") + text(22, 37, "处罚");

    /** So much that a page is no picture when a figure is unknown. */
    private static final String ABOVE = text(20, 15, "一、总体情况和其他需要报告的事项");

    private static String lines(double x, double y) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 3; line++) {
            lines.append(path(x, y + 10 * line, 60, 0)).append(path(x + 30 * line, y, 0, 20));
        }
        return lines.toString();
    }

    private static String cells(byte[] file) {
        Intake.Result read = INTAKE.read(file, "年报.ofd");
        assertThat(read.findings()).isEmpty();
        return cells(read.sheets().get(0));
    }

    private static String cells(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(cell -> cell.address() + "=" + cell.text().replace("\n", "/"))
                .collect(Collectors.joining(" "));
    }

    private static String page(String objects) {
        return cells(new OfdFile().page(210, 297, objects).content());
    }

    @Test
    void tableIsASheetAndTheRestRunningText() {
        List<Sheet> sheets = INTAKE.read(
                        new OfdFile()
                                .page(210, 297, text(20, 15, "一、总体情况") + TABLE)
                                .content(),
                        "年报.ofd")
                .sheets();

        assertThat(sheets).extracting(Sheet::name).containsExactly("表格1", "正文");
        assertThat(sheets).extracting(OfdPagesTest::cells).containsExactly("A1=许可 B1=12 A2=处罚", "A1=一、总体情况");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ofd:TextObject Visible=\"false\" Boundary=\"52 33 20 4\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"3\">9</ofd:TextCode></ofd:TextObject>",
                "<ofd:TextObject Alpha=\"0\" Boundary=\"52 33 20 4\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"3\">9</ofd:TextCode></ofd:TextObject>",
                "<ofd:TextObject Boundary=\"52 33 20 4\" Size=\"3\"><ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode X=\"0\" Y=\"3\">9</ofd:TextCode></ofd:TextObject>",
                "<ofd:PageBlock Visible=\"false\"><ofd:TextObject Boundary=\"52 33 20 4\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"3\">9</ofd:TextCode></ofd:TextObject></ofd:PageBlock>"
            })
    void whatIsNotSeenIsNotRead(String objects) {
        assertThat(page(TABLE + objects)).isEqualTo("A1=许可 B1=12 A2=处罚");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ofd:TextObject Boundary=\"52 33 20 4\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"3\" DeltaX=\"g 2 1.5\">123</ofd:TextCode></ofd:TextObject>",
                "<ofd:TextObject Boundary=\"52 33 20 4\" CTM=\"0.01 0 0 0.01 0 0\" Size=\"300\"><ofd:TextCode X=\"0\" Y=\"300\" DeltaX=\"150 150\">123</ofd:TextCode></ofd:TextObject>",
                "<ofd:TextObject Boundary=\"0 0 210 297\" Size=\"3\"><ofd:TextCode X=\"52\" Y=\"36\">1</ofd:TextCode><ofd:TextCode X=\"53.5\" Y=\"36\" DeltaX=\"1.5\">23</ofd:TextCode></ofd:TextObject>",
                "<ofd:PageBlock><ofd:TextObject Boundary=\"52 33 20 4\" Size=\"3\" HScale=\"0.5\"><ofd:TextCode X=\"0\" Y=\"3\" DeltaX=\"0.8 0.8\">123</ofd:TextCode></ofd:TextObject></ofd:PageBlock>"
            })
    void lettersStandWhereTheirPiecesSay(String objects) {
        assertThat(page(TABLE + objects)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=123");
    }

    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private static String filled(String entries, String colour) {
        return "<ofd:PathObject Boundary=\"50 31 28 8\" Fill=\"true\" Stroke=\"false\" " + entries + "><ofd:FillColor "
                + colour + "/><ofd:AbbreviatedData>M 0 0 L 28 0 L 28 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String stroke(String data) {
        return "<ofd:PathObject Boundary=\"50 31 28 8\"><ofd:AbbreviatedData>" + data
                + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    /** The cells of a page with the figure 99, on which something else is drawn. */
    private static String over(String objects) {
        return page(ABOVE + TABLE + text(52, 37, "99") + objects);
    }

    @Test
    void figureUnderAMarkIsUnknown() {
        String unknown = "A1=许可 B1=12 A2=处罚 B2=\uFFFD\uFFFD";
        String seen = "A1=许可 B1=12 A2=处罚 B2=99";

        assertThat(over(stroke("M 1 7 L 6 2"))).isEqualTo(unknown);
        assertThat(over(stroke("M 0 4.8 L 20 4.8"))).isEqualTo(unknown);
        assertThat(over(filled("", "Value=\"255 255 0\""))).isEqualTo(unknown);
        assertThat(over(filled("", "Value=\"255 255 0\" Alpha=\"200\""))).isEqualTo(unknown);
        assertThat(over(filled("", "Value=\"255 255 0\" Alpha=\"90\""))).isEqualTo(seen);
        assertThat(over(filled("Alpha=\"90\"", "Value=\"255 255 0\""))).isEqualTo(seen);
        assertThat(over(filled("", "Value=\"255 255 255\""))).isEqualTo("A1=许可 B1=12 A2=处罚");
    }

    @Test
    void figureThatNotEveryViewerShowsIsUnknown() {
        String object = "<ofd:TextObject Boundary=\"%s\" Size=\"3\">%s<ofd:TextCode X=\"0\" Y=\"3\">9</ofd:TextCode>"
                + "</ofd:TextObject>";
        String clip =
                "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary=\"%s\"><ofd:AbbreviatedData>M 0 0 L 9 0 L 9 9 L 0 9"
                        + " C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";

        assertThat(page(ABOVE + TABLE + String.format(object, "52 33 20 4", "")))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=9");
        assertThat(page(ABOVE + TABLE + String.format(object, "52 33 20 0.2", "")))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=\uFFFD");
        assertThat(page(ABOVE + TABLE + String.format(object, "52 33 20 4", String.format(clip, "0 0 9 9"))))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=9");
        assertThat(page(ABOVE + TABLE + String.format(object, "52 33 20 4", String.format(clip, "9 0 9 9"))))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=\uFFFD");
    }

    /** A file with the figure 99 and a note on its page. */
    private static byte[] noted(String entries, String objects) {
        return new OfdFile()
                .page(210, 297, ABOVE + TABLE + text(52, 37, "99"))
                .part(
                        "Doc_0/Annots/Annotations.xml",
                        "<ofd:Annotations" + NAMESPACE + "><ofd:Page PageID=\"10\"><ofd:FileLoc>Page_0/Annotation.xml"
                                + "</ofd:FileLoc></ofd:Page></ofd:Annotations>")
                .part(
                        "Doc_0/Annots/Page_0/Annotation.xml",
                        "<ofd:PageAnnot" + NAMESPACE + "><ofd:Annot ID=\"30\" Type=\"Path\" " + entries
                                + "><ofd:Appearance Boundary=\"50 31 28 8\">" + objects
                                + "</ofd:Appearance></ofd:Annot></ofd:PageAnnot>")
                .content("", "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>", "");
    }

    @Test
    void notesOnAPageAreSeen() {
        String line =
                "<ofd:PathObject Boundary=\"2 0 9 8\"><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>";

        assertThat(cells(noted("", String.format(line, "M 0 7 L 4 3")))).isEqualTo("A1=许可 B1=12 A2=处罚 B2=\uFFFD\uFFFD");
        assertThat(cells(noted("Visible=\"false\"", String.format(line, "M 0 7 L 4 3"))))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=99");
        RawCell struck = INTAKE.read(noted("", String.format(line, "M 0 4.9 L 3.2 4.9")), "年报.ofd")
                .sheets()
                .get(0)
                .find(1, 1)
                .orElseThrow();
        assertThat(struck.details().struckOut()).isTrue();
    }

    @Test
    void sealIsOverFigures() {
        byte[] file = new OfdFile()
                .page(210, 297, ABOVE + TABLE + text(52, 37, "99"))
                .part(
                        "Doc_0/Signs/Signatures.xml",
                        "<ofd:Signatures" + NAMESPACE
                                + "><ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"Sign_0/Signature.xml\"/>"
                                + "</ofd:Signatures>")
                .part(
                        "Doc_0/Signs/Sign_0/Signature.xml",
                        "<ofd:Signature" + NAMESPACE + "><ofd:SignedInfo><ofd:StampAnnot ID=\"2\" PageRef=\"10\""
                                + " Boundary=\"40 32 40 40\"/></ofd:SignedInfo></ofd:Signature>")
                .content("", "", "<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>");

        assertThat(cells(file)).isEqualTo("A1=许可 B1=12 A2=处罚 B2=\uFFFD\uFFFD");
    }

    @Test
    void gapBetweenDigitsIsKept() {
        assertThat(
                        page(
                                TABLE
                                        + "<ofd:TextObject Boundary=\"52 33 20 4\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"3\" DeltaX=\"4\">34</ofd:TextCode></ofd:TextObject>"))
                .isEqualTo("A1=许可 B1=12 A2=处罚 B2=3 4");
    }

    @Test
    void templateUnderThePageAndGroupsOfObjectsAreDrawn() {
        String namespace = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        byte[] file = new OfdFile()
                .page(
                        210,
                        297,
                        text(52, 27, "12")
                                + "<ofd:CompositeObject ResourceID=\"7\" Boundary=\"20 20 60 20\"/></ofd:Layer></ofd:Content>"
                                + "<ofd:Template TemplateID=\"5\" ZOrder=\"Background\"/><ofd:Content><ofd:Layer>")
                .part(
                        "Doc_0/Tpls/T.xml",
                        "<ofd:Page" + namespace + "><ofd:Content><ofd:Layer>" + lines(20, 20)
                                + "</ofd:Layer></ofd:Content></ofd:Page>")
                .part(
                        "Doc_0/Res.xml",
                        "<ofd:Res" + namespace + "><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"7\""
                                + " Width=\"60\" Height=\"20\"><ofd:Content>" + text(2, 7, "许可")
                                + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>")
                .content("<ofd:PublicRes>/Doc_0/Res.xml</ofd:PublicRes>"
                        + "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpls/T.xml\"/>");

        assertThat(cells(file)).isEqualTo("A1=许可 B1=12");
    }

    @Test
    void partsAreFoundHoweverTheirPlacesAreWritten() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Zip.unpack(new OfdFile().page(210, 297, TABLE).content())
                .forEach((name, part) -> parts.put("/" + name.replace('/', '\\').toLowerCase(), part));

        assertThat(cells(Zip.pack(parts))).isEqualTo("A1=许可 B1=12 A2=处罚");
    }

    @Test
    void pageOfOutlinesIsAPicture() throws IOException {
        String outline =
                "<ofd:PathObject Boundary=\"20 20 4 4\" Fill=\"true\" Stroke=\"false\"><ofd:AbbreviatedData>M 0 0 B 1"
                        + " 0 2 1 2 2 Q 2 3 0 2 A 1 1 0 0 1 1 1 L 0 0 C</ofd:AbbreviatedData></ofd:PathObject>";
        byte[] file = new OfdFile().page(210, 297, outline + lines(20, 20)).content();

        Intake.Result read = INTAKE.read(file, "年报.ofd");
        List<PictureSource> pictures = new OfdReader().pictures(new Content(file), Limits.DEFAULT);

        assertThat(read.sheets()).extracting(OfdPagesTest::cells).containsExactly("");
        assertThat(read.pictures().any()).isTrue();
        assertThat(pictures).hasSize(1);
        BufferedImage drawn = pictures.get(0).open();
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).isEqualTo(List.of(1654, 2339));
        assertThat(drawn.getRGB(165, 170) & 0xFF).isLessThan(128);
    }

    @Test
    void fileWithoutItsPagesIsDamaged() {
        byte[] file = Zip.pack(Map.of("OFD.xml", "<ofd/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(INTAKE.read(file, "年报.ofd").findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("damaged"));
    }
}
