package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitFigures;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** D-CARRY: what the district carried in beside what it carried out the year before. */
class CarryOverCheckTest {

    private static final Form FORM = Tables.FORMS.edition(2021);
    private static final Pattern AMOUNT = Pattern.compile("（(-?\\d+)）");

    private final List<UnitFigures> in = new ArrayList<>();
    private final List<UnitFigures> out = new ArrayList<>();
    private final List<Unit> now = new ArrayList<>();
    private final List<Unit> last = new ArrayList<>();

    private CarryOverCheckTest in(String code, String name, Map<String, Integer> columns) {
        in.add(figures(code, name, "2", columns));
        now.add(new Unit(code, name, List.of(), UnitKind.DEPARTMENT, 0));
        return this;
    }

    private CarryOverCheckTest out(String code, String name, Map<String, Integer> columns) {
        out.add(figures(code, name, "4", columns));
        last.add(new Unit(code, name, List.of(), UnitKind.DEPARTMENT, 0));
        return this;
    }

    /** A unit of this year's roster that does not count. */
    private CarryOverCheckTest owing(String code, String name) {
        now.add(new Unit(code, name, List.of(), UnitKind.DEPARTMENT, 0));
        return this;
    }

    private static UnitFigures figures(String code, String name, String row, Map<String, Integer> columns) {
        Map<CellCode, BigDecimal> amounts = new HashMap<>();
        columns.forEach((column, count) -> amounts.put(new CellCode("t3", row, column), BigDecimal.valueOf(count)));
        return new UnitFigures(code, name, amounts);
    }

    private List<Finding> findings(Form lastForm) {
        Predecessors roster = Predecessors.between(new Roster(last), new Roster(now));
        return new CarryOverCheck(
                        new CarryOverCheck.Year(2023, FORM, in), new CarryOverCheck.Year(2022, lastForm, out), roster)
                .findings();
    }

    private static Finding finding(
            String column,
            String label,
            String now,
            String before,
            String difference,
            String changed,
            String added,
            String dropped) {
        return Finding.of(Problem.D_CARRY, label, now, before, difference, changed, added, dropped, "2022")
                .about(CellCode.parse("t3/2/" + column))
                .comparing(now, before, difference);
    }

    @Test
    void whatIsCarriedOnIsNoFinding() {
        out("1", "财政局", Map.of("natural", 3, "total", 3)).out("2", "民政局", Map.of("natural", 1, "total", 1));
        in("1", "财政局", Map.of("natural", 3, "total", 3)).in("2", "民政局", Map.of("natural", 1, "total", 1));

        assertThat(findings(FORM)).isEmpty();
    }

    @Test
    void theUnitsBehindADifferenceAreNamedWithTheirParts() {
        out("1", "财政局", Map.of("total", 3))
                .out("2", "民政局", Map.of("total", 1))
                .out("3", "旅游局", Map.of("total", 5))
                .out("4", "司法局", Map.of("total", 2))
                .out("5", "气象局", Map.of("total", 0));
        in("1", "财政局", Map.of("total", 6)).in("2", "民政局", Map.of("total", 1)).in("6", "信访局", Map.of("total", 2));
        owing("4", "司法局");

        assertThat(Worded.of(findings(FORM)))
                .containsExactly(finding("total", "总计", "9", "11", "-2", "财政局（3）", "信访局（2）", "旅游局（-5）、司法局（-2）"));
    }

    @Test
    void everyColumnIsComparedForItself() {
        out("1", "财政局", Map.of("natural", 3, "business", 0, "total", 3));
        in("1", "财政局", Map.of("natural", 2, "business", 1, "total", 3));

        assertThat(Worded.of(findings(FORM)))
                .containsExactly(
                        finding("natural", "自然人", "2", "3", "-1", "财政局（-1）", "—", "—"),
                        finding("business", "商业企业", "1", "0", "1", "财政局（1）", "—", "—"));
    }

    @Test
    void aBlankAddsNothingAndItsUnitIsNamed() {
        out("1", "财政局", Map.of("total", 3)).out("2", "民政局", Map.of("total", 1));
        in("1", "财政局", Map.of()).in("2", "民政局", Map.of("total", 1));

        assertThat(Worded.of(findings(FORM)))
                .containsExactly(finding("total", "总计", "1", "4", "-3", "财政局（-3）", "—", "—"));
    }

    @Test
    void aColumnThatNobodyFilledInInOneOfTheYearsIsNotCompared() {
        out("1", "财政局", Map.of("natural", 3));
        in("1", "财政局", Map.of("total", 3));

        assertThat(findings(FORM)).isEmpty();
    }

    @Test
    void aUnitGoesOnUnderAnotherCode() {
        out("1", "财政局", Map.of("total", 3)).out("2", "民政局", Map.of("total", 1));
        in("7", "财政局", Map.of("total", 3)).in("2", "民政局", Map.of("total", 2));

        assertThat(Worded.of(findings(FORM)))
                .containsExactly(finding("total", "总计", "5", "4", "1", "民政局（1）", "—", "—"));
    }

    @Test
    void mergedUnitsAreTakenTogether() {
        out("7", "文化局", Map.of("total", 3)).out("8", "旅游局", Map.of("total", 4));
        in.add(figures("20", "文化和旅游局", "2", Map.of("total", 6)));
        now.add(new Unit("20", "文化和旅游局", List.of("文化局", "旅游局"), UnitKind.DEPARTMENT, 0));

        assertThat(Worded.of(findings(FORM)))
                .containsExactly(finding("total", "总计", "6", "7", "-1", "文化和旅游局（-1）", "—", "—"));
    }

    @Test
    void aNewUnitUnderTheCodeOfOneThatIsGoneTakesNothingOver() {
        out("1", "财政局", Map.of("total", 3));
        in("2", "财政局", Map.of("total", 3)).in("1", "信访局", Map.of("total", 2));

        assertThat(Worded.of(findings(FORM)))
                .containsExactly(finding("total", "总计", "5", "3", "2", "—", "信访局（2）", "—"));
    }

    @Test
    void theCarryOverIsComparedAcrossTheChangeOfForms() {
        out("1", "财政局", Map.of("total", 3));
        in("1", "财政局", Map.of("total", 2));

        assertThat(Worded.of(findings(Tables.FORMS.edition(2019))))
                .containsExactly(finding("total", "总计", "2", "3", "-1", "财政局（-1）", "—", "—"));
    }

    /** The parts add up to the difference, and there is a finding whenever there is one. */
    @Property
    void thePartsAddUpToTheDifference(
            @ForAll @Size(8) List<@IntRange(min = -1, max = 9) Integer> thisYear,
            @ForAll @Size(8) List<@IntRange(min = -1, max = 9) Integer> lastYear) {
        CarryOverCheckTest district = new CarryOverCheckTest();
        int carriedIn = 0;
        int carriedOut = 0;
        // below 0: the unit does not count in the year
        for (int unit = 0; unit < 8; unit++) {
            if (lastYear.get(unit) >= 0) {
                district.out("U" + unit, "第" + unit + "局", Map.of("total", lastYear.get(unit)));
                carriedOut += lastYear.get(unit);
            }
            if (thisYear.get(unit) >= 0) {
                district.in("U" + unit, "第" + unit + "局", Map.of("total", thisYear.get(unit)));
                carriedIn += thisYear.get(unit);
            }
        }

        List<Finding> findings = district.findings(FORM);

        boolean nobody = district.in.isEmpty() || district.out.isEmpty();
        assertThat(findings).hasSize(nobody || carriedIn == carriedOut ? 0 : 1);
        for (Finding finding : findings) {
            int parts = AMOUNT.matcher(String.join("", finding.arguments().subList(4, 7)))
                    .results()
                    .map((MatchResult part) -> part.group(1))
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(finding.difference()).isEqualTo(Integer.toString(parts));
        }
    }
}
