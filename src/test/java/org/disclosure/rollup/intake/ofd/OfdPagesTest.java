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
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen on the pages of an OFD file counts, and nothing else. */
class OfdPagesTest {

    private static final Intake INTAKE = new Intake(Limits.DEFAULT);

    /** A table of two by two at 20, 20; its cells are 30 by 10 millimetres. */
    private static final String TABLE = lines(20, 20) + text(22, 27, "许可") + text(52, 27, "12") + text(22, 37, "处罚");

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
