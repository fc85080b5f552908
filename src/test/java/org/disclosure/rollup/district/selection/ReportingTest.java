package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.disclosure.rollup.submission.UnitTree;
import org.junit.jupiter.api.Test;

/** Units that reported, that reported late, and that owe no report. */
class ReportingTest {

    private static final LocalDate DEADLINE = LocalDate.of(2024, 1, 31);

    private final Unit city = unit("C", UnitKind.GOVERNMENT, "");
    private final Unit cityUnit = unit("C1", UnitKind.DEPARTMENT, "C");
    private final Unit district = unit("D", UnitKind.GOVERNMENT, "C");
    private final Unit districtUnit = unit("D1", UnitKind.DEPARTMENT, "D");
    private final Unit county = unit("E", UnitKind.GOVERNMENT, "C");
    private final UnitTree tree = new UnitTree(List.of(city, cityUnit, district, districtUnit, county));

    private static Unit unit(String code, UnitKind kind, String parent) {
        return new Unit(code, code, List.of(), kind, 0, Powers.UNKNOWN, parent);
    }

    private static UnitFile file(int number, SubmissionStatus status) {
        return file(number, DEADLINE, Optional.of(status), false);
    }

    private static UnitFile unread(int number) {
        return file(number, DEADLINE, Optional.empty(), false);
    }

    private static UnitFile file(int number, LocalDate received, Optional<SubmissionStatus> status, boolean nil) {
        return new UnitFile(new Revision(0, received, number), number + ".xlsx", status, nil);
    }

    private Reporting reporting(Map<String, List<UnitFile>> files) {
        return on(DEADLINE.plusDays(1), files);
    }

    private Reporting on(LocalDate day, Map<String, List<UnitFile>> files) {
        return new Reporting(tree, files, new DueDates(day, DEADLINE, DEADLINE, DEADLINE));
    }

    /** Of a unit that sent these files alone. */
    private Status status(Unit unit, UnitFile... files) {
        return reporting(files.length == 0 ? Map.of() : Map.of(unit.code(), Arrays.asList(files)))
                .status(unit);
    }

    @Test
    void theFileThatIsTakenDecidesOrTheLastOneWhenNoneIs() {
        assertThat(status(cityUnit)).isEqualTo(Status.MISSING);
        assertThat(status(cityUnit, file(1, SubmissionStatus.VOID))).isEqualTo(Status.MISSING);
        assertThat(status(cityUnit, file(1, SubmissionStatus.OTHER_YEAR))).isEqualTo(Status.OTHER_YEAR);
        assertThat(status(cityUnit, unread(1))).isEqualTo(Status.UNREADABLE);
        assertThat(status(cityUnit, unread(1), file(2, SubmissionStatus.OTHER_YEAR)))
                .isEqualTo(Status.OTHER_YEAR);
        assertThat(status(cityUnit, file(1, SubmissionStatus.OTHER_YEAR), unread(2)))
                .isEqualTo(Status.UNREADABLE);
        assertThat(status(cityUnit, unread(1), file(2, SubmissionStatus.VOID))).isEqualTo(Status.UNREADABLE);
        assertThat(status(cityUnit, file(1, SubmissionStatus.COUNTED), unread(2)))
                .isEqualTo(Status.REPORTED);
    }

    @Test
    void aReportOfNothingIsANilReturn() {
        assertThat(status(cityUnit, file(1, DEADLINE, Optional.of(SubmissionStatus.COUNTED), true)))
                .isEqualTo(Status.NIL_RETURN);
    }

    @Test
    void aComparedReportIsTheOfficesOwnWhereNobodyIsAbove() {
        assertThat(status(city, file(1, SubmissionStatus.COMPARED_ONLY))).isEqualTo(Status.OWN_REPORT);
        assertThat(status(district, file(1, SubmissionStatus.COMPARED_ONLY))).isEqualTo(Status.COMPARED);
    }

    @Test
    void aGovernmentWhoseReportCountsCoversWhoeverSentNothing() {
        Reporting counted = reporting(Map.of("D", List.of(file(1, SubmissionStatus.COUNTED))));
        Reporting compared = reporting(Map.of("D", List.of(file(1, SubmissionStatus.COMPARED_ONLY))));
        Reporting unread = reporting(Map.of("D", List.of(file(1, SubmissionStatus.COUNTED)), "D1", List.of(unread(2))));

        assertThat(counted.status(districtUnit)).isEqualTo(Status.COVERED);
        assertThat(counted.status(cityUnit)).isEqualTo(Status.MISSING);
        assertThat(compared.status(districtUnit)).isEqualTo(Status.MISSING);
        assertThat(unread.status(districtUnit)).isEqualTo(Status.UNREADABLE);
    }

    @Test
    void aGovernmentIsListedIfItSentSomethingOrNobodyReportsForIt() {
        Reporting nothing = reporting(Map.of());
        Reporting all = reporting(Map.of("C", List.of(unread(1)), "D", List.of(unread(2))));

        assertThat(List.of(city, cityUnit, district, districtUnit, county))
                .filteredOn(nothing::isListed)
                .containsExactly(cityUnit, districtUnit, county);
        assertThat(List.of(city, cityUnit, district, districtUnit, county))
                .filteredOn(all::isListed)
                .containsExactly(city, cityUnit, district, districtUnit, county);
    }

    @Test
    void lateIsAUnitWhoseFirstReportCameAfterTheDeadline() {
        LocalDate after = DEADLINE.plusDays(1);
        UnitFile late = file(2, after, Optional.of(SubmissionStatus.COUNTED), false);
        UnitFile lateNil = file(2, after, Optional.of(SubmissionStatus.COUNTED), true);
        UnitFile lateCompared = file(2, after, Optional.of(SubmissionStatus.COMPARED_ONLY), false);
        UnitFile lateOtherYear = file(2, after, Optional.of(SubmissionStatus.OTHER_YEAR), false);

        assertThat(isLate(cityUnit)).isFalse();
        assertThat(isLate(cityUnit, file(1, SubmissionStatus.COUNTED))).isFalse();
        assertThat(isLate(cityUnit, late)).isTrue();
        // the first report was in time, and what came after the deadline corrects it
        assertThat(isLate(cityUnit, file(1, SubmissionStatus.SUPERSEDED), late)).isFalse();
        assertThat(isLate(cityUnit, file(1, SubmissionStatus.PART), late)).isFalse();
        assertThat(isLate(cityUnit, file(1, SubmissionStatus.PART_WITH_TEXT), late))
                .isFalse();
        assertThat(isLate(cityUnit, lateNil)).isTrue();
        assertThat(isLate(district, lateCompared)).isFalse();
        assertThat(isLate(cityUnit, lateOtherYear)).isFalse();
        assertThat(isLate(cityUnit, file(1, SubmissionStatus.COUNTED), lateOtherYear))
                .isFalse();
    }

    private boolean isLate(Unit unit, UnitFile... files) {
        Reporting reporting = reporting(Map.of(unit.code(), Arrays.asList(files)));
        return reporting.status(unit).counts() && reporting.punctuality(unit).isLate();
    }

    @Test
    void nobodyIsMissingBeforeTheDeadlineIsOver() {
        UnitFile voided = file(1, SubmissionStatus.VOID);

        assertThat(on(DEADLINE, Map.of()).status(cityUnit)).isEqualTo(Status.NOT_YET);
        assertThat(on(DEADLINE, Map.of("C1", List.of(voided))).status(cityUnit)).isEqualTo(Status.NOT_YET);
        assertThat(on(DEADLINE, Map.of("C1", List.of(unread(1)))).status(cityUnit))
                .isEqualTo(Status.UNREADABLE);
        assertThat(on(DEADLINE.plusDays(1), Map.of()).status(cityUnit)).isEqualTo(Status.MISSING);
    }

    @Test
    void aUnitThatIsOnlyListedOwesNothing() {
        Unit listed =
                new Unit("V", "V", List.of(), UnitKind.VERTICAL, 0, Powers.UNKNOWN, "", List.of(), List.of(), false);
        DueDates over = new DueDates(DEADLINE.plusDays(1), DEADLINE, DEADLINE, DEADLINE);
        UnitTree one = new UnitTree(List.of(listed));
        UnitFile sent = file(1, SubmissionStatus.NOT_ADDED);

        assertThat(new Reporting(one, Map.of(), over).status(listed)).isEqualTo(Status.NOT_ADDED);
        assertThat(new Reporting(one, Map.of("V", List.of(sent)), over).status(listed))
                .isEqualTo(Status.NOT_ADDED);
    }

    @Test
    void filesStandByWhatBecameOfThemAndTheLatestFirst() {
        UnitFile voided = file(7, SubmissionStatus.VOID);
        UnitFile otherYear = file(6, SubmissionStatus.OTHER_YEAR);
        UnitFile unread = unread(5);
        UnitFile laterSuperseded = file(4, SubmissionStatus.SUPERSEDED);
        UnitFile superseded = file(3, SubmissionStatus.SUPERSEDED);
        UnitFile counted = file(2, SubmissionStatus.COUNTED);

        assertThat(reporting(Map.of("C1", List.of(voided, unread, superseded, otherYear, counted, laterSuperseded)))
                        .files("C1"))
                .containsExactly(counted, laterSuperseded, superseded, otherYear, unread, voided);
        assertThat(reporting(Map.of()).files("C1")).isEqualTo(List.of());
    }
}
