package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.submission.Figures;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of the district as a whole. */
class DistrictChecksTest {

    private static final LocalDate DEADLINE = LocalDate.of(2024, 1, 31);
    private static final Form FORM = Tables.FORMS.edition(2021);

    private final DistrictChecks checks = new DistrictChecks(Checking.BOOK);

    /** The district's figures: sums over the units; a cell is blank when no unit gave a number. */
    private record Sums(List<Submission> units) implements Figures {

        @Override
        public Optional<BigDecimal> amount(CellCode cell) {
            return units.stream().flatMap(unit -> unit.amount(cell).stream()).reduce(BigDecimal::add);
        }

        @Override
        public boolean hasTable(String table) {
            return units.stream().anyMatch(unit -> unit.hasTable(table));
        }
    }

    // ---- D-MISSING, D-LATE

    @ParameterizedTest
    @CsvSource({"2024-02-01, 1", "2024-03-01, 30"})
    void aUnitIsOverdueFromTheDayAfterTheDeadline(LocalDate asOf, String days) {
        assertThat(Worded.of(DistrictChecks.missing("张家产镇", DEADLINE, asOf)))
                .isEqualTo(Finding.of(Problem.D_MISSING, "张家产镇", "2024-01-31", days));
    }

    @Test
    void aLateReportSaysByHowManyDays() {
        assertThat(Worded.of(DistrictChecks.late("环山街道", LocalDate.of(2024, 2, 5), DEADLINE)))
                .isEqualTo(Finding.of(Problem.D_LATE, "环山街道", "2024-02-05", "2024-01-31", "5"));
    }

    // ---- D-RECORDED

    @ParameterizedTest
    @CsvSource({
        "30203.15, 30203.149749, true",
        "30203.15, 30203.155, true",
        "30203.15, 30203.1551, false",
        "30203.1, 30203.149749, true",
        "30203.1, 30203.2, false",
        "30203.15, 30203.16, false",
        "30203, 30203.149749, false",
        "30203.150, 30203.149749, true",
        "30203.150, 30203.1494, false"
    })
    void feesAgreeAsTheyArePrinted(String printed, BigDecimal sum, boolean agree) {
        Submission report = Tables.of(2023).with("t2/fees/amount", printed).submission();
        Submission units =
                Tables.of(2023).with("t2/fees/amount", sum.toPlainString()).submission();

        assertThat(DistrictChecks.recorded(Tables.FORMS.edition(2021), units, report, "全市.xlsx", false)
                        .isEmpty())
                .isEqualTo(agree);
    }

    // ---- D-IDENTITY

    @Test
    void districtTotalsThatAddUpLeaveNoFinding() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put("教体局", Tables.of(2023).withNatural("1", "2").withNatural("4", "2"));
        units.put("财政局", Tables.of(2023).with("t4/direct-suit/upheld", "1").with("t4/direct-suit/total", "1"));

        assertThat(identities(units)).isEmpty();
    }

    @Test
    void aBrokenIdentityNamesTheUnitsBehindItWithTheirDifferences() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put("教体局", Tables.of(2023).with("t4/later-suit/upheld", "5").with("t4/later-suit/total", "3"));
        units.put("财政局", Tables.of(2023).with("t4/later-suit/upheld", "1").with("t4/later-suit/total", "1"));
        units.put("民政局", Tables.of(2023).with("t4/later-suit/total", "1").with("t4/direct-suit/total", "0"));

        assertThat(Worded.of(identities(units)))
                .containsExactly(identity(
                        "T4-TOTAL", "t4/later-suit/total", "5", "6", "-1", "复议后起诉", "总计 5 ≠ 结果维持 6", "教体局（-2）、民政局（1）"));
    }

    @Test
    void unitsThatBreakAnIdentityInOppositeWaysCancelEachOtherOut() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put("教体局", Tables.of(2023).with("t4/later-suit/upheld", "2"));
        units.put("财政局", Tables.of(2023).with("t4/later-suit/total", "2"));

        assertThat(identities(units)).isEmpty();
    }

    @Test
    void aUnitsBlankTotalLeavesTheIdentityOpenAndIsNamed() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put("教体局", Tables.of(2023).with("t4/later-suit/pending", "2").blank("t4/later-suit/total"));
        units.put("财政局", Tables.of(2023));

        assertThat(Worded.of(identities(units)))
                .containsExactly(
                        identity("T4-TOTAL", "t4/later-suit/total", "0", "2", "-2", "复议后起诉", "总计 0 ≠ 尚未审结 2", "教体局（-2）")
                                .undecided());
    }

    @Test
    void aBlankBesideABrokenUnitDoesNotKeepTheIdentityOpen() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put("教体局", Tables.of(2023).with("t4/later-suit/pending", "2").blank("t4/later-suit/total"));
        units.put("财政局", Tables.of(2023).with("t4/later-suit/pending", "1"));

        assertThat(Worded.of(identities(units)))
                .containsExactly(identity(
                        "T4-TOTAL",
                        "t4/later-suit/total",
                        "0",
                        "3",
                        "-3",
                        "复议后起诉",
                        "总计 0 ≠ 尚未审结 3",
                        "教体局（-2）、财政局（-1）"));
    }

    @Test
    void columnsOfOrganisationsThatNoUnitFilledInLeaveTheIdentitiesHolding() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put("教体局", withoutOrganisations("3"));
        units.put("财政局", withoutOrganisations("2"));

        assertThat(identities(units)).isEmpty();
    }

    @Test
    void aTotalThatNoUnitFilledInIsShownAsUnknown() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put(
                "教体局",
                Tables.of(2023)
                        .with("t4/later-suit/pending", "2")
                        .with("t4/later-suit/upheld", "1")
                        .blank("t4/later-suit/total", "t4/later-suit/corrected"));

        assertThat(Worded.of(identities(units)))
                .containsExactly(identity(
                                "T4-TOTAL",
                                "t4/later-suit/total",
                                "",
                                "3",
                                "-3",
                                "复议后起诉",
                                "总计 ? ≠ 结果维持 1 + 结果纠正 ? + 尚未审结 2",
                                "教体局（-3）")
                        .undecided());
    }

    @Test
    void identitiesOfTableThreeAreHeldInEveryColumn() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put("教体局", Tables.of(2023).with("t3/1/natural", "3").with("t3/4/legal", "3"));

        assertThat(Worded.of(identities(units)))
                .extracting(finding ->
                        finding.arguments().get(0) + " " + finding.cell().orElseThrow() + " " + finding.difference())
                .containsExactly(
                        "T3-BALANCE t3/1/natural 3",
                        "T3-BALANCE t3/1/legal -3",
                        "T3-TOTAL t3/1/total -3",
                        "T3-TOTAL t3/4/total -3");
    }

    @Test
    void tableTwoAndLastYearAreNoIdentitiesOfTheDistrict() {
        Map<String, Tables> units = new LinkedHashMap<>();
        units.put(
                "教体局",
                Tables.of(2023)
                        .with("t2/regulations/issued", "5")
                        .withNatural("2", "1")
                        .withNatural("4", "1"));

        assertThat(identities(units)).isEmpty();
    }

    private static Tables withoutOrganisations(String applications) {
        Tables tables = Tables.of(2023)
                .withNatural("1", applications)
                .withNatural("3.1", applications)
                .withNatural("3.7", applications);
        for (FormRow row : FORM.table("t3").rows()) {
            for (String column : List.of("business", "research", "welfare", "legal", "other")) {
                tables.blank("t3/" + row.code() + "/" + column);
            }
        }
        return tables;
    }

    private List<Finding> identities(Map<String, Tables> units) {
        List<DistrictChecks.Breaker> breakers = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        units.forEach((unit, tables) -> {
            submissions.add(tables.submission());
            for (Finding finding : Checking.in(2023).findings(tables)) {
                breakers.add(new DistrictChecks.Breaker(unit, finding));
            }
        });
        return checks.identities(FORM, 2023, new Sums(submissions), breakers);
    }

    private static Finding identity(
            String code, String cell, String observed, String expected, String difference, String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.add(0, code);
        arguments.add(3, difference);
        return Finding.of(Problem.D_IDENTITY, arguments.toArray(String[]::new))
                .about(CellCode.parse(cell))
                .comparing(observed, expected, difference);
    }
}
