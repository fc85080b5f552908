package org.disclosure.rollup.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.submission.Predecessors.Origin;
import org.junit.jupiter.api.Test;

/** What units go on from, by two rosters. */
class PredecessorsTest {

    private static Unit unit(String code, String name, String... aliases) {
        return new Unit(code, name, List.of(aliases), UnitKind.DEPARTMENT, 0);
    }

    private static Unit from(String code, String name, String... from) {
        return new Unit(
                code, name, List.of(), UnitKind.DEPARTMENT, 0, Powers.UNKNOWN, "", List.of(from), List.of(), true);
    }

    private static Roster roster(Unit... units) {
        return new Roster(List.of(units));
    }

    /** By this year's codes: last year's, with a sign behind when they are only a part of them. */
    private static Map<String, String> origins(Roster last, Roster now) {
        Predecessors predecessors = Predecessors.between(last, now);
        Map<String, String> origins = new TreeMap<>();
        for (Unit unit : now.units()) {
            Origin origin = predecessors.of(unit.code());
            origins.put(
                    unit.code(),
                    String.join("+", origin.units().stream().map(Unit::code).toList())
                            + (origin.part() ? " part" : ""));
        }
        return origins;
    }

    @Test
    void mergedUnitsAreTheOnesThatTheRosterNamesByCodeOrName() {
        Roster last = roster(unit("1", "云溪区教育局"), unit("2", "云溪区体育局"), unit("3", "云溪区民政局", "民政"));

        assertThat(origins(last, roster(from("9", "云溪区社会事业局", "1", "云溪区体育局", "民政"))))
                .isEqualTo(Map.of("9", "1+2+3"));
    }

    @Test
    void aUnitThatAbsorbedAnotherGoesOnFromItselfToo() {
        Roster last = roster(unit("1", "云溪区教育局"), unit("2", "云溪区体育局"));

        assertThat(origins(last, roster(from("1", "云溪区教育局", "2")))).isEqualTo(Map.of("1", "1+2"));
    }

    @Test
    void aUnitNamedBySeveralWasSplit() {
        Roster last = roster(unit("3", "云溪区城市管理局"));

        assertThat(origins(last, roster(from("3", "云溪区城市管理局", "3"), from("4", "云溪区园林绿化局", "3"))))
                .isEqualTo(Map.of("3", "3 part", "4", "3 part"));
        assertThat(origins(last, roster(unit("3", "云溪区城市管理局"), from("4", "云溪区园林绿化局", "3"))))
                .isEqualTo(Map.of("3", "3 part", "4", "3 part"));
    }

    @Test
    void codesThatWereExchangedMakeNoStrangersOne() {
        Roster last = roster(unit("5", "云溪区司法局"), unit("6", "云溪区财政局"));
        Roster now = roster(unit("5", "云溪区财政局"), unit("6", "云溪区司法局"));

        assertThat(origins(last, now)).isEqualTo(Map.of("5", "6", "6", "5"));
    }

    @Test
    void namesThatWereExchangedGoByWhatTheRosterSays() {
        Roster last = roster(unit("5", "云溪区司法局"), unit("6", "云溪区财政局"));
        Roster now = roster(from("5", "云溪区财政局", "5"), from("6", "云溪区司法局", "6"));

        assertThat(origins(last, now)).isEqualTo(Map.of("5", "5", "6", "6"));
    }

    @Test
    void aCodeGivenToAnotherBodyIsNoUnitRenamed() {
        Roster last = roster(unit("1", "云溪区环境保护局"), unit("2", "云溪区体育局"), unit("3", "云溪区市场监督管理局"));
        Roster now = roster(unit("1", "云溪区生态环境局"), unit("2", "云溪区园林绿化局"), unit("3", "云溪区市政管理局"));

        assertThat(origins(last, now)).isEqualTo(Map.of("1", "1", "2", "", "3", ""));
    }

    @Test
    void aliasesTellARenamedUnitAndMergedOnes() {
        Roster last = roster(unit("1", "云溪区教育局"), unit("2", "云溪区体育局"), unit("3", "云溪区外事局"));
        Roster now = roster(unit("1", "云溪区教育体育局", "云溪区教育局", "云溪区体育局"), unit("33", "云溪区港澳办", "云溪区外事局"));

        assertThat(origins(last, now)).isEqualTo(Map.of("1", "1+2", "33", "3"));
    }

    @Test
    void aGovernmentIsNoOtherKindOfUnit() {
        Unit government = new Unit("0", "云溪区人民政府", List.of(), UnitKind.GOVERNMENT, 0);
        Unit office = unit("0", "云溪区人民政府办公室", "云溪区人民政府");

        assertThat(origins(roster(government), roster(office))).isEqualTo(Map.of("0", ""));
        assertThat(origins(roster(government), roster(government))).isEqualTo(Map.of("0", "0"));
    }

    @Test
    void rostersOfOneYearDoNotGoByWhatIsSaidOfTheYearBefore() {
        Roster before = roster(unit("5", "云溪区财政局"), unit("6", "云溪区司法局"));
        Roster now = roster(from("5", "云溪区财政局", "6"), from("6", "云溪区司法局", "5"));
        Predecessors predecessors = Predecessors.withinYear(before, now);

        assertThat(List.of(predecessors.of("5").units(), predecessors.of("6").units()))
                .isEqualTo(List.of(
                        List.of(before.units().get(0)), List.of(before.units().get(1))));
    }

    @Test
    void everyUnitOfALargeRosterFindsItsOwn() {
        List<Unit> last = new ArrayList<>();
        List<Unit> now = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (int number = 0; number < 3000; number++) {
            last.add(unit("L" + number, "第" + number + "局"));
            now.add(unit("N" + (2999 - number), "第" + (2999 - number) + "局"));
            expected.put("N" + number, "L" + number);
        }

        assertThat(origins(new Roster(last), new Roster(now))).isEqualTo(expected);
    }
}
