package org.disclosure.rollup.check.narrative;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/** Puts running texts before a check, as the report of 2023 of 威海市文登区水利局, without tables. */
final class Texts {

    static final int YEAR = 2023;
    static final String NAME = "威海市文登区水利局";
    static final Unit UNIT = new Unit("WD21", NAME, List.of("区水利局"), UnitKind.DEPARTMENT, 21);

    private static final Form FORM = Forms.load().forReportYear(YEAR);

    private Texts() {}

    static ReportText sound() {
        return ReportText.of(NAME, YEAR);
    }

    static List<Finding> findings(UnitCheck check, ReportText text) {
        return findings(check, text.text());
    }

    static List<Finding> findings(UnitCheck check, String text) {
        return check.check(Report.of(UNIT, YEAR, submission(text), Optional.empty()));
    }

    static List<Finding> findings(UnitCheck check, ReportText text, ReportText lastYear) {
        return check.check(Report.of(UNIT, YEAR, submission(text.text()), Optional.of(submission(lastYear.text()))));
    }

    private static Submission submission(String text) {
        return new Submission(FORM, FORM.edition(), text, List.of());
    }
}
