package org.disclosure.rollup.intake.picture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.measure.DrawnReport;
import org.disclosure.rollup.intake.picture.measure.Level;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;

/** Pictures are told apart by their widths. */
class PicturesOfFilesTest {

    private static byte[] png(int width) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_BYTE_GRAY), "png", file);
        return file.toByteArray();
    }

    private static Content zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return new Content(file.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> widths(List<PictureSource> pictures) throws IOException {
        List<Integer> widths = new ArrayList<>();
        for (PictureSource picture : pictures) {
            widths.add(picture.open().getWidth());
        }
        return widths;
    }

    /** A Word document whose text shows these pictures. */
    private static Content word(String body, Map<String, byte[]> media) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder relations = new StringBuilder();
        media.keySet()
                .forEach(name -> relations.append("<Relationship Id=\"%s\" Type=\"image\" Target=\"media/%s\"/>"
                        .formatted(name.substring(0, name.indexOf('.')), name)));
        parts.put(
                "word/document.xml",
                utf8("<w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:a=\"a\" xmlns:v=\"v\" xmlns:mc=\"mc\"><w:body>"
                        + body + "</w:body></w:document>"));
        parts.put("word/_rels/document.xml.rels", utf8("<Relationships>" + relations + "</Relationships>"));
        media.forEach((name, file) -> parts.put("word/media/" + name, file));
        return zip(parts);
    }

    @Test
    void picturesOfAWordDocumentComeInTheOrderOfItsText() throws IOException {
        Content content = word("""
                <w:p><a:blip r:embed="b"/></w:p>
                <mc:AlternateContent><mc:Choice><a:blip r:embed="a"/></mc:Choice>
                <mc:Fallback><v:imagedata r:id="a"/></mc:Fallback></mc:AlternateContent>
                <w:pict><v:imagedata r:id="c"/></w:pict><a:blip r:embed="lost"/>""", Map.of("a.png", png(11), "b.png", png(12), "c.png", png(13)));
        assertThat(widths(PackagedPictures.ofWord(content))).isEqualTo(List.of(12, 11, 13));
    }

    @Test
    void whatIsCutOffAPictureIsNotSeen() throws IOException {
        Content content =
                word("<a:blip r:embed=\"a\"/><a:srcRect l=\"10000\" r=\"25000\"/>", Map.of("a.png", png(100)));
        assertThat(widths(PackagedPictures.ofWord(content))).isEqualTo(List.of(65));
    }

    @Test
    void picturesOfAnOpenDocumentComeInTheOrderOfItsText() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("Pictures/1.png", png(21));
        parts.put("Pictures/2.png", png(22));
        parts.put(
                "content.xml",
                utf8(
                        "<o:document xmlns:o=\"o\" xmlns:draw=\"d\" xmlns:xlink=\"x\"><draw:image xlink:href=\"Pictures/2.png\"/>"
                                + "<draw:image xlink:href=\"./Pictures/1.png\"/></o:document>"));
        assertThat(widths(PackagedPictures.ofOpenDocument(zip(parts)))).isEqualTo(List.of(22, 21));
    }

    @Test
    void picturesOfAWorkbookComeSheetAfterSheet() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int sheet : List.of(10, 2)) {
            parts.put("xl/media/image" + sheet + ".png", png(40 + sheet));
            parts.put(
                    "xl/drawings/drawing" + sheet + ".xml",
                    utf8("<d xmlns:a=\"a\" xmlns:r=\"r\"><a:blip r:embed=\"x\"/></d>"));
            parts.put(
                    "xl/drawings/_rels/drawing" + sheet + ".xml.rels",
                    utf8("<Relationships><Relationship Id=\"x\" Type=\"image\" Target=\"../media/image" + sheet
                            + ".png\"/></Relationships>"));
        }
        assertThat(widths(PackagedPictures.ofWorkbook(zip(parts)))).isEqualTo(List.of(42, 50));
    }

    @Test
    void picturesInOneXmlTextComeInItsOrder() throws IOException {
        String first = Base64.getMimeEncoder().encodeToString(png(51));
        String second = Base64.getEncoder().encodeToString(png(52));
        Content content = new Content(utf8("<w xmlns:w=\"w\" xmlns:o=\"o\"><w:binData>" + first
                + "</w:binData><o:binary-data>" + second + "</o:binary-data></w>"));
        assertThat(widths(XmlPictures.of(content))).isEqualTo(List.of(51, 52));
    }

    @Test
    void picturesOfRichTextAreItsDigits() throws IOException {
        String digits = HexFormat.of().formatHex(png(61));
        String text = "{\\rtf1 a{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn f}{\\sv 1}}}\\picw-9\\pngblip\n"
                + digits.substring(0, 40) + "\n" + digits.substring(40) + "}}b\\picture}";
        assertThat(widths(RtfPictures.of(new Content(utf8(text))))).isEqualTo(List.of(61));
    }

    @Test
    void picturesOfAPageAreThoseItHoldsItself() throws IOException {
        String packed = Base64.getMimeEncoder().encodeToString(png(31));
        Content content =
                new Content(utf8("<img src=\"http://x/y.png\"><img src=\"data:image/png;base64," + packed + "\">"));
        assertThat(widths(HtmlPictures.of(content))).isEqualTo(List.of(31));
    }

    @Test
    void aFileThatIsAPictureOfATableBecomesASheet() throws IOException {
        DrawnReport report = DrawnReport.of(Forms.load().edition(2021), 5, DrawnReport.writtenFonts(), Level.CLEAN, 0);
        Intake.Result result = new Intake(Limits.DEFAULT).read(report.files().get(2), "表四.png");
        Sheet sheet = result.pictures().sheets().get(0);
        assertThat(List.of(
                        sheet.name(),
                        sheet.find(0, 0).orElseThrow().text(),
                        sheet.find(1, 5).orElseThrow().text(),
                        sheet.find(3, 14).orElseThrow().text()))
                .isEqualTo(List.of(
                        "图片1",
                        "行政复议",
                        "未经复议直接起诉",
                        List.copyOf(report.figures("t4").values()).get(14)));
    }

    @Test
    void aPictureOfSomethingElseIsWorthAHint() throws IOException {
        Intake.Result result = new Intake(Limits.DEFAULT).read(png(300), "会议.png");
        assertThat(result.sheets()).isEqualTo(List.of());
        assertThat(result.findings().stream()
                        .map(finding -> finding.code() + " " + finding.severity())
                        .toList())
                .isEqualTo(List.of("I-KIND HINT"));
    }
}
