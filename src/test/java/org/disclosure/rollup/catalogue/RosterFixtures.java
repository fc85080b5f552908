package org.disclosure.rollup.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.disclosure.rollup.check.CarryOverCheck;
import org.disclosure.rollup.check.ChangedTotals;
import org.disclosure.rollup.check.RosterChanges;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.AmendedValue;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.job.amendment.AmendedReport;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Resubmission;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitFigures;
import org.disclosure.rollup.submission.UnitKind;

/** The district beside what is published: of the year before, and of the same year. */
final class RosterFixtures {

    private static final Form FORM = Tables.FORMS.edition(2021);
    private static final CellCode LICENSES = CellCode.parse("t2/licenses/decisions");
    private static final Unit DISTRICT = new Unit("0", "文登区人民政府", List.of(), UnitKind.GOVERNMENT, 0);
    private static final Unit CULTURE = unit("7", "文登区文化局");
    private static final Unit TOURISM = unit("8", "文登区旅游局");
    private static final Unit BOTH = unit("7", "文登区文化和旅游局", "文登区文化局", "文登区旅游局");

    private RosterFixtures() {}

    static List<CodeFixture> all() {
        return List.of(
                new CodeFixture(
                        "Y-ROSTER",
                        rosters(List.of(CULTURE, TOURISM), List.of(CULTURE, TOURISM)),
                        rosters(List.of(CULTURE, TOURISM), List.of(BOTH)),
                        rosters(List.of(DISTRICT), List.of())),
                new CodeFixture("D-CARRY", carried("3", "5"), carried("2", "7"), carried("", "5")),
                new CodeFixture("D-CHANGED", resubmitted("12", "12"), resubmitted("12", "21"), resubmitted("", "")),
                new CodeFixture("D-AMENDED", amended("21"), amended("12"), amended("")));
    }

    private static Unit unit(String code, String name, String... aliases) {
        return new Unit(code, name, List.of(aliases), UnitKind.DEPARTMENT, 0);
    }

    private static Supplier<List<Finding>> rosters(List<Unit> last, List<Unit> now) {
        return () -> new RosterChanges(new Roster(last), new Roster(now)).findings();
    }

    /** Last year 文化局 carried out 3 and 旅游局 5; this year each carried in so many, or left it blank. */
    private static Supplier<List<Finding>> carried(String culture, String tourism) {
        Roster roster = new Roster(List.of(CULTURE, TOURISM));
        CarryOverCheck.Year now = year(2023, KeyFigure.CARRIED_IN, culture, culture.isEmpty() ? "" : tourism);
        CarryOverCheck.Year last = year(2022, KeyFigure.CARRIED_OUT, "3", "5");
        return () -> new CarryOverCheck(now, last, Predecessors.between(roster, roster)).findings();
    }

    private static CarryOverCheck.Year year(int year, KeyFigure figure, String culture, String tourism) {
        CellCode total = FORM.keyFigures().cell(figure);
        return new CarryOverCheck.Year(
                year,
                FORM,
                List.of(
                        new UnitFigures(CULTURE.code(), CULTURE.name(), numbers(total, culture)),
                        new UnitFigures(TOURISM.code(), TOURISM.name(), numbers(total, tourism))));
    }

    private static Map<CellCode, BigDecimal> numbers(CellCode cell, String number) {
        return number.isEmpty() ? Map.of() : Map.of(cell, new BigDecimal(number));
    }

    /** The district's only unit reported so many licences, and reports so many now; or left them blank. */
    private static Supplier<List<Finding>> resubmitted(String before, String now) {
        Resubmission unit = new Resubmission(
                CULTURE.code(),
                CULTURE.name(),
                "2024-01-12/文化局.xlsx",
                Optional.of("2024-02-06/文化局（更正）.xlsx"),
                false,
                before.equals(now) ? Map.of() : Map.of(LICENSES, new BigDecimal(now).subtract(new BigDecimal(before))));
        ChangedTotals totals = new ChangedTotals(FORM, licenses(before), licenses(now));
        return () -> totals.finding(unit).stream().toList();
    }

    /** The office amended 12 licences to 21; the unit's report says so many, or nothing any more. */
    private static Supplier<List<Finding>> amended(String now) {
        Amendment amendment = new Amendment(
                1,
                new Amendment.Place(2023, CULTURE.code(), LICENSES),
                Amendment.Act.AMEND,
                "12",
                AmendedValue.read("21").orElseThrow(),
                new Amendment.Said("李四", LocalDate.of(2024, 1, 23)),
                "漏填一个科室",
                "张三",
                LocalDate.of(2024, 1, 24),
                "",
                Decision.Source.COMMAND);
        Map<CellCode, Amendment> standing = now.isEmpty() ? Map.of() : Map.of(LICENSES, amendment);
        return () -> AmendedReport.of(FORM, licenses(now).entries(), standing).findings();
    }

    private static Submission licenses(String number) {
        Tables tables = Tables.of(2023);
        return (number.isEmpty() ? tables.blank(LICENSES.toString()) : tables.with(LICENSES.toString(), number))
                .submission();
    }
}
