package org.disclosure.rollup.check;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/** Runs the declared checks on {@link Tables} and puts together the findings to compare with. */
public final class Checking {

    public static final RuleBook BOOK = RuleBook.load(Tables.FORMS);

    private static final SubmissionChecks CHECKS = new SubmissionChecks(BOOK);

    public static final Unit BUREAU = new Unit("WD07", "威海市文登区财政局", List.of("区财政局"), UnitKind.DEPARTMENT, 7);

    private final int year;
    private final Unit unit;

    private Checking(int year, Unit unit) {
        this.year = year;
        this.unit = unit;
    }

    public static Checking in(int year) {
        return new Checking(year, BUREAU);
    }

    /** The same unit, of which the roster says this. */
    public Checking ofUnitWith(Powers powers) {
        return new Checking(
                year,
                new Unit(BUREAU.code(), BUREAU.name(), BUREAU.aliases(), BUREAU.kind(), BUREAU.order(), powers, ""));
    }

    /** The findings on these tables when nothing is known of the year before. */
    public List<Finding> findings(Tables tables) {
        return CHECKS.check(report(tables, Optional.empty()));
    }

    public List<Finding> findings(Tables tables, Tables lastYear) {
        return CHECKS.check(report(tables, Optional.of(lastYear.submission())));
    }

    private Report report(Tables tables, Optional<Submission> last) {
        return Report.of(unit, year, tables.submission(), last);
    }

    /** The findings of one check only. */
    public List<Finding> findings(String code, Tables tables) {
        return only(code, findings(tables));
    }

    List<Finding> findings(String code, Tables tables, Tables lastYear) {
        return only(code, findings(tables, lastYear));
    }

    public Finding broken(
            String code,
            Severity severity,
            String cell,
            String observed,
            String expected,
            String difference,
            String scope,
            String formula) {
        return finding(code, severity, cell, observed, expected, difference, scope, formula, "");
    }

    public Finding undecided(
            String code,
            Severity severity,
            String cell,
            String observed,
            String expected,
            String difference,
            String scope,
            String formula,
            String blanks) {
        return finding(code, severity, cell, observed, expected, difference, scope, formula, blanks)
                .undecided();
    }

    /** A finding as {@link #broken} makes it, with blanks among the terms. */
    Finding finding(
            String code,
            Severity severity,
            String cell,
            String observed,
            String expected,
            String difference,
            String scope,
            String formula,
            String blanks) {
        Form form = Tables.FORMS.forReportYear(year);
        CellCode about = CellCode.parse(cell);
        String unsigned = difference.startsWith("-") ? difference.substring(1) : difference;
        return Finding.of(code, severity, scope, formula, unsigned, blanks)
                .about(about)
                .at(Tables.sheet(about), Tables.address(form, about))
                .comparing(observed, expected, difference);
    }

    private static List<Finding> only(String code, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }
}
