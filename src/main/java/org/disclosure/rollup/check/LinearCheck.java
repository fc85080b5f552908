package org.disclosure.rollup.check;

import java.util.List;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;

/**
 * A declared check (勾稽关系) between sums of cells.
 *
 * @param basis where it comes from: form, reg, seen or derived
 * @param atLeast whether left must be at least right, rather than equal to it
 * @param since first report year it holds for
 * @param until last report year it holds for
 */
record LinearCheck(
        String code,
        String titleZh,
        String titleEn,
        String basis,
        Severity severity,
        boolean atLeast,
        int since,
        int until,
        List<Equation> equations) {

    LinearCheck {
        equations = List.copyOf(equations);
    }

    String title(Messages.Language language) {
        return language == Messages.Language.ZH ? titleZh : titleEn;
    }

    boolean holdsFor(int year) {
        return year >= since && year <= until;
    }
}
