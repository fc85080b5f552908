package org.disclosure.rollup.intake.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.disclosure.rollup.fixture.MailFile;
import org.disclosure.rollup.fixture.Packed;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.container.NotOpenedException.Reason;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.Narrow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in files that are no zip files and hold files. */
class KindsOfContainersTest {

    private static final Charset GBK = Charset.forName("GBK");

    private final Containers containers = new Containers(Limits.DEFAULT);

    @Test
    void sevenZip() throws IOException {
        Map<String, byte[]> files = files("乡镇/大水泊镇.xls", "教育局.xlsx");

        assertThat(unpacked("报送.7z", Packed.sevenZip(files))).isEqualTo(texts(files));
    }

    @Test
    void sevenZipBehindAPasswordNamesWhatItDoesNotUnpack() {
        byte[] packed = Packed.sevenZip(files("教育局.xlsx"), 's', 'e', 'c');

        assertThat(look("报送.7z", packed).names()).containsExactly("教育局.xlsx");
        assertThat(failure("报送.7z", packed, "教育局.xlsx")).isEqualTo("archive-encrypted");
    }

    @Test
    void partOfASevenZipIsSaidToBeOne() {
        byte[] packed = Packed.sevenZip(files("教育局.xlsx"));
        byte[] part = Arrays.copyOf(packed, packed.length - 10);

        assertThat(look("报送.7z.001", part)).isEqualTo(Listing.unopened(Reason.VOLUME));
        assertThat(look("报送.7z", part)).isEqualTo(Listing.unopened(Reason.DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void tar(String charset) throws IOException {
        Map<String, byte[]> files = files("乡镇/大水泊镇.xls", "教育局.xlsx");
        byte[] packed = Packed.tar(files, Charset.forName(charset));

        assertThat(unpacked("报送.tar", packed)).isEqualTo(texts(files));
        assertThat(unpacked("报送.tar.gz", Packed.gzip(packed, ""))).isEqualTo(texts(files));
        assertThat(unpacked("报送.tgz", Packed.gzip(packed, "报送.tar"))).isEqualTo(texts(files));
    }

    @Test
    void gzipOfOneFile() throws IOException {
        byte[] content = "教育局".getBytes(StandardCharsets.UTF_8);

        assertThat(unpacked("年报/教育局.csv.gz", Packed.gzip(content, ""))).isEqualTo(Map.of("教育局.csv", "教育局"));
        assertThat(unpacked("1.gz", Packed.gzip(content, "教育局.csv"))).isEqualTo(Map.of("教育局.csv", "教育局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void rar(String charset) throws IOException {
        Map<String, byte[]> files = files("乡镇/大水泊镇.xls", "教育局.xlsx");

        assertThat(unpacked("报送.rar", Packed.rar(files, Charset.forName(charset))))
                .isEqualTo(texts(files));
    }

    @Test
    void rarThatCannotBeOpenedIsSaidToBeOne() {
        Map<String, byte[]> files = files("教育局.xlsx");
        byte[] five = {'R', 'a', 'r', '!', 0x1A, 7, 1, 0, 0};

        assertThat(look("报送.rar", five)).isEqualTo(Listing.unopened(Reason.RAR_5));
        assertThat(look("报送.rar", Packed.rar(files, GBK, 1, 0))).isEqualTo(Listing.unopened(Reason.VOLUME));
        assertThat(look("报送.rar", Packed.rar(files, GBK, 0x80, 0))).isEqualTo(Listing.unopened(Reason.ENCRYPTED));
    }

    @Test
    void fileInARarBehindAPasswordIsNamedAndNotUnpacked() {
        byte[] packed = Packed.rar(files("教育局.xlsx"), GBK, 0, 4);

        assertThat(look("报送.rar", packed).names()).containsExactly("教育局.xlsx");
        assertThat(failure("报送.rar", packed, "教育局.xlsx")).isEqualTo("archive-encrypted");
    }

    @Test
    void fileInARarThatIsNotAsItWasPackedIsNotUnpacked() {
        byte[] packed = Packed.rar(files("教育局.xlsx"), GBK);
        packed[packed.length - 8] ^= 1;

        assertThat(failure("报送.rar", packed, "教育局.xlsx")).contains("Crc");
    }

    @Test
    void mailIsAFolderOfItsWords() throws IOException {
        Map<String, byte[]> files = files("统计表.xlsx", "报告.docx");
        String text = "您好：\n\n　　青山区教育局2023年年报见附件，请查收。\n张三";
        Map<String, String> expected = Map.of(
                "年报/青山区教育局2023年年报见附件/统计表.xlsx", "统计表.xlsx",
                "年报/青山区教育局2023年年报见附件/报告.docx", "报告.docx");

        assertThat(unpacked("1.eml", MailFile.eml("年报", text, files))).isEqualTo(expected);
        assertThat(unpacked("1.eml", MailFile.emlInGbk("年报", text, files))).isEqualTo(expected);
        assertThat(unpacked("1.msg", MailFile.msg("年报", text, files))).isEqualTo(expected);
    }

    @Test
    void longNamesAreReadAcrossTheWordsTheyAreCutInto() throws IOException {
        String name = "（青山区教育局2023年度）政府信息公开工作年度报告统计表.xlsx";

        assertThat(unpacked("1.eml", MailFile.emlInGbk("", "", files(name)))).isEqualTo(Map.of(name, name));
    }

    @Test
    void whatOutlookPacksIntoOneAttachmentIsLookedInto() throws IOException {
        Map<String, byte[]> files = files("统计表.xlsx", "报告.docx");
        byte[] mail = MailFile.eml("年报", "见附件", Map.of("winmail.dat", MailFile.tnef(files)));

        assertThat(unpacked("1.eml", mail)).isEqualTo(Map.of("年报/统计表.xlsx", "统计表.xlsx", "年报/报告.docx", "报告.docx"));
    }

    @Test
    void mailAttachedToAMailIsLookedInto() throws IOException {
        byte[] inner = MailFile.eml("教育局年报", "", files("统计表.xlsx"));
        Map<String, byte[]> attached = Map.of("转来.eml", inner);
        List<String> expected = List.of("转发/转来.eml!/教育局年报/统计表.xlsx");

        assertThat(look("1.eml", MailFile.eml("转发", "", attached)).names()).isEqualTo(expected);
        assertThat(look("1.msg", MailFile.msg("转发", "", attached)).names()).isEqualTo(expected);
        byte[] both = MailFile.msg("转发", "", Map.of(), "教育局年报", files("统计表.xlsx"));
        assertThat(look("1.msg", both).names()).containsExactly("转发/教育局年报.msg!/统计表.xlsx");
        assertThat(text(both, "1.msg", "转发/教育局年报.msg!/统计表.xlsx")).isEqualTo("统计表.xlsx");
    }

    @Test
    void mailInAZipFileInAMail() throws IOException {
        byte[] mail = MailFile.eml("教育局年报", "", Map.of("报送.zip", Zip.pack(files("统计表.xlsx"))));
        byte[] zip = Zip.pack(Map.of("1.eml", mail));

        assertThat(look("收件.zip", zip).names()).containsExactly("1.eml!/教育局年报/报送.zip!/统计表.xlsx");
        assertThat(text(zip, "收件.zip", "1.eml!/教育局年报/报送.zip!/统计表.xlsx")).isEqualTo("统计表.xlsx");
    }

    @Test
    void textOfAMailWithoutAttachmentsIsAFile() throws IOException {
        String page = "<html><body>2023<table><tr><td>1</td></tr></table></body></html>";

        assertThat(unpacked("1.eml", MailFile.eml("零", "我镇2023年未收到申请。", Map.of())))
                .isEqualTo(Map.of("零/邮件正文.txt", "\uFEFF我镇2023年未收到申请。"));
        assertThat(unpacked("1.msg", MailFile.msg("零", "我镇2023年未收到申请。", Map.of())))
                .isEqualTo(Map.of("零/邮件正文.txt", "\uFEFF我镇2023年未收到申请。"));
        assertThat(unpacked("1.eml", MailFile.eml("表", page, Map.of())))
                .isEqualTo(Map.of("表/邮件正文.html", "\uFEFF" + page));
    }

    @Test
    void textOfAMailWithAttachmentsIsAFileOnlyIfItIsFullOfCells() throws IOException {
        String table = "<html><body><table>" + "<tr><td>1</td><td>2</td></tr>".repeat(30) + "</table></body></html>";

        assertThat(look("1.eml", MailFile.eml("表", table, files("报告.docx"))).names())
                .containsExactly("表/报告.docx", "表/邮件正文.html");
        assertThat(look("1.eml", MailFile.eml("表", "<table><tr><td>1</td></table>", files("报告.docx")))
                        .names())
                .containsExactly("表/报告.docx");
    }

    @Test
    void mailWithNothingInItHoldsNothing() {
        assertThat(look("1.eml", MailFile.eml("空", " ", Map.of())).names()).isEmpty();
    }

    @Test
    void picturesOfASignatureAreNoFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("logo.png", picture(120, 40));
        files.put("表.png", picture(900, 400));
        files.put("坏.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});

        assertThat(look("1.eml", MailFile.eml("年报", "", files)).names()).containsExactly("年报/表.png", "年报/坏.png");
        assertThat(look("1.zip", Zip.pack(files)).names()).containsExactly("logo.png", "表.png", "坏.png");
        assertThat(look("1.eml", MailFile.eml("零", "我镇未收到申请。", Map.of("logo.png", picture(120, 40))))
                        .names())
                .containsExactly("零/邮件正文.txt");
    }

    @Test
    void mailsInOneAnotherAreLookedIntoToTheFifth() {
        byte[] mail = MailFile.eml("最里", "", files("统计表.xlsx"));
        for (int level = 6; level > 1; level--) {
            mail = MailFile.eml("", "", Map.of(level + ".eml", mail));
        }

        assertThat(look("1.eml", mail).names()).containsExactly("2.eml!/3.eml!/4.eml!/5.eml!/6.eml");
    }

    @Test
    void mailOfThousandsOfPartsIsNotLookedInto() {
        String mail = "To: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: application/x\n\n1\n".repeat(3_000) + "--b--\n";

        assertThat(look("1.eml", mail.getBytes(StandardCharsets.UTF_8))).isEqualTo(Listing.unopened(Reason.DAMAGED));
    }

    @Test
    void tarThatSaysItHoldsMoreThanTheLimitIsNotLookedInto() {
        byte[] tar = Packed.tar(files("教育局.xlsx"), StandardCharsets.UTF_8);
        // a thousand million bytes, and the sum of the header with them
        System.arraycopy("07346545000".getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 11);
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int at = 0; at < 512; at++) {
            sum += tar[at] & 0xFF;
        }
        System.arraycopy("%06o\0".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, tar, 148, 7);

        assertThat(look("报送.tar", tar)).isEqualTo(Listing.unopened(Reason.TOO_MUCH));
    }

    @Test
    void memoryIsAskedForBeforeItIsTaken() throws IOException {
        byte[] packed =
                Packed.gzip(Packed.tar(Map.of("1.csv", new byte[1 << 20], "2.csv", new byte[1 << 20]), GBK), "");
        List<Long> asked = new ArrayList<>();

        containers.open(packed, "报送.tar.gz", asked::add);

        assertThat(asked).containsExactly(1L << 20, 2L << 20);
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsNotLookedInto() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int file = 0; file < 5; file++) {
            files.put(file + ".csv", new byte[1 << 20]);
        }
        Containers narrow = new Containers(Narrow.megabytes(1));
        byte[] tar = Packed.tar(files, GBK);

        for (byte[] packed : List.of(Packed.sevenZip(files), Packed.gzip(tar, ""), tar, Packed.rar(files, GBK))) {
            assertThat(narrow.look(packed, "报送", bytes -> {})).isEqualTo(Listing.unopened(Reason.TOO_MUCH));
        }
        byte[] one = Packed.gzip(new byte[(1 << 20) + 1], "");
        assertThat(narrow.look(one, "1.csv.gz", bytes -> {})).isEqualTo(Listing.unopened(Reason.TOO_MUCH));
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }

    private Listing look(String name, byte[] packed) {
        return containers.look(packed, name, bytes -> {});
    }

    private String failure(String name, byte[] packed, String member) {
        try {
            containers.open(packed, name, bytes -> {}).content(member);
            return "";
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** Names and contents; they are listed as they are read. */
    private Map<String, String> unpacked(String name, byte[] packed) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String member : look(name, packed).names()) {
            texts.put(member, text(packed, name, member));
        }
        return texts;
    }

    private String text(byte[] packed, String name, String path) throws IOException {
        byte[] content = packed;
        String called = name;
        for (String member : path.split(Containers.INSIDE)) {
            content = containers.open(content, called, bytes -> {}).content(member);
            called = member;
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Files that hold their own names. */
    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.substring(name.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }
}
