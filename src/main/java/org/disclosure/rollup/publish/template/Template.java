package org.disclosure.rollup.publish.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.rule.Identity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Unit;

/**
 * A blank submission workbook (填报模板) for one unit and year.
 *
 * @param form the form of the year
 * @param unit whose it is; empty for one that any unit writes its name into
 * @param carriedIn what the unit's own report of last year carried over into cells of this year; empty when nobody knows
 * @param identities what the figures must keep, in Chinese; totals are worked out by them and what breaks them turns red
 */
public record Template(
        Form form, int year, Optional<Unit> unit, Map<CellCode, BigDecimal> carriedIn, List<Identity> identities) {

    public Template {
        carriedIn = Map.copyOf(carriedIn);
        identities = List.copyOf(identities);
    }
}
