package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FormulaFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.text.NumberReader;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Reading.Amount;
import org.disclosure.rollup.submission.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures and findings from cells that a bureau's spreadsheet calculates. */
class FormulaFindingsTest {

    private static final String TOTAL = "t3/1/total";
    private static final String MARK = "@@";
    private static final String FEES = "t2/fees/amount";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    /** The kinds of file that hold formulas. */
    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS", "SPREADSHEET_XML_AS_XLS"})
    void figureIsWhatItsFormulaComesTo(FileFormat format) throws IOException {
        String right = Integer.toString(total());
        for (String stored : new String[] {null, right, "0", "4"}) {
            RecognitionResult received = receive(withFormula(format, "SUM(D4:I4)", stored, false));

            assertThat(ReceivingDesk.entries(received)).as("stored: %s", stored).isEqualTo(specimen.sound());
            assertThat(received.findings()).isEmpty();
        }
        RecognitionResult believed = receive(withFormula(format, "SUM(D4:I4)", right, true));
        assertThat(ReceivingDesk.entries(believed)).isEqualTo(specimen.sound());
        assertThat(believed.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS", "SPREADSHEET_XML_AS_XLS"})
    void otherResultOfAProgramThatCalculatesIsAskedFor(FileFormat format) throws IOException {
        RecognitionResult received = receive(withFormula(format, "SUM(D4:I4)", "4", true));

        specimen.set(TOTAL, Integer.toString(total()));
        assertRead(received, TOTAL, new Unreadable(Integer.toString(total())));
        assertThat(Worded.of(received.findings())).containsExactly(asked("stored", "4"));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS", "SPREADSHEET_XML_AS_XLS"})
    void resultThatNothingProvesIsNoFigure(FileFormat format) throws IOException {
        for (String formula : List.of("SUMPRODUCT((D4:I4>0)*D4:I4)", "RAND()", "-D4^2", "COUNTIF(D4:I4,\"<>0\")")) {
            for (boolean calculating : new boolean[] {true, false}) {
                RecognitionResult received = receive(withFormula(format, formula, "12", calculating));

                specimen.set(TOTAL, "=" + formula);
                assertRead(received, TOTAL, new Unreadable("=" + formula));
                assertThat(Worded.of(received.findings())).containsExactly(asked("formula-stored", "12"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS", "SPREADSHEET_XML_AS_XLS"})
    void formulaThatCannotBeCalculatedIsNeverBlank(FileFormat format) throws IOException {
        RecognitionResult received = receive(withFormula(format, "INDIRECT(\"D4\")", null, false));

        specimen.set(TOTAL, "=INDIRECT(\"D4\")");
        assertRead(received, TOTAL, new Unreadable("=INDIRECT(\"D4\")"));
        assertThat(Worded.of(received.findings())).containsExactly(specimen.unreadable("formula", TOTAL));
    }

    private int total() {
        return Integer.parseInt(specimen.grid().at(CellCode.parse(TOTAL)).text());
    }

    private Finding asked(String variant, String stored) {
        Finding asked = specimen.unreadable(variant, TOTAL);
        List<String> arguments = new ArrayList<>(asked.arguments());
        arguments.add(stored);
        return Finding.of(Problem.F_NOT_A_NUMBER, arguments.toArray(String[]::new))
                .as(variant)
                .about(CellCode.parse(TOTAL))
                .at(asked.sheet(), asked.address())
                .comparing(asked.observed(), "", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void formulaThatFailsIsNoFigure(FileFormat format) throws IOException {
        RecognitionResult received =
                receive(with(format, TOTAL, cell -> cell.setCellErrorValue(FormulaError.REF.getCode())));

        specimen.set(TOTAL, "#REF!");
        assertRead(received, TOTAL, new Unreadable("#REF!"));
        assertThat(Worded.of(received.findings())).containsExactly(specimen.unreadable("error", TOTAL));
    }

    @ParameterizedTest
    @EnumSource(names = {"FORMULA", "ERROR"})
    void digitsOfWhatFailedAreNoFigure(RawCell.Kind kind) {
        NumberReader.Result result =
                NumberReader.read(Optional.of(new RawCell(0, 0, "12", kind)), NumberKind.COUNT, false);

        assertThat(result.reading()).isEqualTo(new Unreadable("12"));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void feesThatWereAddedUpHaveNoNoise(FileFormat format) throws IOException {
        RecognitionResult received = receive(with(format, FEES, cell -> cell.setCellValue(0.1 + 0.2)));

        assertRead(received, FEES, new Amount(new BigDecimal("0.3"), "0.3"));
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void averageOfCountsIsSaidToBeAFraction() throws IOException {
        RecognitionResult received = receive(with(FileFormat.XLSX, TOTAL, cell -> cell.setCellValue(10 / 3.0)));

        specimen.set(TOTAL, "3.33333333333333");
        assertRead(received, TOTAL, new Amount(new BigDecimal("3.33333333333333"), "3.33333333333333"));
        assertThat(Worded.of(received.findings()))
                .containsExactly(specimen.finding(Problem.F_FRACTION, "", TOTAL, "3.33333333333333", ""));
    }

    private void assertRead(RecognitionResult received, String cell, Reading reading) {
        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(cell, reading)));
    }

    private static RecognitionResult receive(FixtureFile file) {
        return ReceivingDesk.of(Specimen.UNIT).receive(file, Specimen.YEAR);
    }

    /** The sound report with one cell of its file written anew. */
    private FixtureFile with(FileFormat format, String code, Consumer<Cell> change) throws IOException {
        FixtureFile file = format.write(specimen.grid(), Specimen.UNIT);
        FixtureGrid.Place place = specimen.grid().at(code);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file.content()))) {
            change.accept(
                    workbook.getSheet(place.sheet().name()).getRow(place.row()).getCell(place.column()));
            workbook.write(out);
        }
        return file.holding(out.toByteArray());
    }

    /** The sound report with a formula for its total, as a program leaves it that calculates or does not. */
    private FixtureFile withFormula(FileFormat format, String formula, String stored, boolean calculating)
            throws IOException {
        String before = specimen.grid().at(CellCode.parse(TOTAL)).text();
        specimen.set(TOTAL, MARK);
        FixtureFile file = format.write(specimen.grid(), Specimen.UNIT);
        specimen.set(TOTAL, before);
        return switch (format) {
            case XLSX, XLS -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file.content()))) {
                    FixtureGrid.Place place = specimen.grid().at(CellCode.parse(TOTAL));
                    FormulaFile.store(
                            workbook.getSheet(place.sheet().name())
                                    .getRow(place.row())
                                    .getCell(place.column()),
                            formula,
                            stored,
                            calculating);
                    workbook.write(out);
                }
                yield file.holding(out.toByteArray());
            }
            case ODS -> {
                String content = Zip.text(file.content(), "content.xml");
                byte[] ods = Zip.with(
                        file.content(),
                        "content.xml",
                        content.replaceFirst(
                                "<table:table-cell[^>]*><text:p>" + MARK + "</text:p></table:table-cell>",
                                Matcher.quoteReplacement(FormulaFile.odsCell(formula, stored))));
                yield file.holding(Zip.with(ods, "meta.xml", FormulaFile.odsMeta(calculating)));
            }
            default -> {
                FixtureGrid.Place place = specimen.grid().at(CellCode.parse(TOTAL));
                String content = new String(file.content(), StandardCharsets.UTF_8);
                String changed = content.replaceFirst(
                                "(<Cell ss:Index=\"\\d+\")><Data ss:Type=\"String\">" + MARK + "</Data></Cell>",
                                "$1"
                                        + Matcher.quoteReplacement(
                                                FormulaFile.xmlCell(formula, stored, place.row(), place.column())))
                        .replaceFirst(
                                "<Worksheet",
                                Matcher.quoteReplacement(FormulaFile.xmlProperties(calculating)) + "<Worksheet");
                yield file.named(Specimen.UNIT + ".xml").holding(changed.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
