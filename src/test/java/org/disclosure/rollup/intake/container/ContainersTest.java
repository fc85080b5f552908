package org.disclosure.rollup.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.Narrow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in a zip file, by the names that a person sees, and what is never done with them. */
class ContainersTest {

    private static final Charset GBK = Charset.forName("GBK");

    private final Containers containers = new Containers(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void namesAreReadAsTheyWereWritten(String charset) throws IOException {
        byte[] zip = Zip.pack(files("教育局.xlsx", "乡镇/大水泊镇.xls"), Charset.forName(charset));

        assertThat(look(containers, zip).names()).containsExactly("教育局.xlsx", "乡镇/大水泊镇.xls");
        assertThat(text(zip, "乡镇/大水泊镇.xls")).isEqualTo("乡镇/大水泊镇.xls");
    }

    @Test
    void foldersAreNoFiles() {
        assertThat(look(containers, Zip.pack(files("乡镇/", "乡镇/大水泊镇.xls"))).names())
                .containsExactly("乡镇/大水泊镇.xls");
    }

    @ParameterizedTest
    @CsvSource({
        "../../x.xlsx, x.xlsx",
        "乡镇/../../../x.xlsx, 乡镇/x.xlsx",
        "/etc/x.xlsx, etc/x.xlsx",
        "C:\\报送\\x.xlsx, C:/报送/x.xlsx",
        "..\\..\\x.xlsx, x.xlsx",
        "./x.xlsx, x.xlsx",
        "a!/x.xlsx, a/x.xlsx",
    })
    void noNameLeadsOutOfTheArchive(String packed, String shown) throws IOException {
        byte[] zip = Zip.pack(files(packed));

        assertThat(look(containers, zip).names()).containsExactly(shown);
        assertThat(text(zip, shown)).isEqualTo(packed);
    }

    @Test
    void filesOfOneNameAreToldApartByTheirPlace() throws IOException {
        byte[] zip = Zip.pack(files("x.xlsx", "./x.xlsx", "../x.xlsx"));

        assertThat(look(containers, zip).names()).containsExactly("x.xlsx", "x.xlsx#2", "x.xlsx#3");
        assertThat(text(zip, "x.xlsx#2")).isEqualTo("./x.xlsx");
        assertThat(text(zip, "x.xlsx#3")).isEqualTo("../x.xlsx");
    }

    @Test
    void zipFileInAZipFileIsLookedInto() throws IOException {
        Map<String, byte[]> outer = files("教育局.xlsx");
        outer.put("乡镇.zip", Zip.pack(files("大水泊镇.xls"), GBK));
        byte[] zip = Zip.pack(outer);

        assertThat(look(containers, zip).names()).containsExactly("教育局.xlsx", "乡镇.zip!/大水泊镇.xls");
        assertThat(text(zip, "乡镇.zip!/大水泊镇.xls")).isEqualTo("大水泊镇.xls");
    }

    @Test
    void fifthContainerInsideIsLookedIntoAndASixthIsAFile() throws IOException {
        byte[] packed = Zip.pack(files("大水泊镇.xls"));
        for (int level = 6; level > 2; level--) {
            packed = Zip.pack(Map.of(level + ".zip", packed));
        }

        assertThat(look(containers, packed).names()).containsExactly("3.zip!/4.zip!/5.zip!/6.zip!/大水泊镇.xls");
        assertThat(text(packed, "3.zip!/4.zip!/5.zip!/6.zip!/大水泊镇.xls")).isEqualTo("大水泊镇.xls");
        assertThat(look(containers, Zip.pack(Map.of("2.zip", packed))).names())
                .containsExactly("2.zip!/3.zip!/4.zip!/5.zip!/6.zip");
    }

    @Test
    void innerZipFileThatCannotBeLookedIntoIsAFileBesideTheOthers() {
        byte[] inner = Zip.pack(files("大水泊镇.xls"));
        Map<String, byte[]> outer = files("教育局.xlsx");
        outer.put("损坏.zip", Arrays.copyOf(inner, inner.length - 30));
        outer.put("空.zip", Zip.pack(Map.of()));

        assertThat(look(containers, Zip.pack(outer)).names()).containsExactly("教育局.xlsx", "损坏.zip", "空.zip");
    }

    @Test
    void workbookIsNoArchive() {
        assertThat(Containers.kind(Zip.pack(files("[Content_Types].xml", "xl/workbook.xml"))))
                .isEmpty();
        assertThat(Containers.kind(Zip.pack(files("教育局.xlsx")))).contains(FileKind.ZIP);
        assertThat(Containers.kind("PK".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void emptyAndDamagedArchivesHoldNothing() {
        byte[] zip = Zip.pack(files("教育局.xlsx"));

        assertThat(look(containers, Zip.pack(Map.of())).names()).isEmpty();
        assertThat(look(containers, Arrays.copyOf(zip, zip.length / 2)).names()).isEmpty();
        assertThat(look(containers, new byte[0]).names()).isEmpty();
    }

    @Test
    void fileBehindAPasswordIsNamedAndNotUnpacked() {
        byte[] zip = Zip.pack(files("教育局.xlsx"));
        // the lowest bit of the flags says so, in the file's own header and in the directory's
        zip[6] |= 1;
        zip[indexOf(zip, 0x02014b50) + 8] |= 1;

        assertThat(look(containers, zip).names()).containsExactly("教育局.xlsx");
        assertThatThrownBy(() -> content(containers, zip, "教育局.xlsx")).isInstanceOf(IOException.class);
    }

    @Test
    void fileThatIsNotAsItWasPackedIsNotUnpacked() {
        byte[] zip = Zip.pack(files("教育局.xlsx"));
        zip[indexOf(zip, 0x02014b50) + 16] ^= 1;

        assertThat(look(containers, zip).names()).containsExactly("教育局.xlsx");
        assertThatThrownBy(() -> content(containers, zip, "教育局.xlsx")).isInstanceOf(IOException.class);
    }

    /** Newer packing programs can pack by Zstandard (method 93), which needs a library that is not there. */
    @Test
    void fileThatIsPackedInAnUnknownWayIsNotUnpacked() {
        byte[] zip = Zip.pack(files("教育局.xlsx"));
        zip[8] = 93;
        zip[indexOf(zip, 0x02014b50) + 10] = 93;

        assertThat(look(containers, zip).names()).containsExactly("教育局.xlsx");
        assertThatThrownBy(() -> content(containers, zip, "教育局.xlsx")).isInstanceOf(IOException.class);
    }

    @Test
    void fileThatIsNotThereCannotBeUnpacked() {
        byte[] zip = Zip.pack(files("教育局.xlsx"));

        assertThatThrownBy(() -> content(containers, zip, "财政局.xlsx")).isInstanceOf(IOException.class);
    }

    @Test
    void fileThatUnpacksToMoreThanAFileMayHaveIsNamedAndNotUnpacked() {
        byte[] zip = Zip.pack(Map.of("x.csv", new byte[(1 << 20) + 1]));
        Containers narrow = new Containers(Narrow.megabytes(1));

        assertThat(look(narrow, zip).names()).containsExactly("x.csv");
        assertThatThrownBy(() -> content(narrow, zip, "x.csv")).isInstanceOf(IOException.class);
    }

    @Test
    void fileThatUnpacksToMoreThanItSaysIsNotUnpacked() {
        byte[] zip = Zip.pack(Map.of("x.csv", new byte[1 << 20]));
        int size = indexOf(zip, 0x02014b50) + 24;
        Arrays.fill(zip, size, size + 4, (byte) 0);
        zip[size] = 10;

        assertThat(look(containers, zip).names()).containsExactly("x.csv");
        assertThatThrownBy(() -> content(containers, zip, "x.csv")).isInstanceOf(IOException.class);
    }

    @Test
    void archiveThatUnpacksToMoreThanTheLimitIsNotLookedInto() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int file = 0; file < 5; file++) {
            parts.put(file + ".csv", new byte[1 << 20]);
        }

        assertThat(look(new Containers(Narrow.megabytes(1)), Zip.pack(parts)).names())
                .isEmpty();
        assertThat(look(new Containers(Narrow.megabytes(2)), Zip.pack(parts)).names())
                .containsExactly("0.csv", "1.csv", "2.csv", "3.csv", "4.csv");
    }

    @Test
    void innerArchivesThatTogetherUnpackToMoreThanTheLimitAreFiles() {
        byte[] inner = Zip.pack(Map.of("x.csv", new byte[1 << 20]));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        for (int file = 0; file < 5; file++) {
            outer.put(file + ".zip", inner);
        }

        assertThat(look(new Containers(Narrow.megabytes(1)), Zip.pack(outer)).names())
                .containsExactly("0.zip!/x.csv", "1.zip!/x.csv", "2.zip!/x.csv", "3.zip", "4.zip");
    }

    @Test
    void archiveOfThousandsOfFilesIsNotLookedInto() {
        String[] names = new String[3_000];
        Arrays.setAll(names, number -> number + ".xlsx");

        assertThat(look(containers, Zip.pack(files(names))))
                .isEqualTo(Listing.unopened(NotOpenedException.Reason.TOO_MUCH));
    }

    /** A megabyte of each document lies in 1 kB of the zip file. */
    @Test
    void archiveWhoseDocumentsUnpackToMoreThanTheLimitIsNotLookedInto() {
        byte[] document = Zip.pack(Map.of("[Content_Types].xml", new byte[0], "word/document.xml", new byte[1 << 20]));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int file = 0; file < 20; file++) {
            parts.put(file + ".docx", document);
        }
        byte[] zip = Zip.pack(parts);

        assertThat(look(new Containers(Narrow.megabytes(1)), zip))
                .isEqualTo(Listing.unopened(NotOpenedException.Reason.TOO_MUCH));
        assertThat(look(new Containers(Narrow.megabytes(2)), zip))
                .isEqualTo(new Listing(
                        List.copyOf(parts.keySet()), 20L * ((1 << 20) + document.length), Optional.empty()));
    }

    /** Files that hold their own names. */
    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(names)) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Listing look(Containers containers, byte[] zip) {
        return containers.look(zip, "报送.zip", bytes -> {});
    }

    private static byte[] content(Containers containers, byte[] packed, String name) throws IOException {
        int inside = name.indexOf(Containers.INSIDE);
        Container container = containers.open(packed, "报送.zip", bytes -> {});
        return inside < 0
                ? container.content(name)
                : content(
                        containers,
                        container.content(name.substring(0, inside)),
                        name.substring(inside + Containers.INSIDE.length()));
    }

    private String text(byte[] zip, String name) throws IOException {
        return new String(content(containers, zip, name), StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] content, int signature) {
        for (int at = 0; ; at++) {
            int found = content[at] & 0xFF
                    | (content[at + 1] & 0xFF) << 8
                    | (content[at + 2] & 0xFF) << 16
                    | (content[at + 3] & 0xFF) << 24;
            if (found == signature) {
                return at;
            }
        }
    }
}
