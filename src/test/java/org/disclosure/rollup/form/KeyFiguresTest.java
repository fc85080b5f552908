package org.disclosure.rollup.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that the program knows by name, in both editions, and declarations that are refused. */
class KeyFiguresTest {

    private static final Forms FORMS = Forms.load();
    private static final Form OLD = FORMS.edition(2019);
    private static final Form CURRENT = FORMS.edition(2021);

    private static final Map<KeyFigure, String> IN_BOTH = Map.ofEntries(
            Map.entry(KeyFigure.RECEIVED, "t3/1/total"),
            Map.entry(KeyFigure.CARRIED_IN, "t3/2/total"),
            Map.entry(KeyFigure.GRANTED, "t3/3.1/total"),
            Map.entry(KeyFigure.PARTLY_GRANTED, "t3/3.2/total"),
            Map.entry(
                    KeyFigure.DENIED,
                    "t3/3.3.1/total t3/3.3.2/total t3/3.3.3/total t3/3.3.4/total"
                            + " t3/3.3.5/total t3/3.3.6/total t3/3.3.7/total t3/3.3.8/total"),
            Map.entry(KeyFigure.UNAVAILABLE, "t3/3.4.1/total t3/3.4.2/total t3/3.4.3/total"),
            Map.entry(
                    KeyFigure.NOT_PROCESSED,
                    "t3/3.5.1/total t3/3.5.2/total t3/3.5.3/total t3/3.5.4/total t3/3.5.5/total"),
            Map.entry(KeyFigure.CONCLUDED, "t3/3.7/total"),
            Map.entry(KeyFigure.CARRIED_OUT, "t3/4/total"),
            Map.entry(KeyFigure.RECONSIDERATIONS, "t4/reconsideration/total"),
            Map.entry(KeyFigure.DIRECT_SUITS, "t4/direct-suit/total"),
            Map.entry(KeyFigure.LATER_SUITS, "t4/later-suit/total"),
            Map.entry(KeyFigure.LICENSES, "t2/licenses/decisions"),
            Map.entry(KeyFigure.PENALTIES, "t2/penalties/decisions"),
            Map.entry(KeyFigure.COMPULSION, "t2/compulsion/decisions"));

    @Test
    void theseCellsOf2021HaveNames() {
        Map<KeyFigure, String> expected = new HashMap<>(IN_BOTH);
        expected.put(KeyFigure.OTHERWISE, "t3/3.6.1/total t3/3.6.2/total t3/3.6.3/total");
        expected.put(KeyFigure.FEE_UNPAID, "t3/3.6.2/total");
        expected.put(KeyFigure.OTHER_OUTCOMES, "t3/3.6.3/total");
        expected.put(KeyFigure.FEES, "t2/fees/amount");
        expected.put(KeyFigure.REGULATIONS_ISSUED, "t2/regulations/issued");
        expected.put(KeyFigure.REGULATIONS_REPEALED, "t2/regulations/repealed");
        expected.put(KeyFigure.REGULATIONS_IN_FORCE, "t2/regulations/in-force");
        expected.put(KeyFigure.NORMS_ISSUED, "t2/normative-documents/issued");
        expected.put(KeyFigure.NORMS_REPEALED, "t2/normative-documents/repealed");
        expected.put(KeyFigure.NORMS_IN_FORCE, "t2/normative-documents/in-force");

        assertThat(named(CURRENT)).isEqualTo(expected);
    }

    @Test
    void theseCellsOf2019HaveNames() {
        // 2019 has no fees in money, and documents made and opened instead of issued, repealed and in force
        Map<KeyFigure, String> expected = new HashMap<>(IN_BOTH);
        expected.put(KeyFigure.OTHERWISE, "t3/3.6/total");

        assertThat(named(OLD)).isEqualTo(expected);
    }

    /** Each outcome is named, and none twice: they are all rows under the total of outcomes. */
    @ParameterizedTest
    @CsvSource({"2019", "2021"})
    void theOutcomesMakeUpWhatWasConcluded(int edition) {
        Form form = FORMS.edition(edition);
        CellCode concluded = form.keyFigures().cell(KeyFigure.CONCLUDED);
        String heading = form.cell(concluded).row().label().under().get(0);

        assertThat(form.keyFigures().cells(KeyFigure.OUTCOMES))
                .isEqualTo(form.table(form.keyFigures().applications()).rows().stream()
                        .filter(row -> row.label().under().contains(heading) && !row.total())
                        .map(row -> new CellCode(concluded.table(), row.code(), concluded.column()))
                        .toList());
    }

    @Test
    void theTablesAreThoseOfTheirFigures() {
        assertThat(List.of(
                        CURRENT.keyFigures().applications(),
                        CURRENT.keyFigures().disputes(),
                        OLD.keyFigures().applications(),
                        OLD.keyFigures().disputes()))
                .isEqualTo(List.of("t3", "t4", "t3", "t4"));
    }

    @Test
    void whatIsSeveralCellsOrNoneIsNoSingleCell() {
        assertThat(CURRENT.keyFigures().find(KeyFigure.DENIED)).isEqualTo(Optional.empty());
        assertThat(OLD.keyFigures().find(KeyFigure.FEES)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> OLD.keyFigures().cell(KeyFigure.FEES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No single cell is declared as fees");
    }

    @ParameterizedTest
    @CsvSource({
        "recieved, t3/1/total, Not a key figure: recieved",
        "received, , Key figure is missing: received",
        "otherwise, , Key figure is missing: otherwise",
        "fees, t2/fees/sum, Key figure is no cell of the form: fees t2/fees/sum",
        "denied, t3/3.9.*/total, Key figure is no cell of the form: denied t3/3.9.*/total",
        "received, t3/1/natural, Key figure is not the total of its row: received t3/1/natural",
        "carriedIn, t3/1/total, Key figure has the cell of another one: carriedIn",
        "fees, t2/fees, Not a cell code (table/row/column): t2/fees"
    })
    void aMistakeInTheFormsFileIsRefused(String name, String cell, String message) {
        Map<String, String> declared = declared();
        if (cell == null) {
            declared.remove(name);
        } else {
            declared.put(name, cell);
        }

        assertThatThrownBy(() -> new KeyFigures(declared, CURRENT.cells()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** Single cells, and rows with a common beginning in place of lists, as the form's file declares them. */
    private static Map<String, String> declared() {
        Map<String, String> declared = new LinkedHashMap<>();
        for (KeyFigure figure : KeyFigure.values()) {
            CURRENT.keyFigures().find(figure).ifPresent(cell -> declared.put(figure.key(), cell.toString()));
        }
        declared.put("denied", "t3/3.3.*/total");
        declared.put("unavailable", "t3/3.4.*/total");
        declared.put("notProcessed", "t3/3.5.*/total");
        declared.put("otherwise", "t3/3.6.*/total");
        return declared;
    }

    private static Map<KeyFigure, String> named(Form form) {
        return Arrays.stream(KeyFigure.values())
                .filter(figure -> !form.keyFigures().cells(figure).isEmpty())
                .collect(Collectors.toMap(
                        figure -> figure,
                        figure -> form.keyFigures().cells(figure).stream()
                                .map(CellCode::toString)
                                .collect(Collectors.joining(" "))));
    }
}
