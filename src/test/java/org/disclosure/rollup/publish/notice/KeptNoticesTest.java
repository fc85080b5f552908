package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.DecisionCopy;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices that stand as they did the night before. */
class KeptNoticesTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final String NOTICE = "退回修改通知";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void anOfficeOfFour() throws IOException {
        office = new Office(Files.createDirectories(folder.resolve("office")))
                .roster("1,文登区甲局,甲局,部门,1", "2,文登区乙局,乙局,部门,2", "3,文登区丙局,丙局,部门,3", "4,文登区丁局,丁局,部门,4");
        receive("2024-01-12/甲局.xlsx", FileFormat.XLSX, "甲局", "51");
        receive("2024-01-12/乙局.xls", FileFormat.XLS, "乙局", "52");
        receive("2024-01-13/丙局.xlsx", FileFormat.XLSX, "丙局", "53");
        Files.createDirectories(office.file(2023, "2024-01-13"));
        Files.writeString(office.file(2023, "2024-01-13/丁局.csv"), "丁局,没有表\n");
    }

    /** Five applications, of which as many were granted as is told, and a fee that is left blank. */
    private void receive(String path, FileFormat format, String unit, String granted) throws IOException {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        FORM.cells().stream().map(FormCell::code).forEach(cell -> figures.put(cell, "0"));
        for (String row : List.of("1", "3.1", "3.7")) {
            figures.put(CellCode.parse("t3/" + row + "/natural"), "5");
            figures.put(CellCode.parse("t3/" + row + "/total"), "5");
        }
        figures.put(CellCode.parse("t3/3.1/natural"), granted);
        figures.put(CellCode.parse("t2/fees/amount"), "");
        Path file = office.file(2023, path);
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                format.write(Layout.OFFICIAL.lay(FORM, figures, "文登区" + unit, 2023), unit)
                        .content());
    }

    private Night night(String day, String... more) {
        Night night = office.nightOf(day, more);
        assertThat(night.exit()).isZero();
        return night;
    }

    /** A night as it is, after the same was made by an office that has no list of what was there before. */
    private Night compared(String day, String... more) throws IOException {
        Office other = office.copyTo(folder.resolve(day + more.length));
        Files.deleteIfExists(list(other));
        Night fromNothing = other.nightOf(day, more);
        assertThat(fromNothing.exit()).isZero();
        Night night = night(day, more);
        assertThat(notices(office)).isEqualTo(notices(other));
        return night;
    }

    private static Path list(Office office) {
        return office.home().resolve("data/kept/2023/notices.txt");
    }

    private static Map<String, String> notices(Office office) throws IOException {
        return Night.hashes(office.out().resolve("2023/notices"));
    }

    /** The date of each letter, and by when to correct, by the code of its unit. */
    private static Map<String, String> letters(Night night) throws IOException {
        Map<String, String> letters = new TreeMap<>();
        try (Stream<Path> files = Files.list(night.file(2023, "notices"))) {
            for (Path file : files.filter(
                            found -> found.getFileName().toString().matches("\\d-.*"))
                    .toList()) {
                letters.put(file.getFileName().toString().substring(0, 1), letter(file));
            }
        }
        return letters;
    }

    private static String letter(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Instant modified =
                    workbook.getProperties().getCoreProperties().getModified().toInstant();
            List<String> lines = Stream.iterate(0, row -> row < 8, row -> row + 1)
                    .map(row -> workbook.getSheet(NOTICE).getRow(row).getCell(0).toString())
                    .filter(line -> line.contains("：2024"))
                    .map(line -> line.substring(line.indexOf('：') + 6))
                    .collect(Collectors.toList());
            return String.join(" ", lines) + " " + modified.toString().substring(5, 10);
        }
    }

    @Test
    void aLetterHasTheDaySinceWhichItStandsAsItDoes() throws IOException {
        assertThat(letters(night("2024-01-20")))
                .isEqualTo(Map.of(
                        "1", "01-27 01-20 01-20",
                        "2", "01-27 01-20 01-20",
                        "3", "01-27 01-20 01-20",
                        "4", "01-27 01-20 01-20"));
        receive("2024-01-21/丙局.xlsx", FileFormat.XLSX, "丙局", "54");
        Night second = night("2024-01-22");
        assertThat(letters(second))
                .isEqualTo(Map.of(
                        "1", "01-27 01-20 01-20",
                        "2", "01-27 01-20 01-20",
                        "3", "01-28 01-21 01-21",
                        "4", "01-27 01-20 01-20"));
        try (DecisionCopy copy = new DecisionCopy(second, 2023, "审核问题")) {
            copy.decide("F-BLANK", "认可", "没有收费", "张三").saveTo(office.home().resolve("data/decisions/认可.xlsx"));
        }
        assertThat(letters(night("2024-01-24")).values()).contains("01-31 01-24 01-24");
        assertThat(letters(night("2024-02-01")).get("4")).isEqualTo("02-03 01-20 01-20");
    }

    @Test
    void nightsWithKeptNoticesAreThoseMadeFromNothing() throws IOException {
        compared("2024-01-20");
        Night second = compared("2024-01-21");
        receive("2024-01-22/丙局.xlsx", FileFormat.XLSX, "丙局", "54");
        compared("2024-01-22");
        try (DecisionCopy copy = new DecisionCopy(second, 2023, "审核问题")) {
            copy.decide("F-BLANK", "认可", "没有收费", "张三").saveTo(office.home().resolve("data/decisions/认可.xlsx"));
        }
        compared("2024-01-23");
        compared("2024-01-24", "--lang", "en");
        compared("2024-01-29");
        System.setProperty("rollup.correction-days", "3");
        try {
            compared("2024-01-30");
        } finally {
            System.clearProperty("rollup.correction-days");
        }
        assertThat(office.verified().exit()).isZero();
    }

    @Test
    void aNoticeIsMadeAgainWhenItOrTheListIsDamaged() throws IOException {
        night("2024-01-20");
        Map<String, String> first = notices(office);
        Path changed = office.out().resolve("2023/notices/1-文登区甲局.xlsx");
        Files.writeString(changed, "changed");
        Files.delete(office.out().resolve("2023/notices/2-文登区乙局.xlsx"));
        night("2024-01-21");
        assertThat(withoutLists(notices(office))).isEqualTo(withoutLists(first));

        Files.writeString(list(office), Files.readString(list(office)).substring(7));
        night("2024-01-22");
        assertThat(withoutLists(notices(office))).isEqualTo(withoutLists(first));
    }

    /** The list of those who owe a report has the day of its night. */
    private static Map<String, String> withoutLists(Map<String, String> notices) {
        notices.remove("催报.xlsx");
        return notices;
    }

    @Test
    void whatNoNightUsesAnyMoreLeavesTheList() throws IOException {
        night("2024-01-20");
        List<String> first = Files.readAllLines(list(office));
        assertThat(first).hasSize(4);
        receive("2024-01-22/丙局.xlsx", FileFormat.XLSX, "丙局", "5");
        night("2024-01-22");
        List<String> second = Files.readAllLines(list(office));
        assertThat(second).hasSize(4);
        assertThat(second).filteredOn(first::contains).hasSize(3);
        assertThat(second).filteredOn(line -> line.endsWith(" 3-文登区丙局.xlsx")).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aNoticeThatStandsIsNotMadeAgain() throws IOException {
        night("2024-01-20");
        Path notice = office.out().resolve("2023/notices/1-文登区甲局.xlsx");
        String made = DigestUtils.sha256Hex(Files.readAllBytes(notice));
        Files.writeString(notice, "as it was kept");
        Files.writeString(
                list(office),
                Files.readString(list(office)).replace(made, DigestUtils.sha256Hex(Files.readAllBytes(notice))));
        night("2024-01-21");
        assertThat(notice).hasContent("as it was kept");
    }
}
