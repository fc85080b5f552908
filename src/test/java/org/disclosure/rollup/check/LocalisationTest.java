package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.disclosure.rollup.check.narrative.StatedFigures;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;

/** Faults put into the two reports of a city whose figures add up in every column. */
class LocalisationTest {

    private static final RealReport OF_2023 = Faults.CITY.get(0);
    private static final RealReport OF_2024 = Faults.CITY.get(1);

    private static Fault fault(RealReport report, Object... cellsAndNumbers) {
        Map<CellCode, Optional<BigDecimal>> written = new HashMap<>();
        for (int at = 0; at < cellsAndNumbers.length; at += 2) {
            written.put(
                    CellCode.parse(cellsAndNumbers[at].toString()),
                    Optional.of(new BigDecimal(cellsAndNumbers[at + 1].toString())));
        }
        return new Fault(report, written);
    }

    /** The faults of which this cannot be said of what is suggested. */
    private static List<Fault> but(List<Fault> faults, BiPredicate<Localised, Set<String>> said) {
        return faults.stream()
                .filter(fault -> !said.test(Localised.of(fault), fault.remedy()))
                .toList();
    }

    private static void atLeast(double percent, List<Fault> faults, BiPredicate<Localised, Set<String>> said) {
        assertThat(100.0 * (faults.size() - but(faults, said).size()) / faults.size())
                .isGreaterThanOrEqualTo(percent);
    }

    @Test
    void aSingleWrongDetailIsNamedWithItsRightValueAndAlone() {
        assertThat(Faults.oneDetail()).hasSizeGreaterThan(1500);
        assertThat(but(Faults.oneDetail(), Localised::alone)).isEmpty();
    }

    @Test
    void aTotalThatWasAddedUpWronglyIsNamedWithTheSum() {
        assertThat(but(Faults.oneTotal(), Localised::alone)).isEmpty();
    }

    @Test
    void aWrongFigureThatOneSumHoldsIsAmongTheSuggestions() {
        assertThat(but(Faults.oneOfTable4(), Localised::among)).isEmpty();
    }

    @Test
    void twoWrongDetailsAreNamedAndNeverBlamedOnOneCell() {
        List<Fault> faults = Faults.random(2, 300);

        assertThat(but(faults, (localised, remedy) -> !localised.blamesFewerThan(remedy)))
                .isEmpty();
        atLeast(99, faults, Localised::first);
    }

    @Test
    void threeWrongDetailsAreNamedAndNeverBlamedOnTwoCells() {
        List<Fault> faults = Faults.random(3, 300);

        assertThat(but(faults, (localised, remedy) -> !localised.blamesFewerThan(remedy)))
                .isEmpty();
        atLeast(99, faults, Localised::first);
    }

    @Test
    void twoFiguresThatChangedPlacesAreAmongTheSuggestions() {
        assertThat(but(Faults.swapsInARow(), Localised::among)).isEmpty();
        assertThat(but(Faults.swapsInAColumn(), Localised::among)).isEmpty();
        atLeast(95, Faults.swapsInARow(), Localised::first);
    }

    @Test
    void aFigureInTheCellBesideItsOwnIsAmongTheSuggestionsAndMostlyFirst() {
        assertThat(but(Faults.neighbours(), Localised::among)).isEmpty();
        atLeast(95, Faults.neighbours(), Localised::first);
    }

    @Test
    void shiftedRowsAndColumnsAreAmongTheSuggestionsAndMostlyFirst() {
        assertThat(but(Faults.shiftedRows(), Localised::among)).isEmpty();
        assertThat(but(Faults.shiftedColumns(), Localised::among)).isEmpty();
        atLeast(99, Faults.shiftedRows(), Localised::first);
        atLeast(99, Faults.shiftedColumns(), Localised::first);
    }

    @Test
    void whatTakesMoreThanThreeCellsAndIsNoShiftIsLeftToTheBureau() {
        Fault fault = fault(
                OF_2023, "t3/3.1/natural", 1, "t3/3.2/business", 12, "t3/3.4.1/legal", 20, "t3/3.6.1/research", 33);

        assertThat(Localised.of(fault).groups()).isEmpty();
    }

    @Test
    void groupsThatNoCellConnectsAreExplainedEachForItself() {
        Fault fault = fault(OF_2023, "t3/3.7/natural", 33750, "t4/later-suit/total", 98);

        assertThat(Localised.of(fault).groups())
                .hasSize(2)
                .contains(List.of(Set.of("t3/3.7/natural=3375")))
                .satisfiesExactlyInAnyOrder(
                        group -> assertThat(group).hasSize(1),
                        group -> assertThat(group).contains(Set.of("t4/later-suit/total=89")));
    }

    @Test
    void theCarryOverTakesPartInWhatIsCleared() {
        Localised localised = Localised.of(fault(OF_2024, "t3/2/natural", 181));

        assertThat(localised.groups()).containsExactly(List.of(Set.of("t3/2/natural=118")));
        assertThat(localised.findings())
                .filteredOn(finding -> !finding.suggestion().isEmpty())
                .extracting(Finding::code)
                .containsExactly("T3-BALANCE", "T3-TOTAL", "Y-CARRY");
    }

    @Test
    void aCarryOverThatFitsThisYearsSumsButNotLastYearsTakesFourCells() {
        Fault fault = fault(OF_2024, "t3/2/natural", 108, "t3/2/total", 111, "t3/1/natural", 3450, "t3/1/total", 3535);

        assertThat(Localised.of(fault).groups())
                .as("each sum of this year is right, so two cells of each column are wrong")
                .isEmpty();
    }

    @Test
    void theStockOfTable2IsExplainedByItsRow() {
        Localised localised = Localised.of(fault(OF_2024, "t2/normative-documents/in-force", 4200));

        assertThat(localised.groups())
                .containsExactly(List.of(
                        Set.of("t2/normative-documents/in-force=420"), Set.of("t2/normative-documents/issued=3830")));
    }

    @Test
    void noSuggestionBreaksACheckThatHolds() {
        Tables last = Tables.of(2022).with("t2/regulations/in-force", "3");

        // 规章 can only be right for last year's figures by breaking T2-REGULATIONS
        assertThat(Localised.of(Tables.of(2023).submission(), 2023, Optional.of(last.submission()))
                        .groups())
                .isEmpty();
    }

    @Test
    void aSubmissionThatAddsUpIsGivenNoSuggestion() {
        assertThat(Localised.of(new Fault(OF_2023, Map.of())).groups()).isEmpty();
    }

    @Test
    void aFigureThatTheTextStatesDecides() {
        Fault fault = fault(OF_2023, "t4/direct-suit/pending", 8);
        assertThat(Localised.of(fault).groups().get(0))
                .as("6 was written as 8: any figure of the group would do")
                .containsExactly(
                        Set.of("t4/direct-suit/total=26"),
                        Set.of("t4/direct-suit/other=14"),
                        Set.of("t4/direct-suit/pending=6"));

        assertThat(suggested(fault, Map.of("t4/direct-suit/pending", "6")))
                .startsWith(Set.of("t4/direct-suit/pending=6"));
    }

    @Test
    void aCellThatHoldsWhatTheTextStatesIsBlamedLast() {
        Fault fault = fault(OF_2023, "t4/direct-suit/pending", 8);

        assertThat(suggested(fault, Map.of("t4/direct-suit/total", "24.0")))
                .endsWith(Set.of("t4/direct-suit/total=26"))
                .hasSize(3);
    }

    @Test
    void whatTheRunningTextSaysIsTakenFromTheReport() {
        Tables tables = Tables.of(2023)
                .withNatural("1", "40")
                .withNatural("3.1", "39")
                .withNatural("3.7", "39")
                .withNatural("4", "1")
                .with("t3/1/total", "45")
                .with("t3/4/total", "6");

        assertThat(suggested(tables).get(0)).containsExactlyInAnyOrder("t3/1/total=40", "t3/4/total=1");
        assertThat(suggested(tables.saying("三、收到和处理政府信息公开申请情况\n结转下年度继续办理6件。")).get(0))
                .containsExactlyInAnyOrder("t3/1/natural=45", "t3/4/natural=6");
    }

    private static List<Set<String>> suggested(Tables tables) {
        Report report = Report.of(Checking.BUREAU, 2023, tables.submission(), Optional.empty());
        return Localised.of(report.submission(), 2023, Optional.empty(), StatedFigures.of(report))
                .groups()
                .get(0);
    }

    private static List<Set<String>> suggested(Fault fault, Map<String, String> stated) {
        Map<CellCode, Set<BigDecimal>> figures = new HashMap<>();
        stated.forEach((cell, figure) -> figures.put(CellCode.parse(cell), Set.of(new BigDecimal(figure))));
        return Localised.of(fault.submission(), fault.report().year(), Optional.empty(), figures)
                .groups()
                .get(0);
    }

    @Test
    void theSameSubmissionIsGivenTheSameSuggestions() {
        Fault fault = Faults.swapsInAColumn().get(100);

        assertThat(Localised.of(fault)).isEqualTo(Localised.of(fault));
    }
}
