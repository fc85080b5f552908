package org.disclosure.rollup.job.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.office.DecisionReader;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.history.LockStore;
import org.springframework.stereotype.Component;

/** Amendments from the files of the office, taken down. */
@Component
public class CollectedAmendments {

    private final Forms forms;
    private final AmendmentStore amendments;
    private final AmendmentDesk desk;
    private final LockStore locks;

    CollectedAmendments(Forms forms, AmendmentStore amendments, AmendmentDesk desk, LockStore locks) {
        this.locks = locks;
        this.forms = forms;
        this.amendments = amendments;
        this.desk = desk;
    }

    /**
     * Takes down those of a year, histories first, so that what they hold is no news; gives notices of those that cannot be made.
     * Those of other years are left to the runs of these, which hold them against what is published then; of a locked year there may be none, so that
     * is said at once.
     */
    public List<DecisionNotice> collect(int year, List<DecisionReader.Amendments> files) {
        List<DecisionNotice> notices = new ArrayList<>();
        for (DecisionReader.Amendments file : files) {
            amendments.restore(restored(year, file, notices));
        }
        Published published = desk.published(year);
        for (DecisionReader.Amendments file : files) {
            for (AmendmentDraft draft : file.stated()) {
                if ((draft.about().year() == year
                                || locks.isLocked(draft.about().year()))
                        && desk.take(draft, published) instanceof AmendmentDesk.Outcome.Refused refused) {
                    notices.add(AmendmentDesk.notice(draft, refused));
                }
            }
        }
        return notices;
    }

    /** Those of a history that the year's form has a cell for; a spreadsheet program, or a person, may have changed the others. */
    private List<Amendment> restored(int year, DecisionReader.Amendments file, List<DecisionNotice> notices) {
        Form form = forms.forReportYear(year);
        List<Amendment> restored = new ArrayList<>();
        for (DecisionReader.Kept kept : file.history()) {
            Amendment amendment = kept.amendment();
            if (amendment.place().year() == year) {
                Optional<Reason> lack = lack(form, amendment);
                lack.ifPresentOrElse(reason -> notices.add(notice(kept, reason)), () -> restored.add(amendment));
            }
        }
        return restored;
    }

    private static Optional<Reason> lack(Form form, Amendment amendment) {
        Optional<FormCell> cell = form.find(amendment.place().cell());
        if (cell.isEmpty()) {
            return Optional.of(Reason.NO_CELL);
        }
        return amendment.value().fits(cell.get().number()) ? Optional.empty() : Optional.of(Reason.NO_VALUE);
    }

    private static DecisionNotice notice(DecisionReader.Kept kept, Reason reason) {
        Amendment.Place place = kept.amendment().place();
        String detail = place.unit() + " " + place.cell();
        return new DecisionNotice(
                kept.at().file(),
                kept.at().sheet(),
                kept.at().row(),
                reason,
                reason == Reason.NO_VALUE ? detail + " " + kept.amendment().value() : detail);
    }
}
