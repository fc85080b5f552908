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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What intake says of files that it cannot read, or that are not what their name says. */
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
        assertThat(read.findings())
                .containsExactly(Finding.of(Problem.I_KIND, kind).as("name").weighing(Severity.HINT));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void fileWithItsOwnExtensionLeavesNoFinding(FileFormat format) {
        FixtureFile file = file(format);

        assertThat(intake.read(file.content(), file.name()).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"年报.XLSX", "年报.et", "年报.2023.xlsx"})
    void extensionMayBeInCapitalsOrThatOfWps(String name) {
        assertThat(intake.read(file(FileFormat.XLSX).content(), name).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"年报.pdf", "年报.xlsx"})
    void pdfIsRefusedWhateverItIsCalled(String name) {
        assertThat(intake.read("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.UTF_8), name))
                .isEqualTo(refused("PDF"));
    }

    @Test
    void wordReportIsRefused() throws IOException {
        assertThat(intake.read(zip("[Content_Types].xml", "word/document.xml"), "年报.docx"))
                .isEqualTo(refused("Word"));
    }

    @Test
    void oldWordReportIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(out);
        }

        assertThat(intake.read(out.toByteArray(), "年报.doc")).isEqualTo(refused("Word"));
    }

    @Test
    void picturesAreRefused() {
        assertThat(intake.read(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "年报.jpg"))
                .isEqualTo(refused("JPEG/PNG"));
        assertThat(intake.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}, "年报.png"))
                .isEqualTo(refused("JPEG/PNG"));
    }

    @Test
    void archiveIsRefused() throws IOException {
        assertThat(intake.read(zip("教育局.xlsx"), "年报.zip")).isEqualTo(refused("ZIP"));
    }

    @Test
    void fileAboveALimitIsRefusedForIt() {
        FixtureFile file = file(FileFormat.CSV_UTF8);
        Intake narrow = new Intake(new Limits(50L << 20, 200L << 20, 2_000, 64, 20_000, 4, 200_000, 20_000, 100_000));
        Intake brief = new Intake(new Limits(50L << 20, 200L << 20, 2_000, 64, 20_000, 512, 200_000, 20_000, 10));

        assertThat(narrow.read(file.content(), file.name())).isEqualTo(unreadable("too-many-cells"));
        assertThat(brief.read(file.content(), file.name())).isEqualTo(unreadable("text-too-long"));
    }

    private static FixtureFile file(FileFormat format) {
        return format.write(Layout.OFFICIAL.lay(RealReport.suqian2023()), "年报");
    }

    private static Intake.Result unreadable(String variant) {
        return new Intake.Result(
                List.of(), List.of(Finding.of(Problem.I_UNREADABLE).as(variant)));
    }

    private static Intake.Result refused(String kind) {
        return new Intake.Result(List.of(), List.of(Finding.of(Problem.I_KIND, kind)));
    }

    /** All cells, sheet by sheet. */
    private static List<List<RawCell>> texts(Intake.Result read) {
        return read.sheets().stream()
                .map(sheet -> sheet.rowNumbers().stream()
                        .flatMap(row -> sheet.row(row).stream())
                        .toList())
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
