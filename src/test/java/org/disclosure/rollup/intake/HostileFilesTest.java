package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.SheetXml;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.Narrow;
import org.disclosure.rollup.intake.picture.PictureTables;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm: what they reach for is not fetched, and what they blow up to is not unpacked. */
class HostileFilesTest {

    private final Intake intake = new Intake(Limits.DEFAULT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "XLSX, xl/workbook.xml",
        "XLSX, xl/worksheets/sheet1.xml",
        "XLSX, xl/sharedStrings.xml",
        "DOCX, word/document.xml",
        "ODS, content.xml",
    })
    void entityOfAPackedDocumentIsNotFetched(FileFormat format, String part) throws IOException {
        FixtureFile file = format.write(grid(), "年报");
        byte[] hostile = Zip.with(file.content(), part, withEntity(Zip.text(file.content(), part), external()));

        assertThat(intake.read(hostile, file.name())).isEqualTo(unreadable("damaged"));
    }

    @Test
    void entityOfAPartThatIsNotLookedIntoIsNotFetched() throws IOException {
        FixtureFile file = FileFormat.XLSX.write(grid(), "年报");
        String part = "[Content_Types].xml";
        byte[] hostile = Zip.with(file.content(), part, withEntity(Zip.text(file.content(), part), external()));

        assertThat(words(intake.read(hostile, file.name()))).isEqualTo(words(intake.read(file.content(), file.name())));
    }

    @Test
    void entityOfAnXmlSpreadsheetIsNotFetched() throws IOException {
        FixtureFile file = FileFormat.SPREADSHEET_XML_AS_XLS.write(grid(), "年报");
        String xml = withEntity(new String(file.content(), StandardCharsets.UTF_8), external());

        assertThat(intake.read(xml.getBytes(StandardCharsets.UTF_8), file.name()))
                .isEqualTo(unreadable("damaged"));
    }

    @ParameterizedTest
    @CsvSource({
        "XLSX, xl/worksheets/sheet1.xml",
        "XLSX, xl/sharedStrings.xml",
        "DOCX, word/document.xml",
        "ODS, content.xml",
    })
    void laughsOfAPackedDocumentAreNotLaughed(FileFormat format, String part) {
        FixtureFile file = format.write(grid(), "年报");
        byte[] hostile = Zip.with(file.content(), part, withEntity(Zip.text(file.content(), part), laughs()));

        assertThat(intake.read(hostile, file.name())).isEqualTo(unreadable("damaged"));
    }

    @Test
    void laughsOfAnXmlSpreadsheetAreNotLaughed() {
        FixtureFile file = FileFormat.SPREADSHEET_XML_AS_XLS.write(grid(), "年报");
        String xml = withEntity(new String(file.content(), StandardCharsets.UTF_8), laughs());

        assertThat(intake.read(xml.getBytes(StandardCharsets.UTF_8), file.name()))
                .isEqualTo(unreadable("damaged"));
    }

    @Test
    void elementsOfAnOpenDocumentMayBeOnlySoDeep() {
        FixtureFile file = FileFormat.ODS.write(grid(), "年报");
        String xml = Zip.text(file.content(), "content.xml")
                .replace("<office:body>", "<office:body>" + deep("text:section"));

        assertThat(intake.read(Zip.with(file.content(), "content.xml", xml), file.name()))
                .isEqualTo(unreadable("damaged"));
    }

    @Test
    void elementsOfAnXmlSpreadsheetMayBeOnlySoDeep() {
        FixtureFile file = FileFormat.SPREADSHEET_XML_AS_XLS.write(grid(), "年报");
        String xml = new String(file.content(), StandardCharsets.UTF_8)
                .replaceFirst("(?=<(?:ss:)?Worksheet )", deep("Extra"));

        assertThat(intake.read(xml.getBytes(StandardCharsets.UTF_8), file.name()))
                .isEqualTo(unreadable("damaged"));
    }

    private static String deep(String element) {
        return ("<" + element + ">").repeat(10_000) + ("</" + element + ">").repeat(10_000);
    }

    @ParameterizedTest
    @CsvSource({"XLSX, xl/media/image1.png", "DOCX, word/media/image1.png", "ODS, Pictures/1.png"})
    void documentThatUnpacksToMoreThanTheLimitIsRefused(FileFormat format, String part) {
        FixtureFile file = format.write(grid(), "年报");
        byte[] bomb = Zip.with(file.content(), part, "0".repeat(5 << 20));

        assertThat(new Intake(Narrow.megabytes(1)).read(bomb, file.name())).isEqualTo(unreadable("too-large"));
    }

    /** Method 93 is Zstandard, which a library would be needed for that is not there. */
    @Test
    void documentThatIsPackedInAnUnknownWayIsDamaged() {
        byte[] content = FileFormat.XLSX.write(grid(), "年报").content();
        for (int at = 0; at < content.length - 12; at++) {
            boolean header = content[at] == 'P' && content[at + 1] == 'K';
            if (header && content[at + 2] == 3) {
                content[at + 8] = 93;
            } else if (header && content[at + 2] == 1) {
                content[at + 10] = 93;
            }
        }

        assertThat(intake.read(content, "年报.xlsx")).isEqualTo(unreadable("damaged"));
    }

    @Test
    void hugeDimensionIsNotBelieved() {
        byte[] content = SheetXml.workbook("<row r='1'><c r='A1'><v>7</v></c></row>", "");
        String sheet = Zip.text(content, "xl/worksheets/sheet1.xml")
                .replace("<sheetData>", "<dimension ref='A1:XFD1048576'/><sheetData>");

        Intake.Result read = intake.read(Zip.with(content, "xl/worksheets/sheet1.xml", sheet), "年报.xlsx");

        assertThat(words(read)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFD1048576", "A1048576", "XFD1"})
    void cellFarOffIsLeftOut(String address) {
        byte[] content = SheetXml.workbook("<row><c r='B2'><v>5</v></c><c r='" + address + "'><v>7</v></c></row>", "");

        assertThat(words(intake.read(content, "年报.xlsx"))).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r='A0'", "r='7'", "r='A'", "r='ZZZZZZZZZ1'", "r=''"})
    void cellAtNoAddressIsDamage(String address) {
        assertThat(intake.read(SheetXml.workbook("<row><c " + address + "><v>7</v></c></row>", ""), "年报.xlsx")
                        .findings())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo("I-UNREADABLE");
    }

    @Test
    void hundredThousandMergesAreReadUpToTheLimit() {
        byte[] content = SheetXml.workbook("<row r='1'><c r='A1'><v>7</v></c></row>", "");
        String merges = IntStream.range(1, 100_001)
                .mapToObj(row -> "<mergeCell ref='A" + row + ":B" + row + "'/>")
                .collect(Collectors.joining("", "</sheetData><mergeCells>", "</mergeCells>"));
        String sheet = Zip.text(content, "xl/worksheets/sheet1.xml").replace("</sheetData>", merges);

        Sheet read = intake.read(Zip.with(content, "xl/worksheets/sheet1.xml", sheet), "年报.xlsx")
                .sheets()
                .get(0);

        assertThat(read.mergeAt(19_999, 1)).hasValue(new Merge(19_999, 0, 19_999, 1));
        assertThat(read.mergeAt(20_000, 1)).isEmpty();
    }

    @Test
    void deeplyNestedTablesAreReadOrRefused() {
        String page = "<html><body>" + "<table><tr><td>".repeat(10_000) + "7" + "</td></tr></table>".repeat(10_000);

        Intake.Result read = intake.read(page.getBytes(StandardCharsets.UTF_8), "年报.html");

        assertThat(words(read)).isEqualTo("7");
    }

    @Test
    void deeplyNestedElementsOfADocumentAreReadOrRefused() {
        FixtureFile file = FileFormat.DOCX.write(grid(), "年报");
        String xml = Zip.text(file.content(), "word/document.xml")
                .replace(
                        "</w:body>",
                        "<w:sdt><w:sdtContent>".repeat(10_000) + "</w:sdtContent></w:sdt>".repeat(10_000)
                                + "</w:body>");

        assertThat(intake.read(Zip.with(file.content(), "word/document.xml", xml), file.name())
                        .findings())
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("I-UNREADABLE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"colspan=1000000000", "rowspan=1000000000", "colspan=-1", "colspan=x", "colspan=99999999999"})
    void spansAreBelievedWithinReason(String span) {
        String page = "<html><table><tr><td " + span + ">甲<td>7</table>";

        assertThat(words(intake.read(page.getBytes(StandardCharsets.UTF_8), "年报.html")))
                .isEqualTo("甲 7");
    }

    @ParameterizedTest
    @CsvSource({
        "table:number-columns-repeated, 2147483647",
        "table:number-rows-spanned, 2147483647",
        "table:number-columns-spanned, 2147483647",
    })
    void repetitionsOfAnOpenDocumentAreBelievedWithinReason(String attribute, String value) {
        FixtureFile file = FileFormat.ODS.write(grid(), "年报");
        String xml = Zip.text(file.content(), "content.xml")
                .replaceFirst("<table:table-cell ", "<table:table-cell " + attribute + "=\"" + value + "\" ");

        assertThat(intake.read(Zip.with(file.content(), "content.xml", xml), file.name())
                        .findings())
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("I-UNREADABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "99999999999"})
    void placesOfAnXmlSpreadsheetAreBelievedWithinReason(String index) {
        FixtureFile file = FileFormat.SPREADSHEET_XML_AS_XLS.write(grid(), "年报");
        String xml = new String(file.content(), StandardCharsets.UTF_8)
                .replaceFirst("<Row ss:Index=\"\\d+\"", "<Row ss:Index=\"" + index + '"');

        assertThat(intake.read(xml.getBytes(StandardCharsets.UTF_8), file.name())
                        .findings())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo("I-UNREADABLE");
    }

    @Test
    void lineOfSixtyMegabytesIsRefusedForItsSize() {
        assertThat(intake.read(new byte[60 << 20], "年报.csv")).isEqualTo(unreadable("too-large"));
    }

    @Test
    void quoteThatIsNeverClosedIsDamage() {
        String text = "填报单位,\"文登区教育局\n" + "1,2,3\n".repeat(400_000);

        assertThat(intake.read(text.getBytes(StandardCharsets.UTF_8), "年报.csv")).isEqualTo(unreadable("damaged"));
    }

    @Test
    void cellOfTwoHundredThousandLettersIsRefused() {
        String letters = "字".repeat(200_000);

        assertThat(intake.read(letters.getBytes(StandardCharsets.UTF_8), "年报.csv"))
                .isEqualTo(unreadable("text-too-long"));
        assertThat(intake.read(("<html><table><tr><td>" + letters).getBytes(StandardCharsets.UTF_8), "年报.html"))
                .isEqualTo(unreadable("text-too-long"));
        assertThat(intake.read(
                        SheetXml.workbook("<row><c t='inlineStr'><is><t>" + letters + "</t></is></c></row>", ""),
                        "年报.xlsx"))
                .isEqualTo(unreadable("text-too-long"));
    }

    @Test
    void nothingIsWrittenToTheFolderForTemporaryFiles() {
        List<FixtureFile> files = Stream.of(FileFormat.values())
                .map(format -> format.write(grid(), "年报"))
                .toList();
        TempFile.setTempFileCreationStrategy(new NoTemporaryFiles());
        try {
            for (FixtureFile file : files) {
                assertThat(intake.read(file.content(), file.name()).sheets()).isNotEmpty();
                intake.read(Arrays.copyOf(file.content(), file.content().length / 2), file.name());
            }
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }
    }

    /** Fails the test that asks for one; intake hides exceptions, and errors it does not. */
    private static final class NoTemporaryFiles implements TempFileCreationStrategy {

        @Override
        public File createTempFile(String prefix, String suffix) {
            throw new AssertionError("A temporary file " + prefix + suffix);
        }

        @Override
        public File createTempDirectory(String prefix) {
            throw new AssertionError("A temporary folder " + prefix);
        }
    }

    private static FixtureGrid grid() {
        return Layout.OFFICIAL.lay(RealReport.suqian2023());
    }

    private String external() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "what stands in the file");
        return "<!ENTITY e SYSTEM '" + secret.toUri() + "'>";
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 'haha'>");
        for (int level = 1; level < 12; level++) {
            entities.append("<!ENTITY e")
                    .append(level)
                    .append(" '")
                    .append(("&e" + (level - 1) + ";").repeat(10))
                    .append("'>");
        }
        return entities.append("<!ENTITY e '&e11;'>").toString();
    }

    /** The XML with the entity declared, and called for in the first text that there is. */
    private static String withEntity(String xml, String entities) {
        int root = xml.indexOf('<', xml.lastIndexOf("?>") + 1);
        String name = xml.substring(root + 1).split("[\\s>/]", 2)[0];
        String declared = xml.substring(0, root) + "<!DOCTYPE " + name + " [" + entities + "]>" + xml.substring(root);
        return declared.replaceFirst("(<(?:t|w:t|v|text:p|Data)(?: [^>]*)?>)[^<]+", "$1before &e; after");
    }

    private static Intake.Result unreadable(String variant) {
        return new Intake.Result(
                List.of(), List.of(Finding.of(Problem.I_UNREADABLE).as(variant)), PictureTables.NONE);
    }

    /** All that was read. */
    private static String words(Intake.Result read) {
        return read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream().flatMap(List::stream))
                .map(RawCell::text)
                .collect(Collectors.joining(" "));
    }
}
