package org.disclosure.rollup.check.rule;

import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Form;

/**
 * A declared check (勾稽关系) between sums of cells.
 *
 * @param basis where it comes from: form, reg, seen, derived, own, or an office's own words
 * @param atLeast whether left must be at least right, rather than equal to it
 * @param since first report year it holds for
 * @param until last report year it holds for
 * @param declaration how its file writes the equations
 */
public record LinearCheck(
        String code,
        String titleZh,
        String titleEn,
        String basis,
        Severity severity,
        boolean atLeast,
        int since,
        int until,
        Declaration declaration,
        List<Equation> equations) {

    /** No form is for reports before or after these years. */
    private static final int FIRST = 2008;

    private static final int LAST = 2107;

    public LinearCheck {
        equations = List.copyOf(equations);
    }

    public String title(Messages.Language language) {
        return language == Messages.Language.ZH ? titleZh : titleEn;
    }

    public boolean holdsFor(int year) {
        return year >= since && year <= until;
    }

    /** The report years on this form that it holds for. */
    IntStream years(Form form) {
        return IntStream.rangeClosed(FIRST, LAST).filter(year -> holdsFor(year) && form.servesReportYear(year));
    }

    /** The check with another severity. */
    LinearCheck weighing(Severity other) {
        return new LinearCheck(code, titleZh, titleEn, basis, other, atLeast, since, until, declaration, equations);
    }
}
