package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of real published reports comes back from every kind of file and every layout as it was put there. */
class RealReportsRoundTripTest {

    /** The cells of the reports that hold a remark, and the number that they mean. */
    private static final Map<String, Integer> REMARKED = Map.of("22（其中修订 16 件）", 22, "55（含自然失效 29 件）", 55);

    private static final List<RealReport> REPORTS = RealReport.all();
    private static final ReceivingDesk DESK =
            ReceivingDesk.of(REPORTS.stream().map(RealReport::agency).distinct().toArray(String[]::new));

    /** Every report in every layout, and one of them in every kind of file too. */
    static Stream<Arguments> reportsInEveryFileAndLayout() {
        return REPORTS.stream()
                .flatMap(report -> Stream.of(Layout.values())
                        .flatMap(layout -> Stream.of(FileFormat.values())
                                .filter(format -> format == FileFormat.XLSX || report == REPORTS.get(0))
                                .filter(layout::fits)
                                .map(format -> Arguments.of(report, layout, format))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("reportsInEveryFileAndLayout")
    void everyCellComesBackAsItWasPut(RealReport report, Layout layout, FileFormat format) {
        FixtureFile file = format.write(layout.lay(report), report.agency() + "-" + report.year());

        RecognitionResult received = DESK.receive(file, report.year());

        assertThat(ReceivingDesk.entries(received)).isEqualTo(entries(file.grid(), report));
        assertThat(Worded.of(received.findings()))
                .filteredOn(finding -> layout.leaves().stream()
                        .noneMatch(problem -> problem.code().equals(finding.code())))
                .isEqualTo(findings(format, file.grid(), report));
        assertThat(received.unit().map(Unit::name)).hasValue(report.agency());
        assertThat(received.year()).isEqualTo(report.year());
    }

    private static List<Entry> entries(FixtureGrid grid, RealReport report) {
        return report.form().cells().stream()
                .map(cell -> cell.code())
                .map(cell -> isRemarked(grid, cell) ? grid.entry(cell, understood(grid, cell)) : grid.entry(cell))
                .toList();
    }

    private static List<Finding> findings(FileFormat format, FixtureGrid grid, RealReport report) {
        List<Finding> findings = new ArrayList<>(format.findings());
        for (CellCode cell : report.figures().keySet()) {
            if (isRemarked(grid, cell)) {
                String text = grid.at(cell).text();
                String number = REMARKED.get(text).toString();
                findings.add(Finding.of(
                                Problem.F_NOT_A_NUMBER,
                                report.form().cell(cell).title(),
                                grid.at(cell).address(),
                                text,
                                number)
                        .about(cell)
                        .at(grid.at(cell).sheet().name(), grid.at(cell).address())
                        .comparing(text, number, "")
                        .suggesting(cell + "=" + number));
            }
        }
        return findings;
    }

    private static boolean isRemarked(FixtureGrid grid, CellCode cell) {
        return REMARKED.containsKey(grid.at(cell).text());
    }

    private static Reading understood(FixtureGrid grid, CellCode cell) {
        String text = grid.at(cell).text();
        return new Reading.Amount(BigDecimal.valueOf(REMARKED.get(text)), text);
    }
}
