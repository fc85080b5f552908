package org.disclosure.rollup.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;

/** The number of a finding: the same as long as it says the same of the same thing. */
class ReferenceTest {

    private static final CellCode CELL = CellCode.parse("t3/1/total");

    private static Reference of(Finding finding) {
        return of(finding, "a.xlsx");
    }

    private static Reference of(Finding finding, String path) {
        return Reference.of(2023, Optional.of("WD-03"), path, finding);
    }

    private static Finding total(String formula, String observed) {
        return Finding.of("T3-TOTAL", Severity.ERROR, "一", formula, "1", "")
                .about(CELL)
                .at("表三", "J4")
                .comparing(observed, "4", "1");
    }

    @Test
    void theNumberIsReadBackAsItIsPrinted() {
        Reference reference = of(total("总计 5（J4） ≠ 自然人 4（D4）", "5"));

        assertThat(reference.toString()).matches("2023-WD-03-T3-TOTAL-[0-9a-f]{8}-[0-9a-f]{6}");
        assertThat(Reference.parse(reference.toString())).contains(reference);
        assertThat(Reference.parse(reference.toString().replace("-T3", "-\nT3")))
                .contains(reference);
        assertThat(reference.year()).isEqualTo(2023);
        assertThat(Reference.parse("2023-WD-03-T3-TOTAL")).isEmpty();
    }

    @Test
    void placesInAFileAreNoPartOfIt() {
        Finding here = total("总计 5（J4） ≠ 自然人 4（D4）", "5");
        Finding there = total("总计 5（汇总 (2)!AA114） ≠ 自然人 4（D14）", "5").at("Sheet1", "AA114");

        assertThat(of(there, "2024/b.et")).isEqualTo(of(here));
        assertThat(of(here.suggesting("t3/1/total=4").remarking(List.of(Phrase.of("check.clears", "总计（J4）", 1)))))
                .as("what would clear it")
                .isEqualTo(of(here));
    }

    @Test
    void anotherFigureIsTheSameFindingWithOtherValues() {
        Reference five = of(total("总计 5（J4） ≠ 自然人 4（D4）", "5"));
        Reference six = of(total("总计 6（J4） ≠ 自然人 4（D4）", "6"));
        Reference otherParts = of(total("总计 5（J4） ≠ 自然人 3（D4） + 其他 1（I4）", "5"));

        assertThat(six.key()).isEqualTo(five.key());
        assertThat(six.values()).isNotEqualTo(five.values());
        assertThat(otherParts.key()).isEqualTo(five.key());
        assertThat(otherParts.values()).isNotEqualTo(five.values());
    }

    @Test
    void anotherCellUnitOrYearIsAnotherFinding() {
        Finding finding = total("总计 5（J4） ≠ 自然人 4（D4）", "5");

        assertThat(of(finding.about(CellCode.parse("t3/2/total"))).key())
                .isNotEqualTo(of(finding).key());
        assertThat(Reference.of(2023, Optional.empty(), "", finding).key()).startsWith("2023-T3-TOTAL-");
        assertThat(Reference.of(2022, Optional.of("WD-03"), "", finding).key())
                .isNotEqualTo(of(finding).key());
    }

    @Test
    void aNumberIsAValueAlsoWhereThereIsNoCell() {
        Finding twenty = Finding.of("Y-SAME", Severity.EXPLAIN, "20", "总计 5、总计 6");
        Finding thirty = Finding.of("Y-SAME", Severity.EXPLAIN, "30", "总计 5、总计 6");
        Finding otherTable = Finding.of("F-MISSING-TABLE", Severity.ERROR, "表三");

        assertThat(of(thirty).key()).isEqualTo(of(twenty).key());
        assertThat(of(thirty)).isNotEqualTo(of(twenty));
        assertThat(of(otherTable).key())
                .isNotEqualTo(
                        of(Finding.of("F-MISSING-TABLE", Severity.ERROR, "表四")).key());
    }

    @Test
    void daysThatPassChangeNothing() {
        Finding missing =
                Finding.of(Problem.D_MISSING, "财政局", "2024-01-31", "3").as("overdue");
        Finding later = Finding.of(Problem.D_MISSING, "财政局", "2024-01-31", "4").as("overdue");
        Finding before = Finding.of(Problem.D_MISSING, "财政局", "2024-01-31", "0");

        assertThat(of(later)).isEqualTo(of(missing)).isEqualTo(of(before));
    }

    @Test
    void blankCellsAreToldApartByTheCellsAndNotByTheirPlaces() {
        Finding blank = Finding.of(Problem.F_BLANK, "表三", "2", "0", "D4、E4", "t3/1/business t3/1/natural");
        Finding moved = Finding.of(Problem.F_BLANK, "表三", "2", "0", "附表!K9、L9", "t3/1/business t3/1/natural");
        Finding others = Finding.of(Problem.F_BLANK, "表三", "2", "0", "D4、F4", "t3/1/legal t3/1/natural");

        assertThat(of(moved)).isEqualTo(of(blank.about(CELL)));
        assertThat(of(others).key()).isEqualTo(of(blank).key());
        assertThat(of(others)).isNotEqualTo(of(blank));
    }

    @Test
    void aFindingAboutAFileIsAboutThatFile() {
        Finding damaged = Finding.of(Problem.I_UNREADABLE).as("damaged");

        assertThat(of(damaged, "a.xlsx")).isNotEqualTo(of(damaged, "b.xlsx"));
        assertThat(of(damaged, "a.xlsx")).isEqualTo(of(damaged, "a.xlsx"));
    }

    @Test
    void rowsThatAreTooMuchAreToldApartByTheirLabels() {
        Finding row = Finding.of(Problem.F_EXTRA_ROW, "表三", "合计", "D30=4，E30=5").as("row");
        Finding moved = Finding.of(Problem.F_EXTRA_ROW, "表三", "合计", "F9=4，G9=5").as("row");
        Finding other =
                Finding.of(Problem.F_EXTRA_ROW, "表三", "小计", "D30=4，E30=5").as("row");
        Finding changed =
                Finding.of(Problem.F_EXTRA_ROW, "表三", "合计", "D30=4，E30=6").as("row");

        assertThat(of(moved)).isEqualTo(of(row));
        assertThat(of(other).key()).isNotEqualTo(of(row).key());
        assertThat(of(changed).key()).isEqualTo(of(row).key());
        assertThat(of(changed)).isNotEqualTo(of(row));
    }

    @Test
    void theValuesAreToldInOneLine() {
        assertThat(Essence.of(total("总计 5（J4） ≠ 自然人 4（D4）", "5"), "").text()).isEqualTo("总计 5 ≠ 自然人 4");
        assertThat(Essence.of(
                                Finding.of(Problem.T3_OTHER_HIGH, "12", "30", "J25")
                                        .comparing("12", "", ""),
                                "")
                        .text())
                .isEqualTo("12；30");
    }
}
