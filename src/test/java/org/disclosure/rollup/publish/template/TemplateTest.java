package org.disclosure.rollup.publish.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.LibreOffice;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of both editions: what a unit can fill in, what it is told, and what is read of it when it comes back. */
class TemplateTest {

    private static final Map<CellCode, BigDecimal> CARRIED = Map.of(
            CellCode.parse("t3/2/natural"), BigDecimal.valueOf(3),
            CellCode.parse("t3/2/business"), BigDecimal.ONE,
            CellCode.parse("t3/2/research"), BigDecimal.ZERO,
            CellCode.parse("t3/2/welfare"), BigDecimal.ZERO,
            CellCode.parse("t3/2/legal"), BigDecimal.ZERO,
            CellCode.parse("t3/2/other"), BigDecimal.ZERO);

    @TempDir
    private Path folder;

    private static Map<String, BigDecimal> figures(RecognitionResult read) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        ReceivingDesk.entries(read)
                .forEach(entry -> entry.reading()
                        .amount()
                        .ifPresent(amount -> figures.put(entry.cell().toString(), amount)));
        return figures;
    }

    private static void assertReadsBack(RecognitionResult read, Map<String, BigDecimal> figures, int year) {
        assertThat(read.findings()).isEmpty();
        assertThat(read.unit().map(Unit::name)).hasValue(FilledTemplate.UNIT.name());
        assertThat(read.year()).isEqualTo(year);
        assertThat(figures(read)).isEqualTo(figures);
        assertThat(read.submission().orElseThrow().narrative()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020, true", "2020, false", "2023, true", "2023, false"})
    void aFilledTemplateReadsBackFigureByFigure(int year, boolean evaluated) throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(year, folder)) {
            Map<String, BigDecimal> figures = template.fill();

            assertThat(figures).hasSize(template.form().cells().size());
            assertReadsBack(template.received(evaluated), figures, year);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020, true", "2020, false", "2023, true", "2023, false"})
    void aBlankTemplateIsNoReport(int year, boolean evaluated) throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(year, folder)) {
            RecognitionResult read = template.received(evaluated);

            assertThat(read.unit().map(Unit::name)).hasValue(FilledTemplate.UNIT.name());
            assertThat(read.year()).isEqualTo(year);
            assertThat(read.findings().stream().map(Finding::code)).containsExactly("F-EMPTY-FORM");
            assertThat(read.submission()).isEmpty();
        }
    }

    private static void assertIsNilReturn(RecognitionResult read, Map<String, BigDecimal> zeros) {
        assertThat(read.findings())
                .extracting(finding -> finding.code() + " " + finding.variant() + " " + finding.severity())
                .containsExactly("P-NIL-RETURN stated HINT");
        assertThat(figures(read)).isEqualTo(zeros);
    }

    @ParameterizedTest
    @CsvSource({"2020, true", "2020, false", "2023, true", "2023, false"})
    void theTickForNothingFillsInZeros(int year, boolean evaluated) throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(year, folder).tick()) {
            Map<String, BigDecimal> zeros = template.form().cells().stream()
                    .collect(Collectors.toMap(cell -> cell.code().toString(), cell -> BigDecimal.ZERO));

            assertIsNilReturn(template.received(evaluated), zeros);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNumberThatIsTypedTakesThePlaceOfATickedZero(boolean evaluated) throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(2023, folder).tick().put("t2/penalties/decisions", 7)) {
            Map<String, BigDecimal> read = figures(template.received(evaluated));

            assertThat(read).hasSize(200).containsEntry("t2/penalties/decisions", BigDecimal.valueOf(7));
            read.remove("t2/penalties/decisions");
            assertThat(read.values()).containsOnly(BigDecimal.ZERO);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTemplateFilledInPartHasBlanksWhereNothingWasWritten(boolean evaluated) throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(2023, folder)) {
            template.put("t3/3.1/natural", 4).put("t4/direct-suit/pending", 0);

            assertThat(figures(template.received(evaluated)))
                    .isEqualTo(Map.of(
                            "t3/3.1/natural", BigDecimal.valueOf(4),
                            "t3/3.1/total", BigDecimal.valueOf(4),
                            "t3/3.7/natural", BigDecimal.valueOf(4),
                            "t3/3.7/total", BigDecimal.valueOf(4),
                            "t4/direct-suit/pending", BigDecimal.ZERO,
                            "t4/direct-suit/total", BigDecimal.ZERO));
        }
    }

    @ParameterizedTest
    @CsvSource({"2020, true", "2020, false", "2023, true", "2023, false"})
    void whatWasCarriedOverIsThereAndReadsBack(int year, boolean evaluated) throws IOException {
        try (FilledTemplate template = FilledTemplate.of(year, folder, Optional.of(FilledTemplate.UNIT), CARRIED)) {
            assertThat(template.received(evaluated).findings().stream().map(Finding::code))
                    .containsExactly("F-EMPTY-FORM");
            template.put("t4/direct-suit/pending", 0);
            Map<String, BigDecimal> figures = figures(template.received(evaluated));

            CARRIED.forEach((cell, number) -> {
                assertThat(figures.get(cell.toString())).isEqualByComparingTo(number);
                assertThat(template.at(cell).getCellStyle().getLocked()).isTrue();
            });
            assertThat(figures).hasSize(9).containsEntry("t3/2/total", BigDecimal.valueOf(4));

            Map<String, BigDecimal> filled = template.fill();
            assertReadsBack(template.received(evaluated), filled, year);
        }
    }

    @Test
    void whatWasCarriedOverSaysWhereItCameFrom() throws IOException {
        try (FilledTemplate template = FilledTemplate.of(2023, folder, Optional.of(FilledTemplate.UNIT), CARRIED)) {
            List<String> notes = new ArrayList<>();
            for (Row row : template.workbook().getSheetAt(1)) {
                Cell cell = row.getCell(0);
                if (cell != null
                        && cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().startsWith("注：")) {
                    notes.add(cell.getStringCellValue());
                }
            }
            assertThat(notes).containsExactly("注：上年结转数取自本单位 2022 年的年报（结转下年度继续办理），已填好并锁定；有出入的请与汇总单位联系。");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2023})
    void onlyWhatAUnitFillsInIsUnlockedAndEachOfItIsValidated(int year) throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(year, folder)) {
            List<String> unlocked = new ArrayList<>();
            List<String> validated = new ArrayList<>();
            for (Sheet sheet : template.workbook()) {
                assertThat(sheet.getProtect()).isTrue();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String place = sheet.getSheetName() + "!" + cell.getAddress();
                        if (!cell.getCellStyle().getLocked()) {
                            unlocked.add(place);
                        }
                        if (sheet.getDataValidations().stream().anyMatch(validation -> covers(validation, cell))) {
                            validated.add(place);
                        }
                    }
                }
            }
            assertThat(validated).isEqualTo(unlocked);
            assertThat(template.form().cells().stream()
                            .filter(cell ->
                                    template.at(cell.code()).getCellStyle().getLocked())
                            .map(FormCell::code))
                    .allSatisfy(
                            code -> assertThat(template.at(code).getCellType()).isEqualTo(CellType.FORMULA));
        }
    }

    private static boolean covers(DataValidation validation, Cell cell) {
        return List.of(validation.getRegions().getCellRangeAddresses()).stream()
                .anyMatch(range -> range.isInRange(cell));
    }

    @Test
    void countsAreWholeNumbersAndMoneyMayHaveDecimals() throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(2020, folder)) {
            List<String> rules = template.workbook().getSheetAt(0).getDataValidations().stream()
                    .map(validation -> validation.getValidationConstraint().getValidationType() + " "
                            + validation.getValidationConstraint().getFormula1() + " " + validation.getErrorBoxText())
                    .toList();
            assertThat(rules)
                    .containsExactlyInAnyOrder(
                            "3 \"是\" 请选“是”，或者留空。",
                            "1 0 数量只能填 0 或正整数，不带单位和文字；没有发生的填 0。",
                            "1 -999999999 增减只能填整数，减少的填负数，不带单位和文字；没有增减的填 0。",
                            "2 0 金额以万元为单位，只能填 0 或正数，可以有小数，不带单位和文字；没有发生的填 0。");
        }
    }

    @Test
    void nothingIsRedWhileItIsBeingFilledInOrWhenAllHolds() throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(2023, folder)) {
            template.put("t3/1/natural", 4).put("t3/3.1/natural", 9).put("t3/4/natural", 0);

            assertThat(template.red()).isEmpty();
            assertThat(template.said())
                    .containsExactly("还有 10 格没有填；没有发生的填 0", "还有 141 格没有填；没有发生的填 0", "还有 12 格没有填；没有发生的填 0");

            template.fill();
            assertThat(template.red()).isEmpty();
            assertThat(template.said()).isEmpty();
        }
    }

    @Test
    void whatDoesNotBalanceIsRedAndSaid() throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(2023, folder)) {
            template.fill();
            template.put("t3/1/natural", 1);

            assertThat(template.red())
                    .containsExactly(
                            "t3/1/natural",
                            "t3/1/total",
                            "t3/2/natural",
                            "t3/2/total",
                            "t3/3.7/natural",
                            "t3/3.7/total",
                            "t3/4/natural",
                            "t3/4/total");
            assertThat(template.said()).containsExactly("勾稽不平：收与办平衡（自然人）。勾稽不平：收与办平衡（总计）。");
        }
    }

    @Test
    void aTotalThatWasWrittenOverIsRedToo() throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(2023, folder)) {
            template.fill();
            template.at("t4/direct-suit/total").removeFormula();
            template.put("t4/direct-suit/total", 1);

            assertThat(template.red())
                    .containsExactly(
                            "t4/direct-suit/upheld",
                            "t4/direct-suit/corrected",
                            "t4/direct-suit/other",
                            "t4/direct-suit/pending",
                            "t4/direct-suit/total");
            assertThat(template.said()).containsExactly("勾稽不平：复议诉讼总计等于各结果之和（未经复议直接起诉）。");
        }
    }

    @Test
    void anyUnitCanWriteItsNameIntoATemplateOfNoUnit() throws IOException {
        try (FilledTemplate template = FilledTemplate.of(2023, folder, Optional.empty(), Map.of())) {
            assertThat(template.file()).hasFileName("空白表.xlsx");
            assertThat(template.received(false).unit()).isEmpty();

            Map<String, BigDecimal> figures = template.fill();
            Cell unit = template.workbook().getSheetAt(0).getRow(1).getCell(4);
            assertThat(unit.getCellStyle().getLocked()).isFalse();
            unit.setCellValue(FilledTemplate.UNIT.name());

            assertReadsBack(template.received(false), figures, 2023);
        }
    }

    @Test
    void theSameTemplateIsTheSameBytes() throws IOException {
        try (FilledTemplate one =
                        FilledTemplate.of(2023, folder.resolve("1"), Optional.of(FilledTemplate.UNIT), CARRIED);
                FilledTemplate two =
                        FilledTemplate.of(2023, folder.resolve("2"), Optional.of(FilledTemplate.UNIT), CARRIED)) {
            assertThat(one.file()).hasSameBinaryContentAs(two.file());
        }
    }

    @Test
    void formulasAreShortEnoughForEverySpreadsheet() throws IOException {
        try (FilledTemplate template = FilledTemplate.blank(2023, folder)) {
            List<Integer> lengths = new ArrayList<>();
            for (Sheet sheet : template.workbook()) {
                var marks = sheet.getSheetConditionalFormatting();
                for (int index = 0; index < marks.getNumConditionalFormattings(); index++) {
                    lengths.add(marks.getConditionalFormattingAt(index)
                            .getRule(0)
                            .getFormula1()
                            .length());
                }
            }
            assertThat(new TreeSet<>(lengths).last()).isLessThan(255);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2023})
    void libreOfficeWorksOutTheSameTotals(int year) throws IOException, InterruptedException {
        assumeThat(LibreOffice.isInstalled())
                .as("LibreOffice (soffice) is installed; skipped")
                .isTrue();
        try (FilledTemplate template = FilledTemplate.blank(year, folder)) {
            Path blank = LibreOffice.saved(template.file(), folder);
            try (XSSFWorkbook saved = new XSSFWorkbook(Files.newInputStream(blank))) {
                assertThat(saved.getSheetAt(2).getRow(7).getCell(8).getCellType())
                        .isEqualTo(CellType.FORMULA);
                assertThat(saved.getSheetAt(2).getRow(7).getCell(8).getStringCellValue())
                        .isEmpty();
            }
            Map<String, BigDecimal> figures = template.fill();
            Path filled = Files.createDirectory(folder.resolve("filled")).resolve("报送.xlsx");
            template.save(filled, false);
            byte[] saved = Files.readAllBytes(LibreOffice.saved(filled, folder));

            assertReadsBack(
                    ReceivingDesk.of(FilledTemplate.UNIT.name()).receive(new FixtureFile("报送.xlsx", saved, null), year),
                    figures,
                    year);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2023})
    void libreOfficeFillsInTheZerosOfTheTick(int year) throws IOException, InterruptedException {
        assumeThat(LibreOffice.isInstalled())
                .as("LibreOffice (soffice) is installed; skipped")
                .isTrue();
        try (FilledTemplate template = FilledTemplate.blank(year, folder).tick()) {
            Path ticked = Files.createDirectory(folder.resolve("ticked")).resolve("报送.xlsx");
            template.save(ticked, false);
            byte[] saved = Files.readAllBytes(LibreOffice.saved(ticked, folder));

            Map<String, BigDecimal> zeros = template.form().cells().stream()
                    .collect(Collectors.toMap(cell -> cell.code().toString(), cell -> BigDecimal.ZERO));
            assertIsNilReturn(
                    ReceivingDesk.of(FilledTemplate.UNIT.name()).receive(new FixtureFile("报送.xlsx", saved, null), year),
                    zeros);
        }
    }
}
