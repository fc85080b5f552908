package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of 2019: right for reports of 2019 and 2020, and of what use it is later. */
class OldFormTest {

    /** All that keeps its meaning outside tables 3 and 4. */
    private static final Map<String, String> SUCCESSORS = Map.of(
            "t2/regulations/made", "t2/regulations/issued",
            "t2/normative-documents/made", "t2/normative-documents/issued",
            "t2/licenses/decisions", "t2/licenses/decisions",
            "t2/penalties/decisions", "t2/penalties/decisions",
            "t2/compulsion/decisions", "t2/compulsion/decisions");

    private static final Form OLD = Forms.load().edition(2019);
    private static final Map<CellCode, String> FIGURES = invented();
    private static final ReceivingDesk DESK = ReceivingDesk.of("文登区水利局");

    static Stream<Arguments> everyLayoutInEveryFile() {
        return Layout.plain().stream()
                .flatMap(layout -> Stream.of(FileFormat.values())
                        .filter(format -> format == FileFormat.XLSX || layout == Layout.STACKED)
                        .map(format -> Arguments.of(layout, format)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyLayoutInEveryFile")
    void reportOf2020IsReadCellByCell(Layout layout, FileFormat format) {
        FixtureFile file = format.write(layout.lay(OLD, FIGURES, "文登区水利局", 2020), "文登区水利局");

        RecognitionResult received = DESK.receive(file, 2020);

        assertThat(ReceivingDesk.entries(received)).isEqualTo(file.grid().entries(OLD));
        assertThat(Worded.of(received.findings())).isEqualTo(format.findings());
        assertThat(received.submission().map(Submission::writtenOn)).hasValue(2019);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyLayoutInEveryFile")
    void onOldFormOnlyCellsOfTheSameMeaningCount(Layout layout, FileFormat format) {
        FixtureFile file = format.write(layout.lay(OLD, FIGURES, "文登区水利局", 2023), "文登区水利局");

        RecognitionResult received = DESK.receive(file, 2023);

        assertThat(ReceivingDesk.entries(received)).isEqualTo(carriedOver(file.grid()));
        assertThat(Worded.of(received.findings()))
                .isEqualTo(concat(
                        format.findings(), Finding.of(Problem.F_OLD_FORM, "2019", "2021", dropped(file.grid()))));
        assertThat(received.submission().map(Submission::writtenOn)).hasValue(2019);
        assertThat(received.submission().map(Submission::form).map(Form::edition))
                .hasValue(2021);
    }

    @Test
    void oldFormHas181CellsOfTheSameMeaning() {
        FixtureFile file = FileFormat.XLSX.write(Layout.OFFICIAL.lay(OLD, FIGURES, "", 2023), "文登区水利局");

        RecognitionResult received = DESK.receive(file, 2023);

        // 5 of table 2, 23 rows of 7 of table 3, 3 groups of 5 of table 4
        assertThat(ReceivingDesk.entries(received)).hasSize(5 + 23 * 7 + 3 * 5);
    }

    private static List<Entry> carriedOver(FixtureGrid grid) {
        return FIGURES.keySet().stream()
                .filter(cell -> !cell.table().equals("t2") || SUCCESSORS.containsKey(cell.toString()))
                .map(cell -> {
                    Entry old = grid.entry(cell);
                    return new Entry(successor(cell), old.reading(), old.sheet(), old.address());
                })
                .toList();
    }

    private static CellCode successor(CellCode cell) {
        return cell.row().equals("3.6")
                ? new CellCode("t3", "3.6.3", cell.column())
                : CellCode.parse(SUCCESSORS.getOrDefault(cell.toString(), cell.toString()));
    }

    private static String dropped(FixtureGrid grid) {
        return String.join(
                "；",
                OLD.cells().stream()
                        .filter(cell -> cell.code().table().equals("t2")
                                && !SUCCESSORS.containsKey(cell.code().toString()))
                        .map(cell -> cell.row().label().text() + "·"
                                + cell.column().label().text() + "="
                                + grid.at(cell.code()).text().strip() + "（"
                                + grid.at(cell.code()).address() + "）")
                        .toList());
    }

    /** A figure of its own for most cells, of every kind that the form has. */
    private static Map<CellCode, String> invented() {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        int number = 0;
        for (FormCell cell : OLD.cells()) {
            number = (number + 37) % 401;
            String text = cell.number() == NumberKind.MONEY
                    ? number + ".25"
                    : Integer.toString(cell.number() == NumberKind.SIGNED ? -number : number);
            figures.put(cell.code(), text);
        }
        return figures;
    }

    private static List<Finding> concat(List<Finding> findings, Finding last) {
        return Stream.concat(findings.stream(), Stream.of(last)).toList();
    }
}
