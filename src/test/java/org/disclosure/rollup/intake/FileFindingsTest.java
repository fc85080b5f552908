package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureTables;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings on files that cannot be read, or that do not match their names. */
class FileFindingsTest {

    private final Intake intake = new Intake(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"年报.xlsx", "年报.xls", "年报.csv"})
    void emptyFileIsUnreadable(String name) {
        assertThat(intake.read(new byte[0], name)).isEqualTo(unreadable("empty"));
    }

    @ParameterizedTest
    @CsvSource({"XLSX, 60", "XLSX, 500", "XLSX, 3000", "XLSX, -100", "XLS, 600", "XLS, 5000", "XLS, -1000"})
    void truncatedWorkbookIsDamaged(FileFormat format, int length) {
        FixtureFile file = file(format);
        int kept = length > 0 ? length : file.content().length + length;

        assertThat(intake.read(Arrays.copyOf(file.content(), kept), file.name()))
                .isEqualTo(unreadable("damaged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"年报.xlsx", "年报.xls"})
    void garbageUnderAWorkbooksNameIsDamaged(String name) {
        byte[] garbage = new byte[5000];
        new Random(1).nextBytes(garbage);

        assertThat(intake.read(garbage, name)).isEqualTo(unreadable("damaged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"年报.xlsx", "年报.xls", "年报.csv"})
    void fileOfZerosIsDamaged(String name) {
        assertThat(intake.read(new byte[5000], name)).isEqualTo(unreadable("damaged"));
    }

    @Test
    void workbookWithAPasswordIsSaidToHaveOne() throws IOException, GeneralSecurityException {
        FixtureFile file = file(FileFormat.XLSX);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(files)) {
                encrypted.write(file.content());
            }
            files.writeFilesystem(out);
        }

        assertThat(intake.read(out.toByteArray(), file.name())).isEqualTo(unreadable("encrypted"));
    }

    @Test
    void oldWorkbookWithAPasswordIsSaidToHaveOne() throws IOException {
        FixtureFile file = file(FileFormat.XLS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(intake.read(out.toByteArray(), file.name())).isEqualTo(unreadable("encrypted"));
    }

    @ParameterizedTest
    @CsvSource({
        "XLSX, 年报.xls, Excel (.xlsx)",
        "XLSX, 年报.csv, Excel (.xlsx)",
        "XLS, 年报.xlsx, Excel 97-2003 (.xls)",
        "CSV_UTF8, 年报.xls, CSV",
        "CSV_GB18030, 年报.xlsx, CSV",
    })
    void fileWithAWrongExtensionIsReadAsWhatItIs(FileFormat format, String name, String kind) {
        FixtureFile file = file(format);

        Intake.Result read = intake.read(file.content(), name);

        assertThat(texts(read)).isEqualTo(texts(intake.read(file.content(), file.name())));
        assertThat(Worded.of(read.findings()))
                .containsExactly(Finding.of(Problem.I_KIND, kind).as("name").weighing(Severity.HINT));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void fileLeavesNoFindingButThatItsExtensionDoesNotFit(FileFormat format) {
        FixtureFile file = file(format);

        assertThat(Worded.of(intake.read(file.content(), file.name()).findings()))
                .isEqualTo(format.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"年报.XLSX", "年报.et", "年报.2023.xlsx"})
    void extensionMayBeInCapitalsOrThatOfWps(String name) {
        assertThat(intake.read(file(FileFormat.XLSX).content(), name).findings())
                .isEmpty();
    }

    @Test
    void oldWorkbookMayHaveTheExtensionOfWps() {
        FixtureFile file = file(FileFormat.XLS);

        assertThat(texts(intake.read(file.content(), "年报.et")))
                .isEqualTo(texts(intake.read(file.content(), file.name())));
        assertThat(intake.read(file.content(), "年报.et").findings()).isEmpty();
    }

    @Test
    void oldWorkbookThatHoldsAWordDocumentIsAWorkbook() throws IOException {
        FixtureFile file = file(FileFormat.XLS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.content()))) {
            files.getRoot()
                    .createDirectory("MBD0001")
                    .createDocument("WordDocument", new ByteArrayInputStream(new byte[5000]));
            files.writeFilesystem(out);
        }

        assertThat(texts(intake.read(out.toByteArray(), file.name())))
                .isEqualTo(texts(intake.read(file.content(), file.name())));
    }

    @ParameterizedTest
    @CsvSource({"年报.pdf", "年报.xlsx"})
    void pdfThatBreaksOffIsDamagedWhateverItIsCalled(String name) {
        assertThat(intake.read("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.UTF_8), name))
                .isEqualTo(unreadable("damaged"));
    }

    @Test
    void wordReportWithoutItsTextIsDamaged() throws IOException {
        assertThat(intake.read(zip("[Content_Types].xml", "word/document.xml"), "年报.docx"))
                .isEqualTo(unreadable("damaged"));
    }

    @Test
    void reportOfWord95IsSaidToBeOne() throws IOException {
        byte[] start = new byte[5000];
        start[0] = (byte) 0xDC;
        start[1] = (byte) 0xA5;
        start[2] = 0x68;

        assertThat(intake.read(compound("WordDocument", start), "年报.doc")).isEqualTo(unreadable("old-word"));
    }

    @Test
    void workbookOfExcel95IsSaidToBeOne() throws IOException {
        byte[] start = new byte[5000];
        start[0] = 9;
        start[1] = 8;
        start[2] = 8;
        start[5] = 5;

        assertThat(intake.read(compound("Book", start), "年报.xls")).isEqualTo(unreadable("old-excel"));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "2, 6", "4, 6"})
    void workbookOfExcelTwoToFourIsSaidToBeOld(byte version, byte length) {
        byte[] content = new byte[5000];
        content[0] = 9;
        content[1] = version;
        content[2] = length;

        assertThat(intake.read(content, "年报.xls")).isEqualTo(unreadable("old-excel"));
    }

    @Test
    void wordReportWithAPasswordIsSaidToHaveOne() throws IOException {
        byte[] start = new byte[5000];
        start[0] = (byte) 0xEC;
        start[1] = (byte) 0xA5;
        start[2] = (byte) 0xC1;
        start[11] = 1;

        assertThat(intake.read(compound("WordDocument", start), "年报.doc")).isEqualTo(unreadable("encrypted"));
    }

    @Test
    void workbookOfStrictOpenXmlIsSaidToBeOne() {
        FixtureFile file = FileFormat.strict(Layout.OFFICIAL.lay(RealReport.suqian2023()), "年报");

        assertThat(intake.read(file.content(), file.name())).isEqualTo(unreadable("strict"));
    }

    @Test
    void workbookWithoutSheetsIsDamaged() {
        FixtureFile file = file(FileFormat.XLSX);
        String workbook = Zip.text(file.content(), "xl/workbook.xml").replaceAll("<sheets>.*</sheets>", "<sheets/>");

        assertThat(intake.read(Zip.with(file.content(), "xl/workbook.xml", workbook), file.name()))
                .isEqualTo(unreadable("damaged"));
    }

    @Test
    void openDocumentWithAPasswordIsSaidToHaveOne() {
        FixtureFile file = file(FileFormat.ODS);
        byte[] encrypted = Zip.with(
                Zip.with(file.content(), "content.xml", "garbage"),
                "META-INF/manifest.xml",
                "<manifest:manifest><manifest:encryption-data/></manifest:manifest>");

        assertThat(intake.read(encrypted, file.name())).isEqualTo(unreadable("encrypted"));
    }

    @Test
    void picturesAreSaidAndNoMore() {
        assertThat(intake.read(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "年报.jpg"))
                .isEqualTo(noticed("JPEG/PNG", "no-table"));
        assertThat(intake.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}, "年报.png"))
                .isEqualTo(noticed("JPEG/PNG", "no-table"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><uof:UOF xmlns:uof='uof'/> | UOF (.uos, .uot) | document | ERROR",
                "Rar!\u001a\u0007\u0001. | RAR | packed | ERROR",
                "BMF.......6...(... | BMP | no-table | HINT",
                "...\u0018ftypheic | HEIC | picture | HINT",
            })
    void kindThatNobodyReadsIsNamedWhateverItIsCalled(String start, String kind, String variant, Severity severity) {
        byte[] content =
                (start.startsWith("<") ? start : start.replace('.', '\0')).getBytes(StandardCharsets.ISO_8859_1);
        Finding finding =
                Finding.of(Problem.I_KIND, kind).as(variant).given(kind).weighing(severity);

        for (String name : List.of("年报.xlsx", "年报.csv", "年报")) {
            assertThat(intake.read(content, name))
                    .isEqualTo(new Intake.Result(List.of(), List.of(finding), PictureTables.NONE));
        }
    }

    @Test
    void documentOfAppleIsNamed() throws IOException {
        assertThat(intake.read(zip("Index/Document.iwa"), "年报.docx"))
                .isEqualTo(new Intake.Result(
                        List.of(),
                        List.of(Finding.of(Problem.I_KIND, "Apple iWork (.pages, .numbers)")
                                .as("apple")
                                .given("Apple iWork (.pages, .numbers)")),
                        PictureTables.NONE));
    }

    @Test
    void programsAreSaidAndNoMore() {
        assertThat(intake.read(new byte[] {'M', 'Z', 0, 1, 0, 0}, "安装.exe")).isEqualTo(noticed("?", ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "DOCX", "ODS", "ODT", "OFD", "XLSB"})
    void documentWhosePartsAreNotPackedIsReadAsAnyOther(FileFormat format) {
        FixtureFile file = file(format);
        Intake.Result packed = intake.read(file.content(), file.name());
        Intake.Result stored = intake.read(Zip.stored(file.content()), file.name());

        assertThat(stored.findings()).isEqualTo(packed.findings());
        assertThat(cells(stored)).isEqualTo(cells(packed));
    }

    private static List<RawCell> cells(Intake.Result read) {
        return read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(Row::stream)
                .toList();
    }

    @Test
    void archiveThatWasNotLookedIntoIsUnreadable() throws IOException {
        assertThat(intake.read(zip("教育局.xlsx"), "年报.zip")).isEqualTo(unreadable("archive"));
    }

    @Test
    void archiveUnderAWorkbooksNameIsDamaged() throws IOException {
        assertThat(intake.read(zip("教育局.xlsx"), "年报.xlsx")).isEqualTo(unreadable("damaged"));
    }

    @Test
    void fileAboveALimitIsRefusedForIt() {
        FixtureFile file = file(FileFormat.CSV_UTF8);
        Intake narrow = new Intake(new Limits(50L << 20, 200L << 20, 2_000, 64, 20_000, 512, 4, 20_000, 100_000));
        Intake brief = new Intake(new Limits(50L << 20, 200L << 20, 2_000, 64, 20_000, 512, 200_000, 20_000, 10));

        assertThat(narrow.read(file.content(), file.name())).isEqualTo(unreadable("too-many-cells"));
        assertThat(brief.read(file.content(), file.name())).isEqualTo(unreadable("text-too-long"));
    }

    private static FixtureFile file(FileFormat format) {
        return format.write(Layout.OFFICIAL.lay(RealReport.suqian2023()), "年报");
    }

    private static Intake.Result unreadable(String variant) {
        return new Intake.Result(
                List.of(), List.of(Finding.of(Problem.I_UNREADABLE).as(variant)), PictureTables.NONE);
    }

    private static Intake.Result noticed(String kind, String variant) {
        return new Intake.Result(
                List.of(),
                List.of(Finding.of(Problem.I_KIND, kind).given(kind).as(variant).weighing(Severity.HINT)),
                PictureTables.NONE);
    }

    private static byte[] compound(String stream, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(content), stream);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** All cells, sheet by sheet. */
    private static List<List<RawCell>> texts(Intake.Result read) {
        return read.sheets().stream()
                .map(sheet -> sheet.rows().stream().flatMap(List::stream).toList())
                .toList();
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
