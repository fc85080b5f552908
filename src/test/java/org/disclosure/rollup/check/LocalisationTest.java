package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static final Path ENGLISH = Path.of("docs/en/performance.md");
    private static final Path CHINESE = Path.of("docs/zh/performance.md");

    /** A line of a page's table without its times: what is wrong, how many, first, alone, among. */
    private static List<String> stated(Path page, String wrong) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("| " + wrong + " |"))
                .map(line -> line.substring(2).replaceFirst("( \\| [^|]*){2} \\|$", ""))
                .toList();
    }

    private static String line(String wrong, FaultKind.Counts counts, boolean located) {
        return Stream.of(counts.first(), counts.alone(), counts.among())
                .map(count -> located ? shown(count) : "–")
                .collect(Collectors.joining(" | ", wrong + " | " + shown(counts.number()) + " | ", ""));
    }

    private static String shown(int count) {
        return "%,d".formatted(count).replace(',', ' ');
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLocatedIsWhatTheManualsState(FaultKind kind) throws IOException {
        FaultKind.Counts counts = kind.counts();
        boolean located = kind != FaultKind.HOPELESS;

        assertThat(stated(ENGLISH, kind.english())).containsExactly(line(kind.english(), counts, located));
        assertThat(stated(CHINESE, kind.chinese())).containsExactly(line(kind.chinese(), counts, located));
    }

    @ParameterizedTest
    @EnumSource(names = {"TWO_DETAILS", "THREE_DETAILS"})
    void severalWrongDetailsAreNeverBlamedOnFewerCells(FaultKind kind) {
        assertThat(kind.counts().fewer()).isZero();
    }

    @Test
    void theManualsStateNothingElse() throws IOException {
        assertThat(rows(Files.readString(ENGLISH), "| wrong |"))
                .isEqualTo(Stream.of(FaultKind.values()).map(FaultKind::english).toList());
        assertThat(rows(Files.readString(CHINESE), "| 差错 |"))
                .isEqualTo(Stream.of(FaultKind.values()).map(FaultKind::chinese).toList());
    }

    /** First cells of the lines of the table below this head. */
    private static List<String> rows(String text, String head) {
        return text.lines()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(2, line.indexOf(" |")))
                .toList();
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
