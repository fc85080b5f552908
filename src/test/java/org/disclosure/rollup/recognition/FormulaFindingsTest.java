package org.disclosure.rollup.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Reading.Amount;
import org.disclosure.rollup.submission.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a figure that a bureau lets its spreadsheet calculate. */
class FormulaFindingsTest {

    private static final String TOTAL = "t3/1/total";
    private static final String FEES = "t2/fees/amount";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void calculatedFigureIsItsStoredResult(FileFormat format) throws IOException {
        FixtureFile file = with(format, TOTAL, cell -> {
            cell.setCellFormula("SUM(D4:I4)");
            cell.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(cell);
        });

        Recognised received = receive(file);

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void formulaThatWasNeverCalculatedIsCalculated() throws IOException {
        Recognised received = receive(with(FileFormat.XLSX, TOTAL, cell -> {
            cell.setBlank();
            cell.setCellFormula("SUM(D4:I4)");
        }));

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void formulaThatCannotBeCalculatedIsNoFigure() throws IOException {
        Recognised received = receive(with(FileFormat.XLSX, TOTAL, cell -> {
            cell.setBlank();
            cell.setCellFormula("LOCALFUNCTION(D4)");
        }));

        specimen.set(TOTAL, "=LOCALFUNCTION(D4)");
        assertRead(received, TOTAL, new Unreadable("=LOCALFUNCTION(D4)"));
        assertThat(received.findings()).containsExactly(specimen.unreadable("formula", TOTAL));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void formulaThatFailsIsNoFigure(FileFormat format) throws IOException {
        Recognised received = receive(with(format, TOTAL, cell -> cell.setCellErrorValue(FormulaError.REF.getCode())));

        specimen.set(TOTAL, "#REF!");
        assertRead(received, TOTAL, new Unreadable("#REF!"));
        assertThat(received.findings()).containsExactly(specimen.unreadable("error", TOTAL));
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
        Recognised received = receive(with(format, FEES, cell -> cell.setCellValue(0.1 + 0.2)));

        assertRead(received, FEES, new Amount(new BigDecimal("0.3"), "0.3"));
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void averageOfCountsIsSaidToBeAFraction() throws IOException {
        Recognised received = receive(with(FileFormat.XLSX, TOTAL, cell -> cell.setCellValue(10 / 3.0)));

        specimen.set(TOTAL, "3.33333333333333");
        assertRead(received, TOTAL, new Amount(new BigDecimal("3.33333333333333"), "3.33333333333333"));
        assertThat(received.findings())
                .containsExactly(specimen.finding(Problem.F_FRACTION, "", TOTAL, "3.33333333333333", ""));
    }

    private void assertRead(Recognised received, String cell, Reading reading) {
        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(cell, reading)));
    }

    private static Recognised receive(FixtureFile file) {
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
}
