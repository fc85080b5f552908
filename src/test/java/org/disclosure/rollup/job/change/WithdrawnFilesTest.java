package org.disclosure.rollup.job.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inbox from which much is gone at once, or is spoilt, is a lost folder until the office says otherwise. */
class WithdrawnFilesTest {

    @TempDir
    private static Path kept;

    private static Office standing;
    private static Map<String, String> published;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeAll
    static void threeUnitsHaveReported() throws IOException {
        Office office = new Office(kept).roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3");
        for (String unit : new String[] {"甲局", "乙局", "丙局"}) {
            office.received(2023, "2024-01-12/" + unit + ".csv", ReportCsv.of("文登区" + unit, 2023, 3));
        }
        assertThat(office.nightOf("2024-02-10").exit()).isZero();
        published = Night.hashes(office.out());
        standing = office;
    }

    @BeforeEach
    void theOfficeAsItStoodThen() throws IOException {
        office = standing.copyTo(folder);
    }

    @Test
    void lostFolderChangesNothingThatIsPublished() throws IOException {
        Path lost = office.inbox().resolve("2023");
        Files.move(lost, folder.resolve("elsewhere"));
        Files.createDirectories(lost);

        Night night = office.nightOf("2024-02-11");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained().lines().limit(2))
                .containsExactly(
                        "2023 年汇总失败，没有发布新的结果；上一次发布的文件没有改动",
                        "原因：2023 年计入汇总的 3 个文件，一个也不在收件文件夹里了，或者都打不开，可能是文件夹没有连上。请检查收件文件夹；"
                                + "确实是撤回的，加上 --year 2023 --accept-withdrawn 再运行一次");
        assertThat(Night.hashes(office.out())).isEqualTo(published);

        Files.delete(lost);
        Files.move(folder.resolve("elsewhere"), lost);

        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void filesThatWereWithdrawnOnPurposeAreNoLongerCounted() throws IOException {
        Files.delete(office.file(2023, "2024-01-12/甲局.csv"));
        Files.delete(office.file(2023, "2024-01-12/乙局.csv"));

        assertThat(office.nightOf("2024-02-11").exit()).isEqualTo(1);
        assertThat(office.nightOf("2024-02-11", "--accept-withdrawn").exit()).isZero();
        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void oneFileOfThreeMayBeTakenAway() throws IOException {
        Files.delete(office.file(2023, "2024-01-12/甲局.csv"));

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }

    @Test
    void filesThatCannotBeOpenedAreGone() throws IOException {
        for (String unit : List.of("甲局", "乙局")) {
            Path file = office.file(2023, "2024-01-12/" + unit + ".csv");
            Files.delete(file);
            Files.createSymbolicLink(file, folder.resolve("nowhere"));
        }

        Night night = office.nightOf("2024-02-11");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained()).contains("原因：2023 年上次计入汇总的 3 个单位里，有 2 个现在没有能计入的报表：文登区甲局、文登区乙局。");
        assertThat(Night.hashes(office.out())).isEqualTo(published);
    }

    private void spoil(String... units) throws IOException {
        for (String unit : units) {
            Path file = office.file(2023, "2024-01-12/" + unit + ".csv");
            Files.write(file, new byte[(int) Files.size(file)]);
        }
    }

    @Test
    void filesThatWereOverwrittenWithNothingChangeNothingThatIsPublished() throws IOException {
        byte[] report = Files.readAllBytes(office.file(2023, "2024-01-12/甲局.csv"));
        spoil("甲局", "丙局");

        Night night = office.nightOf("2024-02-11");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained().lines().filter(line -> !line.startsWith("2023 年 ") && !line.startsWith("详细情况见")))
                .containsExactly(
                        "2023 年汇总失败，没有发布新的结果；上一次发布的文件没有改动",
                        "原因：2023 年上次计入汇总的 3 个单位里，有 2 个现在没有能计入的报表：文登区甲局、文登区丙局。可能是收件文件夹里的文件损坏了、"
                                + "被别的文件或空白表替换了，或者其中一部分没有连上。请检查收件文件夹和名录；确实如此的，加上 --year 2023 --accept-withdrawn 再运行一次");
        assertThat(Night.hashes(office.out())).isEqualTo(published);
        assertThat(office.nightOf("2024-02-11", "--lang", "en").complained())
                .contains(
                        "Reason: Of 3 units that counted for 2023, 2 have no report that counts any more: 文登区甲局、文登区丙局."
                                + " The files in the inbox may be damaged, others or blank forms may lie in their place, or a part"
                                + " of the folder may not be connected. Check the inbox and the roster; if that is correct, run"
                                + " again with --year 2023 --accept-withdrawn\n");
        assertThat(office.nightOf("2024-02-12").exit()).isEqualTo(1);

        Files.write(office.file(2023, "2024-01-12/甲局.csv"), report);

        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void otherFilesInTheirPlaceChangeNothingThatIsPublished() throws IOException {
        for (String unit : List.of("甲局", "乙局", "丙局")) {
            Files.delete(office.file(2023, "2024-01-12/" + unit + ".csv"));
            office.received(2023, "2024-02-11/" + unit.hashCode() + ".locked", "x".repeat(unit.hashCode() & 0xff));
        }

        assertThat(office.nightOf("2024-02-11").exit()).isEqualTo(1);
        assertThat(Night.hashes(office.out())).isEqualTo(published);
        assertThat(office.nightOf("2024-02-11", "--accept-withdrawn").exit()).isZero();
        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void reportsOfOtherUnitsDoNotMakeUpForThem() throws IOException {
        office.roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3", "4,文登区丁局,,部门,4", "5,文登区戊局,,部门,5");
        office.received(2023, "2024-02-11/丁局.csv", ReportCsv.of("文登区丁局", 2023, 3));
        office.received(2023, "2024-02-11/戊局.csv", ReportCsv.of("文登区戊局", 2023, 3));
        spoil("甲局", "乙局");

        assertThat(office.nightOf("2024-02-11").exit()).isEqualTo(1);
    }

    @Test
    void oneUnitMaySpoilItsReportWhereverThereAreFew() throws IOException {
        spoil("甲局");
        assertThat(office.nightOf("2024-02-11").exit()).isZero();
        spoil("乙局");
        assertThat(office.nightOf("2024-02-12").exit()).isZero();
        spoil("丙局");
        assertThat(office.nightOf("2024-02-13").exit()).isZero();
    }

    private String reason(Night night) {
        return night.complained()
                .lines()
                .filter(line -> line.startsWith("原因："))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRosterThatWasCutChangesNothingThatIsPublished() throws IOException {
        office.roster("3,文登区丙局,,部门,3");

        Night night = office.nightOf("2024-02-11");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(reason(night))
                .isEqualTo("原因：2023 年上次计入汇总的 3 个单位里，有 2 个不在名录里了：文登区甲局、文登区乙局。可能是名录没有存完整。"
                        + "请检查收件文件夹和名录；确实如此的，加上 --year 2023 --accept-withdrawn 再运行一次");
        assertThat(Night.hashes(office.out())).isEqualTo(published);
        assertThat(office.nightOf("2024-02-11", "--accept-withdrawn").exit()).isZero();
        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void aRosterThatWasCutAndFilesThatAreGoneAreBothSaid() throws IOException {
        office.roster("2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3");
        Files.delete(office.file(2023, "2024-01-12/甲局.csv"));
        spoil("乙局");

        assertThat(reason(office.nightOf("2024-02-11")))
                .isEqualTo("原因：2023 年上次计入汇总的 3 个单位里，有 1 个现在没有能计入的报表：文登区乙局。可能是收件文件夹里的文件损坏了、"
                        + "被别的文件或空白表替换了，或者其中一部分没有连上。有 1 个不在名录里了：文登区甲局（其中 1 个的文件也不在收件文件夹里了）。"
                        + "可能是名录没有存完整。请检查收件文件夹和名录；确实如此的，加上 --year 2023 --accept-withdrawn 再运行一次");
    }

    @Test
    void oneUnitMayLeaveTheRoster() throws IOException {
        office.roster("2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3");

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }

    @Test
    void unitsThatTheRosterOnlyListsAreNotMissed() throws IOException {
        office.roster("1,文登区甲局,,垂管,1", "2,文登区乙局,,垂管,2", "3,文登区丙局,,部门,3");

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }

    @Test
    void unitsAreTheSameUnderOtherCodes() throws IOException {
        office.roster("A1,文登区甲局,,部门,1", "A2,文登区乙局,,部门,2", "A3,文登区丙局,,部门,3");
        spoil("甲局", "乙局");

        assertThat(office.nightOf("2024-02-11").exit()).isEqualTo(1);
        assertThat(Night.hashes(office.out())).isEqualTo(published);

        for (String unit : List.of("甲局", "乙局")) {
            office.received(2023, "2024-01-12/" + unit + ".csv", ReportCsv.of("文登区" + unit, 2023, 4));
        }

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }

    @Test
    void blankFormsInThePlaceOfReportsChangeNothingThatIsPublished() throws IOException {
        for (String unit : List.of("甲局", "乙局")) {
            office.received(
                    2023,
                    "2024-01-12/" + unit + ".csv",
                    ReportCsv.of("文登区" + unit, 2023, 0).replace(",0", ","));
        }

        assertThat(office.nightOf("2024-02-11").exit()).isEqualTo(1);
        assertThat(Night.hashes(office.out())).isEqualTo(published);
    }

    @Test
    void zerosInThePlaceOfFiguresAreAReport() throws IOException {
        for (String unit : List.of("甲局", "乙局")) {
            office.received(2023, "2024-01-12/" + unit + ".csv", ReportCsv.of("文登区" + unit, 2023, 0));
        }

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }

    private Office city() throws IOException {
        Office city = new Office(folder.resolve("city"));
        Files.createDirectories(city.inbox());
        Files.writeString(
                city.inbox().resolve("roster.csv"),
                String.join(
                        "\n",
                        "code,name,aliases,kind,order,parent",
                        "W,威海市人民政府,,政府,1,",
                        "D,文登区人民政府,,政府,2,W",
                        "D1,文登区甲局,,部门,3,D",
                        "D2,文登区乙局,,部门,4,D",
                        "W1,威海市子局,,部门,5,W",
                        "W2,威海市丑局,,部门,6,W",
                        "W3,威海市寅局,,部门,7,W",
                        "W4,威海市卯局,,部门,8,W",
                        "W5,威海市辰局,,部门,9,W",
                        ""));
        for (String unit : List.of("文登区甲局", "文登区乙局", "威海市子局", "威海市丑局", "威海市寅局", "威海市卯局", "威海市辰局")) {
            city.received(2023, "2024-01-12/" + unit + ".csv", ReportCsv.of(unit, 2023, 3));
        }
        return city;
    }

    private static void takeAwayTheDistrict(Office city) throws IOException {
        Files.delete(city.file(2023, "2024-01-12/文登区甲局.csv"));
        Files.delete(city.file(2023, "2024-01-12/文登区乙局.csv"));
    }

    @Test
    void aDistrictThatIsLostIsMissedThoughTheCityHasMostOfItsUnits() throws IOException {
        Office city = city();
        assertThat(city.nightOf("2024-02-10").exit()).isZero();
        Map<String, String> before = Night.hashes(city.out());
        takeAwayTheDistrict(city);

        Night night = city.nightOf("2024-02-11");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(reason(night)).startsWith("原因：2023 年“文登区人民政府”范围内上次计入汇总的 2 个单位里，有 2 个现在没有能计入的报表：文登区甲局、文登区乙局。");
        assertThat(Night.hashes(city.out())).isEqualTo(before);
    }

    @Test
    void aDistrictThatIsLostIsMissedWhereItAloneIsPublished() throws IOException {
        Office city = city();
        assertThat(city.nightOf("2024-02-10", "--scope", "D").exit()).isZero();
        takeAwayTheDistrict(city);

        assertThat(city.nightOf("2024-02-11", "--scope", "D").exit()).isEqualTo(1);
        assertThat(city.nightOf("2024-02-11", "--scope", "D", "--accept-withdrawn")
                        .exit())
                .isZero();
    }

    @Test
    void aDistrictThatLeavesTheRosterIsMissed() throws IOException {
        Office city = city();
        assertThat(city.nightOf("2024-02-10").exit()).isZero();
        Path roster = city.inbox().resolve("roster.csv");
        Files.write(
                roster,
                Files.readAllLines(roster).stream()
                        .filter(line -> !line.startsWith("D"))
                        .toList());

        Night night = city.nightOf("2024-02-11");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(reason(night)).startsWith("原因：2023 年“文登区人民政府”范围内上次计入汇总的 2 个单位里，有 2 个不在名录里了：文登区甲局、文登区乙局。");
    }

    @Test
    void emptyTemplatesInThePlaceOfReportsChangeNothingThatIsPublished() throws IOException {
        Path templates = folder.resolve("templates");
        assertThat(Night.command(
                                folder,
                                "template",
                                "--all",
                                "--year",
                                "2023",
                                "--roster",
                                office.inbox().resolve("roster.csv").toString(),
                                "--data",
                                folder.resolve("data").toString(),
                                "--out",
                                templates.toString())
                        .complained())
                .isEmpty();
        for (String unit : List.of("甲局", "乙局")) {
            Files.delete(office.file(2023, "2024-01-12/" + unit + ".csv"));
        }
        try (Stream<Path> made = Files.walk(templates)) {
            for (Path template : made.filter(Files::isRegularFile).toList()) {
                if (!template.toString().contains("丙局")) {
                    Files.copy(
                            template, office.file(2023, template.getFileName().toString()));
                }
            }
        }

        assertThat(office.nightOf("2024-02-11").exit()).isEqualTo(1);
        assertThat(Night.hashes(office.out())).isEqualTo(published);
        assertThat(office.nightOf("2024-02-11", "--accept-withdrawn").closingLines())
                .contains("2023 年：应报 3 家，已计入 1 家（零报送 0 家），逾期未报 2 家，无法读取 0 家，年度不符 0 家");
    }

    private void zipped(String name, int... figures) throws IOException {
        List<String> units = List.of("甲局", "乙局", "丙局");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(office.file(2023, name)))) {
            for (int index = 0; index < figures.length; index++) {
                zip.putNextEntry(new ZipEntry(units.get(index) + ".csv"));
                zip.write(ReportCsv.of("文登区" + units.get(index), 2023, figures[index])
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void filesThatAreNowInOneZipFileAreThere() throws IOException {
        for (String unit : List.of("甲局", "乙局", "丙局")) {
            Files.delete(office.file(2023, "2024-01-12/" + unit + ".csv"));
        }
        zipped("上报-20240112.zip", 3, 3, 3);

        assertThat(office.nightOf("2024-02-11").exit()).isZero();

        Files.delete(office.file(2023, "上报-20240112.zip"));
        zipped("上报-20240113.zip", 3, 4, 5);

        assertThat(office.nightOf("2024-02-12").exit()).isZero();

        zipped("上报-20240113.zip", 3);

        assertThat(office.nightOf("2024-02-13").exit()).isEqualTo(1);
    }

    @Test
    void theYearsAfterOneThatIsRefusedAreNamed() throws IOException {
        office.received(2024, "2025-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2024, 3));
        spoil("甲局", "乙局");

        Night night = Night.run(office.inbox(), folder);

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained().lines().filter(line -> line.contains("没有汇总")))
                .containsExactly("后面的 2024 年这次没有汇总");
        assertThat(reason(night)).endsWith("确实如此的，加上 --year 2023 --accept-withdrawn 再运行一次");
    }

    @Test
    void aLockedYearIsToldWhatCameAndStaysAsItIs() throws IOException {
        assertThat(Night.command(
                                folder,
                                "lock",
                                "--year",
                                "2023",
                                "--by",
                                "张三",
                                "--data",
                                folder.resolve("data").toString())
                        .exit())
                .isZero();
        spoil("甲局", "乙局", "丙局");

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
        assertThat(Night.hashes(office.out())).containsAllEntriesOf(published).containsKey("锁定后收到-2023.csv");
    }

    @Test
    void filesInAnotherFolderAreThere() throws IOException {
        Files.move(office.file(2023, "2024-01-12"), office.file(2023, "2024-01-12 第一批"));

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }
}
