package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks declared in a file, with what the words of the file mean. */
class RuleReaderTest {

    private static final Form FORM = Tables.FORMS.edition(2021);

    @Test
    void aCheckIsExpandedOverTheRowsAndCellsItNames() {
        List<LinearCheck> checks = RuleReader.read("/checks/own.yaml", FORM);

        assertThat(checks)
                .containsExactly(new LinearCheck(
                        "W-SUITS",
                        "诉讼不少于维持",
                        "Suits are at least those upheld",
                        "derived",
                        Severity.HINT,
                        true,
                        2022,
                        2025,
                        List.of(suits("direct-suit", "未经复议直接起诉"), suits("later-suit", "复议后起诉"))));
    }

    @Test
    void aCheckHoldsFromItsFirstToItsLastYear() {
        LinearCheck check = RuleReader.read("/checks/own.yaml", FORM).get(0);

        assertThat(List.of(2021, 2022, 2025, 2026)).filteredOn(check::holdsFor).containsExactly(2022, 2025);
    }

    @ParameterizedTest
    @CsvSource({
        "/checks/no-such-cell.yaml, No cell of form 2021 is t3/9.9/total",
        "/checks/no-such-severity.yaml, No enum constant org.disclosure.rollup.finding.Severity.FATAL",
        "/checks/no-such-relation.yaml, 'A relation is = or >=, not <='"
    })
    void aMistakeInTheFileStopsTheStartAndNamesTheFile(String file, String mistake) {
        assertThatThrownBy(() -> RuleReader.read(file, FORM))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("File of checks cannot be read: " + file + ": " + mistake);
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> RuleReader.read("/checks/none.yaml", FORM))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("File of checks is missing: /checks/none.yaml");
    }

    private static Equation suits(String row, String label) {
        return new Equation(
                label,
                List.of(term(row, "total", 1, false)),
                List.of(
                        term(row, "upheld", 1, false),
                        term(row, "corrected", -1, false),
                        term(row, "pending", 1, true)));
    }

    private static Term term(String row, String column, int sign, boolean lastYear) {
        return new Term(new CellCode("t4", row, column), sign, lastYear);
    }
}
