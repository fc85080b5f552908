package org.disclosure.rollup.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bureaus send in one zip file, and what a run makes of files that hold no figures. */
public class ZippedInboxTest {

    private static final RealReport FIGURES = RealReport.suqian2023();

    @TempDir
    private Path folder;

    private Path inbox;

    @BeforeEach
    void roster() throws IOException {
        inbox = Files.createDirectories(folder.resolve("in/2023")).getParent();
        Files.writeString(
                inbox.resolve("roster.csv"),
                "code,name,aliases,kind,order\n1,文登区教育局,教育局,部门,1\n2,文登区水利局,水利局,部门,2\n3,文登区大水泊镇,大水泊镇,乡镇,3\n");
    }

    @Test
    void reportsInOneZipFileAreEachReadAndNamedByTheirPlaceInIt() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("教育局.xlsx", report(FileFormat.XLSX, "文登区教育局"));
        parts.put("部门/水利局.docx", report(FileFormat.DOCX, "文登区水利局"));
        parts.put("乡镇.zip", Zip.pack(Map.of("大水泊镇.xls", report(FileFormat.XLS, "文登区大水泊镇"))));
        parts.put("部门/~$水利局.docx", new byte[] {1});
        parts.put("__MACOSX/._教育局.xlsx", new byte[] {1});
        received("2024-01-20 汇总.zip", Zip.pack(parts));

        Night night = run();

        assertThat(files(night))
                .containsExactly(
                        "2024-01-20 汇总.zip!/乡镇.zip!/大水泊镇.xls",
                        "2024-01-20 汇总.zip!/教育局.xlsx",
                        "2024-01-20 汇总.zip!/部门/水利局.docx");
        assertThat(sources(night)).containsAll(files(night));
        assertThat(findings(night, "I-")).isEmpty();
        assertThat(licenses(night))
                .containsEntry("units_counted", "3")
                .containsEntry(
                        "value",
                        Integer.toString(3
                                * Integer.parseInt(FIGURES.figures().entrySet().stream()
                                        .filter(figure ->
                                                figure.getKey().toString().equals("t2/licenses/decisions"))
                                        .findFirst()
                                        .orElseThrow()
                                        .getValue())));
    }

    @Test
    void fileInAZipFileThatCannotBeUnpackedCostsItselfOnly() throws IOException {
        byte[] zip = Zip.pack(Map.of("水利局.xlsx", report(FileFormat.XLSX, "文登区水利局")));
        zip[zip.length / 2] ^= 0x55;
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("教育局.xlsx", report(FileFormat.XLSX, "文登区教育局"));
        parts.put("水利局.zip", zip);
        received("汇总.zip", Zip.pack(parts));

        Night night = run();

        assertThat(files(night)).containsExactly("汇总.zip!/教育局.xlsx");
        assertThat(findings(night, "I-"))
                .containsExactly(
                        "ERROR 文登区水利局 汇总.zip!/水利局.zip!/水利局.xlsx：" + "压缩包或邮件里的这个文件取不出来，没有存档：" + "可能已损坏或过大。请不压缩直接报送。");
    }

    @Test
    void archiveThatCannotBeLookedIntoIsAFileThatCannotBeRead() throws IOException {
        String unreadable = "压缩包打不开：可能已损坏、是空的或文件过多。请解压后直接报送里面的文件。";
        byte[] zip = Zip.pack(Map.of("a.xlsx", report(FileFormat.XLSX, "文登区教育局")));
        received("教育局.zip", Arrays.copyOf(zip, zip.length - 10));
        received("水利局.zip", Zip.pack(Map.of()));
        received("大水泊镇.zip", Zip.pack(Map.of("Thumbs.db", new byte[] {1})));

        assertThat(findings(run(), "I-"))
                .containsExactlyInAnyOrder(
                        "ERROR 文登区教育局 教育局.zip：" + unreadable,
                        "ERROR 文登区水利局 水利局.zip：" + unreadable,
                        "ERROR 文登区大水泊镇 大水泊镇.zip：" + unreadable);
    }

    @Test
    void folderMayEndAsAZipFilesPathDoes() throws IOException {
        received("注意!/教育局.xlsx", report(FileFormat.XLSX, "文登区教育局"));

        assertThat(files(run())).containsExactly("注意!/教育局.xlsx");
    }

    @Test
    void fileWithPicturesForTablesIsSaidToBeOne() throws IOException {
        byte[] empty = FileFormat.DOCX.write(new FixtureGrid(), "").content();
        Map<String, byte[]> parts = Zip.unpack(empty);
        parts.put("word/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        parts.put(
                "[Content_Types].xml",
                types.replace("<Override", "<Default Extension=\"png\" ContentType=\"image/png\"/><Override")
                        .getBytes(StandardCharsets.UTF_8));
        received("教育局.docx", Zip.pack(parts));
        received("水利局.docx", empty);

        assertThat(findings(run(), "I-NO-TABLES"))
                .containsExactlyInAnyOrder(
                        "ERROR 文登区教育局 教育局.docx：文件里没有统计表，只有图片，图片里也没有认出统计表（要表格线完整、端正、清楚；"
                                + "不读 JPEG 2000、JBIG2）。请用 Excel（.xlsx）填写三张统计表后重新报送。",
                        "ERROR 文登区水利局 水利局.docx：文件里没有找到三张统计表中的任何一张。" + "如果表格是图片，请改用 Excel 填写；请按规定格式填报后重新报送。");
    }

    private static byte[] report(FileFormat format, String unit) {
        FixtureFile file = format.write(Layout.STACKED.lay(FIGURES.form(), FIGURES.figures(), unit, 2023), unit);
        return file.content();
    }

    private void received(String path, byte[] content) throws IOException {
        Path file = inbox.resolve("2023").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private Night run() {
        Night night = Night.run(inbox, folder);
        assertThat(night.exit()).as(night.complained()).isZero();
        return night;
    }

    /** The files that figures came from. */
    private static TreeSet<String> files(Night night) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        night.csv(2023, "entries.csv").forEach(entry -> files.add(entry.get("file")));
        return files;
    }

    /** What the reporting sheet of the workbook names. */
    private static List<String> sources(Night night) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Workbook workbook =
                WorkbookFactory.create(night.file(2023, "summary.xlsx").toFile())) {
            for (Row row : workbook.getSheet("报送情况")) {
                if (row.getCell(6) != null) {
                    sources.add(row.getCell(6).getStringCellValue());
                }
            }
        }
        return sources;
    }

    private static List<String> findings(Night night, String code) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").startsWith(code))
                .map(finding -> finding.get("severity") + " " + finding.get("unit") + " " + finding.get("file") + "："
                        + finding.get("message"))
                .toList();
    }

    private static Map<String, String> licenses(Night night) throws IOException {
        return night.csv(2023, "summary.csv").stream()
                .filter(sum -> sum.get("cell").equals("t2/licenses/decisions"))
                .findFirst()
                .orElseThrow();
    }
}
