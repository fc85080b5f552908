package org.disclosure.rollup.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.ConsistentTables;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;

/** Whatever one number of tables 3 and 4 is mistyped, some check names it. */
class AnyOneCellTest {

    private static final Form FORM = Tables.FORMS.edition(2021);

    private final Checking checking = Checking.in(2023);

    @Property
    void tablesThatAddUpBreakNoCheck(@ForAll("consistentTables") Tables tables) {
        assertThat(linear(checking.findings(tables))).isEmpty();
    }

    @Property
    void anyOneChangedCellBreaksACheckThatHoldsIt(
            @ForAll("consistentTables") Tables tables,
            @ForAll("cellsOfTables3And4") CellCode cell,
            @ForAll @IntRange(min = 0, max = 500) int mistyped) {
        BigDecimal right = tables.submission().amount(cell).orElseThrow();
        Assume.that(right.compareTo(BigDecimal.valueOf(mistyped)) != 0);

        List<Finding> findings = linear(checking.findings(tables.with(cell.toString(), Integer.toString(mistyped))));

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.outcome()).isEqualTo(Finding.Outcome.BROKEN);
            assertThat(cellsOf(finding)).contains(cell);
            assertThat(new BigDecimal(finding.difference()).abs())
                    .isEqualByComparingTo(
                            right.subtract(BigDecimal.valueOf(mistyped)).abs());
        });
    }

    @Property
    void blanksInTablesThatAddUpBreakNothing(
            @ForAll("consistentTables") Tables tables, @ForAll("someCells") Set<CellCode> blanks) {
        tables.blank(blanks.stream().map(CellCode::toString).toArray(String[]::new));

        assertThat(linear(checking.findings(tables))).allSatisfy(finding -> {
            assertThat(finding.outcome()).isEqualTo(Finding.Outcome.UNDECIDED);
            assertThat(cellsOf(finding)).containsAnyElementsOf(blanks);
        });
    }

    @Provide
    Arbitrary<Tables> consistentTables() {
        return ConsistentTables.any();
    }

    @Provide
    Arbitrary<CellCode> cellsOfTables3And4() {
        return Arbitraries.of(FORM.cells().stream()
                .map(FormCell::code)
                .filter(cell -> !cell.table().equals("t2"))
                .toList());
    }

    @Provide
    Arbitrary<Set<CellCode>> someCells() {
        return cellsOfTables3And4().set().ofMaxSize(30);
    }

    private static List<Finding> linear(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().matches("T[34]-(BALANCE|RESULTS|TOTAL)"))
                .toList();
    }

    /** The cells of the equation that the finding is about. */
    private static List<CellCode> cellsOf(Finding finding) {
        return Checking.BOOK.checks(FORM).stream()
                .filter(check -> check.code().equals(finding.code()))
                .flatMap(check -> check.equations().stream())
                .filter(equation -> Optional.of(equation.about()).equals(finding.cell()))
                .flatMap(equation -> Stream.concat(equation.left().stream(), equation.right().stream()))
                .map(Term::cell)
                .toList();
    }
}
