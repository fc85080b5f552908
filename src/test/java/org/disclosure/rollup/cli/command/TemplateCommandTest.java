package org.disclosure.rollup.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.intake.office.RosterReader;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Templates for the units of the samples, for the year after the last one there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateCommandTest {

    private static final Path ROSTER = Path.of("input-samples/roster.csv");

    private Path folder;
    private Night night;

    @BeforeAll
    void runOnTheSamples(@TempDir Path shared) {
        folder = shared;
        night = Night.run(Path.of("input-samples"), folder);
    }

    private Night template(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("template", "--as-of", "2025-01-02"));
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        if (!List.of(more).contains("--data")) {
            arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        arguments.addAll(List.of(more));
        return Night.command(folder.resolve(out), arguments.toArray(String[]::new));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static RecognitionResult received(Path file, int year) throws IOException {
        return new ReceivingDesk(RosterReader.read(ROSTER))
                .receive(new FixtureFile("报送.xlsx", Files.readAllBytes(file), null), year);
    }

    /** A template with a single figure written into it: without any it is no report. */
    private static FixtureFile begun(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                ByteArrayOutputStream begun = new ByteArrayOutputStream()) {
            XSSFCell first = workbook.getSheetAt(2).getRow(7).getCell(0);
            first.setBlank();
            first.setCellValue(0);
            workbook.write(begun);
            return new FixtureFile("报送.xlsx", begun.toByteArray(), null);
        }
    }

    /** The figures that a template comes with. */
    private static Map<String, String> figures(Path file, int year) throws IOException {
        return figures(new ReceivingDesk(RosterReader.read(ROSTER)), file, year);
    }

    private static Map<String, String> figures(ReceivingDesk desk, Path file, int year) throws IOException {
        Map<String, String> figures = new LinkedHashMap<>();
        ReceivingDesk.entries(desk.receive(begun(file), year)).stream()
                .filter(entry -> !entry.cell().table().equals("t4"))
                .forEach(entry -> entry.reading()
                        .amount()
                        .ifPresent(amount -> figures.put(entry.cell().toString(), amount.toPlainString())));
        return figures;
    }

    /** What a unit carried over into the next year. */
    private Map<String, String> carriedOut(String unit) throws IOException {
        Map<String, String> carried = new LinkedHashMap<>();
        for (Map<String, String> entry : night.csv(2023, "entries.csv")) {
            if (entry.get("unit_code").equals(unit) && entry.get("cell").startsWith("t3/4/")) {
                carried.put(entry.get("cell").replace("t3/4/", "t3/2/"), entry.get("value"));
            }
        }
        return carried;
    }

    @Test
    void everyUnitOfTheRosterGetsATemplateThatIsReadAsItsOwn() throws IOException {
        assertThat(template("all", "--year", "2024", "--all").exit()).isZero();

        List<Unit> units = RosterReader.read(ROSTER).units();
        assertThat(files(folder.resolve("all/2024")))
                .containsExactlyElementsOf(units.stream()
                        .map(unit -> unit.code() + "-" + unit.name() + ".xlsx")
                        .sorted()
                        .toList());
        for (Unit unit : units) {
            RecognitionResult read =
                    received(folder.resolve("all/2024/" + unit.code() + "-" + unit.name() + ".xlsx"), 2024);
            assertThat(read.unit()).hasValue(unit);
            assertThat(read.year()).isEqualTo(2024);
            assertThat(read.findings()).extracting(Finding::code).containsExactly("F-EMPTY-FORM");
        }
    }

    @Test
    void whatTheUnitCarriedOverLastYearIsFilledIn() throws IOException {
        assertThat(template("one", "--year", "2024", "--unit", "交通局").exit()).isZero();

        Map<String, String> carried = carriedOut("WD11");
        assertThat(carried).hasSize(7);
        assertThat(figures(folder.resolve("one/2024/WD11-威海市文登区交通运输局.xlsx"), 2024))
                .isEqualTo(carried);
    }

    @Test
    void whatAUnitCarriedOverIsLeftToItWhenItDidNotReportOrItsFiguresDoNotMakeTheirTotal() throws IOException {
        template("open", "--year", "2024", "--all");

        Map<String, Integer> filled = new LinkedHashMap<>();
        for (Unit unit : RosterReader.read(ROSTER).units()) {
            filled.put(
                    unit.code(),
                    figures(folder.resolve("open/2024/" + unit.code() + "-" + unit.name() + ".xlsx"), 2024)
                            .size());
        }
        for (String unit : filled.keySet()) {
            Map<String, String> carried = carriedOut(unit);
            boolean whole = carried.size() == 7 && carried.values().stream().allMatch(value -> value.matches("\\d+"));
            int sum = whole
                    ? carried.values().stream().mapToInt(Integer::parseInt).sum()
                    : -1;
            boolean balanced = whole && sum == 2 * Integer.parseInt(carried.get("t3/2/total"));
            assertThat(filled.get(unit)).as(unit).isEqualTo(balanced ? 7 : 0);
        }
        assertThat(filled.values()).contains(0, 7);
    }

    @Test
    void aUnitThatTookTheCodeOfAnotherDoesNotGetItsCarryOver() throws IOException {
        Path roster = Files.writeString(
                folder.resolve("renumbered.csv"),
                "code,name,aliases,kind,order\nWD11,威海市文登区新设局,,部门,1\nX1,威海市文登区交通运输局,,部门,2\n");

        template("renumbered", "--year", "2024", "--all", "--roster", roster.toString());

        assertThat(files(folder.resolve("renumbered/2024")))
                .containsExactly("WD11-威海市文登区新设局.xlsx", "X1-威海市文登区交通运输局.xlsx");
        ReceivingDesk desk = new ReceivingDesk(RosterReader.read(roster));
        List<Integer> numbers = new ArrayList<>();
        for (String name : files(folder.resolve("renumbered/2024"))) {
            numbers.add(figures(desk, folder.resolve("renumbered/2024").resolve(name), 2024)
                    .size());
        }
        assertThat(numbers).containsExactly(0, 7);
    }

    @Test
    void aMergedUnitGetsWhatItsParentsCarriedOverAndASplitOneNothing() throws IOException {
        Path roster = Files.writeString(
                folder.resolve("merged.csv"),
                "code,name,aliases,kind,order,from\nM1,威海市文登区交通农业局,,部门,1,WD11|威海市文登区民政局\n"
                        + "S1,威海市文登区财政一局,,部门,2,WD07\nS2,威海市文登区财政二局,,部门,3,WD07\n");

        template("merged", "--year", "2024", "--all", "--roster", roster.toString());

        Map<String, String> together = new LinkedHashMap<>(carriedOut("WD11"));
        carriedOut("WD05")
                .forEach((cell, count) -> together.merge(
                        cell,
                        count,
                        (one, other) -> Integer.toString(Integer.parseInt(one) + Integer.parseInt(other))));
        assertThat(figures(folder.resolve("merged/2024/M1-威海市文登区交通农业局.xlsx"), roster))
                .isEqualTo(together);
        assertThat(figures(folder.resolve("merged/2024/S1-威海市文登区财政一局.xlsx"), roster))
                .isEmpty();
    }

    private static Map<String, String> figures(Path file, Path roster) throws IOException {
        return figures(new ReceivingDesk(RosterReader.read(roster)), file, 2024);
    }

    @Test
    void withoutADataFolderNothingIsCarriedOverAndNoneIsMade() throws IOException {
        Path nowhere = folder.resolve("nowhere");

        Night made = template("first", "--year", "2020", "--unit", "WD11", "--data", nowhere.toString());

        assertThat(made.exit()).isZero();
        assertThat(nowhere).doesNotExist();
        assertThat(figures(folder.resolve("first/2020/WD11-威海市文登区交通运输局.xlsx"), 2020))
                .isEmpty();
    }

    @Test
    void withoutAUnitThereIsOneThatAnyCanFillIn() throws IOException {
        assertThat(template("any", "--year", "2024").exit()).isZero();

        assertThat(files(folder.resolve("any/2024"))).containsExactly("空白表.xlsx");
    }

    @Test
    void theSameYearAndUnitsGiveTheSameBytes() throws IOException {
        template("again", "--year", "2024", "--unit", "WD11");
        template("again2", "--year", "2024", "--unit", "WD11", "--lang", "en");

        Path name = Path.of("2024", "WD11-威海市文登区交通运输局.xlsx");
        assertThat(folder.resolve("again").resolve(name))
                .hasSameBinaryContentAs(folder.resolve("again2").resolve(name));
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOverAndTheOthersAreWritten() throws IOException {
        Path filled = Files.createDirectories(folder.resolve("kept/2024")).resolve("WD11-威海市文登区交通运输局.xlsx");
        Files.writeString(filled, "filled");

        Night night = template("kept", "--year", "2024", "--all");

        assertThat(night.exit()).isEqualTo(2);
        assertThat(night.complained().strip()).isEqualTo("文件 " + filled + " 已经存在，没有改动它；请先移走，或用 --out 写到别处");
        assertThat(filled).hasContent("filled");
        assertThat(files(filled.getParent()))
                .hasSize(RosterReader.read(ROSTER).units().size());
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsWritten() {
        assertThat(complaint("--year", "2018")).isEqualTo("2018 年没有对应的表式（自 2019 年起）");
        assertThat(complaint("--year", "2024", "--unit", "WD11", "--all")).isEqualTo("--unit 和 --all 只能用一个");
        assertThat(complaint("--year", "2024", "--unit", "交通运输厅"))
                .isEqualTo("名录里没有“交通运输厅”这个单位，最接近的是：威海市文登区交通运输局、威海市文登区科学技术局、威海市文登区民政局");
        assertThat(complaint("--all")).isEqualTo("缺少参数 --year YEAR\n用 --help 查看用法");
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    private String complaint(String... arguments) {
        Night refused = template("wrong", arguments);
        assertThat(refused.exit()).isEqualTo(2);
        return refused.complained().strip();
    }
}
