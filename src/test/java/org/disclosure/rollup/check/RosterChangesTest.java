package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** Y-ROSTER: this year's roster beside last year's. */
class RosterChangesTest {

    private static Unit unit(String code, String name, String... aliases) {
        return new Unit(code, name, List.of(aliases), UnitKind.DEPARTMENT, 0);
    }

    private static Roster roster(Unit... units) {
        return new Roster(List.of(units));
    }

    private static RosterChanges between(Roster last, Roster now) {
        return new RosterChanges(last, now);
    }

    private static Finding finding(String variant, String... arguments) {
        return Finding.of(Problem.Y_ROSTER, arguments).as(variant);
    }

    @Test
    void theSameUnitsInAnotherOrderWithOtherAliasesAreNoChange() {
        Roster last = roster(unit("1", "文登区财政局", "财政局"), unit("2", "文登区民政局"));
        Roster now = roster(unit("2", "文登区民政局", "民政局"), unit("1", "文登区财政局"));

        assertThat(between(last, now).findings()).isEmpty();
    }

    @Test
    void unitsThatAreNewAndGoneAreNamed() {
        RosterChanges changes = between(
                roster(unit("1", "文登区财政局"), unit("9", "文登区旅游局")),
                roster(unit("1", "文登区财政局"), unit("5", "文登区医疗保障局"), unit("6", "文登区信访局")));

        assertThat(Worded.of(changes.findings()))
                .containsExactly(
                        finding("new", "文登区医疗保障局", "5"), finding("new", "文登区信访局", "6"), finding("gone", "文登区旅游局", "9"));
    }

    @Test
    void anotherNameUnderTheSameCodeIsARenamedUnit() {
        RosterChanges changes = between(roster(unit("3", "文登区教育局")), roster(unit("3", "文登区教育和体育局")));

        assertThat(Worded.of(changes.findings())).containsExactly(finding("renamed", "文登区教育和体育局", "3", "文登区教育局", "3"));
    }

    @Test
    void anAliasUnderAnotherCodeIsARenamedUnit() {
        RosterChanges changes = between(roster(unit("3", "文登区教育局", "教育局")), roster(unit("33", "文登区教育和体育局", "文登区教育局")));

        assertThat(Worded.of(changes.findings())).containsExactly(finding("renamed", "文登区教育和体育局", "33", "文登区教育局", "3"));
    }

    @Test
    void theSameNameUnderAnotherCodeIsTheSameUnit() {
        RosterChanges changes = between(roster(unit("3", "文登区教育局")), roster(unit("33", "文登区教育局")));

        assertThat(Worded.of(changes.findings())).containsExactly(finding("recoded", "文登区教育局", "33", "文登区教育局", "3"));
    }

    @Test
    void codesThatMovedOnByOneDoNotMakeStrangersOfTheUnits() {
        Roster last = roster(unit("1", "文登区财政局"), unit("2", "文登区民政局"), unit("3", "文登区司法局"));
        Roster now = roster(unit("1", "文登区财政局"), unit("2", "文登区信访局"), unit("3", "文登区民政局"), unit("4", "文登区司法局"));

        assertThat(Worded.of(between(last, now).findings()))
                .containsExactly(
                        finding("reused", "文登区信访局", "2", "文登区民政局"),
                        finding("recoded", "文登区民政局", "3", "文登区民政局", "2"),
                        finding("recoded", "文登区司法局", "4", "文登区司法局", "3"));
    }

    @Test
    void unitsWhoseNamesAreAliasesOfANewOneWereMerged() {
        RosterChanges changes = between(
                roster(unit("7", "文登区文化局", "文化局"), unit("8", "文登区旅游局", "旅游局"), unit("1", "文登区财政局")),
                roster(unit("1", "文登区财政局"), unit("20", "文登区文化和旅游局", "文登区文化局", "旅游局")));

        assertThat(Worded.of(changes.findings()))
                .containsExactly(finding("merged", "文登区文化和旅游局", "20", "文登区文化局（7）、文登区旅游局（8）"));
    }

    @Test
    void aUnitThatTookUpAnotherIsMergedToo() {
        assertThat(Worded.of(
                        between(roster(unit("7", "文登区文化局"), unit("8", "文登区旅游局")), roster(unit("7", "文登区文化局", "文登区旅游局")))
                                .findings()))
                .containsExactly(finding("merged", "文登区文化局", "7", "文登区文化局（7）、文登区旅游局（8）"));
    }

    @Test
    void aUnitThatIsStillThereIsNotMergedForAnAliasOfAnother() {
        Roster last = roster(unit("7", "文登区文化局", "文旅局"), unit("8", "文登区旅游局", "文旅局"));

        assertThat(between(last, last).findings()).isEmpty();
    }

    @Test
    void theDistrictItselfIsNoUnitOfItsRoster() {
        Unit district = new Unit("0", "文登区人民政府", List.of(), UnitKind.GOVERNMENT, 0);

        assertThat(between(roster(unit("1", "文登区财政局")), roster(district, unit("1", "文登区财政局")))
                        .findings())
                .isEmpty();
    }

    @Test
    void aCodeThatAnotherBodyHadIsAskedAbout() {
        assertThat(Worded.of(between(roster(unit("2", "文登区体育局")), roster(unit("2", "文登区园林绿化局")))
                        .findings()))
                .containsExactly(finding("reused", "文登区园林绿化局", "2", "文登区体育局"), finding("gone", "文登区体育局", "2"));
    }

    @Test
    void aUnitThatTookAPartOfAnotherWasSplitFromIt() {
        Unit part = from(unit("9", "文登区园林绿化局"), "3");

        assertThat(Worded.of(between(roster(unit("3", "文登区城市管理局")), roster(unit("3", "文登区城市管理局"), part))
                        .findings()))
                .containsExactly(
                        finding("split", "文登区城市管理局", "3", "文登区城市管理局（3）"),
                        finding("split", "文登区园林绿化局", "9", "文登区城市管理局（3）"));
    }

    @Test
    void whatNoUnitOfLastYearIsCalledIsAskedAbout() {
        Unit unit = from(unit("1", "文登区财政局"), "1", "文登区税务局");

        assertThat(Worded.of(between(roster(unit("1", "文登区财政局")), roster(unit)).findings()))
                .containsExactly(finding("unknown", "文登区财政局", "1", "文登区税务局"));
    }

    private static Unit from(Unit unit, String... from) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.aliases(),
                unit.kind(),
                unit.order(),
                unit.powers(),
                unit.parent(),
                List.of(from),
                List.of(),
                true);
    }
}
