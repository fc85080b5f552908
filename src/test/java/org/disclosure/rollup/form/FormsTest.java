package org.disclosure.rollup.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The declared forms against lists of every cell that the official forms print. */
class FormsTest {

    private static final String PROCUREMENT = "t2/procurement/";

    private final Forms forms = Forms.load();

    /** A cell as the official form prints it; {@code kind} is total for a cell that adds others up. */
    private record Printed(String cell, String rowLabel, String columnLabel, String unit, String kind) {}

    @Test
    void theFormOf2021HasTheOfficialCellsInTheirOrder() throws Exception {
        List<Printed> official = official("/forms/form-2021-cells.csv");

        assertThat(official).hasSize(200);
        assertThat(declared(forms.edition(2021))).containsExactlyElementsOf(official);
    }

    @Test
    void theFormOf2019HasTheOfficialCellsInTheirOrder() throws Exception {
        // bureaus wrote procurement in 元 or 万元 as they liked; it is declared in 万元 and never consolidated
        List<Printed> official = official("/forms/form-2019-cells.csv").stream()
                .map(cell -> cell.cell().startsWith(PROCUREMENT)
                        ? new Printed(cell.cell(), cell.rowLabel(), cell.columnLabel(), "万元", cell.kind())
                        : cell)
                .toList();

        assertThat(official).hasSize(198);
        assertThat(declared(forms.edition(2019))).containsExactlyElementsOf(official);
    }

    @Test
    void onlyFeesAreMoneyInTheFormOf2021() {
        assertThat(cellsOf(2021, NumberKind.MONEY)).containsExactly("t2/fees/amount");
        assertThat(cellsOf(2021, NumberKind.SIGNED)).isEmpty();
    }

    @Test
    void onlyTheChangeOfItemsMayBeNegativeInTheFormOf2019() {
        assertThat(cellsOf(2019, NumberKind.SIGNED))
                .containsExactly(
                        "t2/licenses/change",
                        "t2/other-services/change",
                        "t2/penalties/change",
                        "t2/compulsion/change",
                        "t2/fees/change");
        assertThat(cellsOf(2019, NumberKind.MONEY)).containsExactly("t2/procurement/amount");
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019", "2020, 2019", "2021, 2021", "2022, 2021", "2030, 2021"})
    void aReportYearUsesTheFormInForceThen(int year, int edition) {
        assertThat(forms.serves(year)).isTrue();
        assertThat(forms.forReportYear(year).edition()).isEqualTo(edition);
    }

    @Test
    void noFormServesReportsBefore2019() {
        assertThat(forms.serves(2018)).isFalse();
        assertThatThrownBy(() -> forms.forReportYear(2018))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No form is declared for reports of 2018");
    }

    @Test
    void theEditionsStandOldestFirst() {
        assertThat(forms.editions()).extracting(Form::edition).containsExactly(2019, 2021);
        assertThat(forms.editions()).extracting(Form::basis).containsExactly("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号");
    }

    @Test
    void anUndeclaredEditionIsAnError() {
        assertThatThrownBy(() -> forms.edition(2020))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No form of 2020 is declared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t3", "t3/1", "t3/1/", "/1/total", "t3//total", "t3/1/total/x"})
    void aCellCodeHasThreeParts(String text) {
        assertThatThrownBy(() -> CellCode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a cell code (table/row/column): " + text);
    }

    private List<String> cellsOf(int edition, NumberKind number) {
        return forms.edition(edition).cells().stream()
                .filter(cell -> cell.number() == number)
                .map(cell -> cell.code().toString())
                .toList();
    }

    private static List<Printed> declared(Form form) {
        return form.cells().stream()
                .map(cell -> new Printed(
                        cell.code().toString(),
                        cell.row().label().path(),
                        cell.column().label().path(),
                        cell.unit(),
                        cell.row().total() || cell.column().total() ? "total" : "input"))
                .toList();
    }

    private static List<Printed> official(String resource) throws IOException, CsvValidationException {
        List<Printed> cells = new ArrayList<>();
        try (InputStream in = FormsTest.class.getResourceAsStream(resource);
                CSVReaderHeaderAware csv =
                        new CSVReaderHeaderAware(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (Map<String, String> line = csv.readMap(); line != null; line = csv.readMap()) {
                cells.add(new Printed(
                        line.get("cell"),
                        line.get("row_label"),
                        line.get("column_label"),
                        line.get("unit"),
                        line.get("kind")));
            }
        }
        return cells;
    }
}
