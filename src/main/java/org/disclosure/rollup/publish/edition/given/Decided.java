package org.disclosure.rollup.publish.edition.given;

import java.util.List;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;

/**
 * What the office decided.
 *
 * @param history the decisions on the year's findings, the earliest first
 * @param amendments the year's figures that it amended, the earliest first
 * @param notices of what could not be applied
 * @param reasons for which findings of this year and those before were accepted
 */
public record Decided(
        List<Decision> history, List<Amendment> amendments, List<DecisionNotice> notices, EarlierReasons reasons) {

    /** Nothing was ever decided. */
    public static final Decided NOTHING = new Decided(List.of(), List.of(), List.of(), EarlierReasons.NONE);

    public Decided {
        history = List.copyOf(history);
        amendments = List.copyOf(amendments);
        notices = List.copyOf(notices);
    }
}
