package org.disclosure.rollup.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.MailFile;
import org.disclosure.rollup.fixture.Packed;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bureaus send packed by other programs than zip, and by mail. */
class PackedInboxTest {

    private static final RealReport FIGURES = RealReport.suqian2023();

    @TempDir
    private Path folder;

    private Path inbox;

    @BeforeEach
    void roster() throws IOException {
        inbox = Files.createDirectories(folder.resolve("in/2023")).getParent();
        Files.writeString(
                inbox.resolve("roster.csv"),
                "code,name,aliases,kind,order\n1,文登区教育局,教育局,部门,1\n2,文登区水利局,水利局,部门,2\n"
                        + "3,文登区民政局,民政局,部门,3\n4,文登区财政局,财政局,部门,4\n5,文登区审计局,审计局,部门,5\n"
                        + "6,文登区大水泊镇,大水泊镇,乡镇,6\n");
    }

    @Test
    void everyFileIsReadWhereverItLies() throws IOException {
        received("2024-01-20/教育局.7z", Packed.sevenZip(Map.of("年报.xlsx", report(FileFormat.XLSX, 1))));
        received(
                "2024-01-20/部门.tar.gz",
                Packed.gzip(Packed.tar(Map.of("部门/水利局.docx", report(FileFormat.DOCX, 2)), StandardCharsets.UTF_8), ""));
        received("2024-01-20/民政局年报.msg", MailFile.msg("年报", "", Map.of("统计表.xls", report(FileFormat.XLS, 3))));
        received("2024-01-20/审计局.rar", Packed.rar(Map.of("年报.ods", report(FileFormat.ODS, 5)), StandardCharsets.UTF_8));
        byte[] zip = Zip.pack(Map.of("统计表.xlsx", report(FileFormat.XLSX, 4)));
        byte[] mail = MailFile.emlInGbk("转发：财政局年报", "请收。", Map.of("报送.zip", zip));
        received("2024-01-20/收件.zip", Zip.pack(Map.of("1.eml", mail)));
        Map<String, byte[]> attached = new LinkedHashMap<>();
        attached.put("附件1.xlsx", report(FileFormat.XLSX, 6));
        attached.put("附件2.docx", report(FileFormat.DOCX, 6));
        received("2024-01-20/2.eml", MailFile.eml("2023年年报", "区政府办：\n大水泊镇2023年年报见附件，请查收。", attached));

        Night night = run();

        assertThat(findings(night, "I-UN")).isEmpty();
        assertThat(files(night))
                .containsExactly(
                        "1 2024-01-20/教育局.7z!/年报.xlsx",
                        "2 2024-01-20/部门.tar.gz!/部门/水利局.docx",
                        "3 2024-01-20/民政局年报.msg!/统计表.xls",
                        "4 2024-01-20/收件.zip!/1.eml!/财政局年报/报送.zip!/统计表.xlsx",
                        "5 2024-01-20/审计局.rar!/年报.ods",
                        "6 2024-01-20/2.eml!/2023年年报/大水泊镇2023年年报见附件/附件2.docx");
        for (int unit = 1; unit <= 6; unit++) {
            assertThat(read(night, unit)).as("unit %d", unit).isEqualTo(figures(unit));
        }
        assertThat(run().hashes()).isEqualTo(night.hashes());
    }

    @Test
    void whatCannotBeOpenedCostsItselfOnlyAndSaysWhy() throws IOException {
        byte[] zip = Zip.pack(Map.of("教育局.xlsx", report(FileFormat.XLSX, 1)));
        // packed by Zstandard, which needs a library that is not there
        zip[8] = 93;
        zip[indexOf(zip, "PK\u0001\u0002") + 10] = 93;
        received("部门.zip", zip);
        received("水利局.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0, 0});
        received("民政局.eml", MailFile.eml("", "", Map.of()));
        received("财政局.rar", Packed.rar(Map.of("年报.xlsx", new byte[9]), StandardCharsets.UTF_8, 0x80, 0));
        received("审计局.ofd", Zip.pack(Map.of("OFD.xml", new byte[1], "财政局.csv", new byte[1])));
        received("大水泊镇.xlsx", report(FileFormat.XLSX, 1));

        Night night = run();

        assertThat(files(night)).containsExactly("6 大水泊镇.xlsx");
        assertThat(findings(night, "I-UNREADABLE"))
                .containsExactly(
                        "文登区教育局 部门.zip!/教育局.xlsx 压缩包里的这个文件用了不支持的压缩方式，没有取出，也没有存档。" + "请用默认方式压缩成 .zip，或不压缩直接报送。",
                        "文登区水利局 水利局.rar 压缩包是 RAR 5 格式，没有打开。请压缩成 .zip 或 .7z，或解压后直接报送里面的文件。",
                        "文登区民政局 民政局.eml 邮件里没有附件，也没有正文。请把统计表作为附件重新报送。",
                        "文登区财政局 财政局.rar 压缩包设有密码，没有打开。请去掉密码，或解压后直接报送里面的文件。",
                        "文登区审计局 审计局.ofd 文件已损坏，无法打开。请用 Excel 或 WPS 确认能正常打开，另存为 .xlsx 后重新报送。");
    }

    /** The figures of a unit: one of them is its number. */
    private static Map<CellCode, String> figuresOf(int unit) {
        Map<CellCode, String> figures = new LinkedHashMap<>(FIGURES.figures());
        figures.put(CellCode.parse("t2/licenses/decisions"), Integer.toString(unit));
        return figures;
    }

    private static Map<String, String> figures(int unit) {
        Map<String, String> figures = new TreeMap<>();
        figuresOf(unit).forEach((cell, value) -> figures.put(cell.toString(), value));
        return figures;
    }

    /** A report that does not say whose it is. */
    private static byte[] report(FileFormat format, int unit) {
        return format.write(Layout.STACKED.lay(FIGURES.form(), figuresOf(unit), "", 2023), "年报")
                .content();
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

    /** The units with the files that their figures came from. */
    private static TreeSet<String> files(Night night) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        night.csv(2023, "entries.csv").forEach(entry -> files.add(entry.get("unit_code") + " " + entry.get("file")));
        return files;
    }

    private static Map<String, String> read(Night night, int unit) throws IOException {
        Map<String, String> figures = new TreeMap<>();
        night.csv(2023, "entries.csv").stream()
                .filter(entry -> entry.get("unit_code").equals(Integer.toString(unit)))
                .forEach(entry -> figures.put(entry.get("cell"), entry.get("value")));
        return figures;
    }

    private static List<String> findings(Night night, String code) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").startsWith(code))
                .map(finding -> finding.get("unit") + " " + finding.get("file") + " " + finding.get("message"))
                .toList();
    }

    private static int indexOf(byte[] content, String wanted) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(wanted);
    }
}
