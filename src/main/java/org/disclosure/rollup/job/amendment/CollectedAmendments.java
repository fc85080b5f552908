package org.disclosure.rollup.job.amendment;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.intake.office.DecisionReader;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.springframework.stereotype.Component;

/** Amendments from the files of the office, taken down. */
@Component
public class CollectedAmendments {

    private final AmendmentStore amendments;
    private final AmendmentDesk desk;

    CollectedAmendments(AmendmentStore amendments, AmendmentDesk desk) {
        this.amendments = amendments;
        this.desk = desk;
    }

    /**
     * Takes down those of a year, histories first, so that what they hold is no news; gives notices of those that cannot be made.
     * Those of other years are left to the runs of these, which hold them against what is published then.
     */
    public List<DecisionNotice> collect(int year, List<DecisionReader.Amendments> files) {
        for (DecisionReader.Amendments file : files) {
            amendments.restore(file.history().stream()
                    .filter(amendment -> amendment.place().year() == year)
                    .toList());
        }
        List<DecisionNotice> notices = new ArrayList<>();
        Published published = desk.published(year);
        for (DecisionReader.Amendments file : files) {
            for (AmendmentDraft draft : file.stated()) {
                if (draft.about().year() == year
                        && desk.take(draft, published) instanceof AmendmentDesk.Outcome.Refused refused) {
                    notices.add(AmendmentDesk.notice(draft, refused));
                }
            }
        }
        return notices;
    }
}
