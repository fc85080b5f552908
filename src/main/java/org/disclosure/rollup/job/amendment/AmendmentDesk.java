package org.disclosure.rollup.job.amendment;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.springframework.stereotype.Component;

/** Takes down amendments of figures that are published: each is held against what the unit's report said there. */
@Component
public class AmendmentDesk {

    private final Forms forms;
    private final RunStore runs;
    private final RosterStore rosters;
    private final FindingStore findings;
    private final SubmissionStore submissions;
    private final AmendmentStore amendments;
    private final LockStore locks;

    AmendmentDesk(
            Forms forms,
            RunStore runs,
            RosterStore rosters,
            FindingStore findings,
            SubmissionStore submissions,
            AmendmentStore amendments,
            LockStore locks) {
        this.forms = forms;
        this.runs = runs;
        this.rosters = rosters;
        this.findings = findings;
        this.submissions = submissions;
        this.amendments = amendments;
        this.locks = locks;
    }

    /** Outcome of taking an amendment down. */
    public sealed interface Outcome {

        /** It is in the store. */
        record Noted(Amendment amendment) implements Outcome {}

        /** It was there already. */
        record Known() implements Outcome {}

        /** It cannot be made. */
        record Refused(Reason reason, String detail) implements Outcome {}
    }

    /** What is published of a year. */
    public Published published(int year) {
        return new Published(year, forms.forReportYear(year), runs.findPublished(year), rosters, findings, submissions);
    }

    /** Takes an amendment down, if it is news and can be made. */
    public Outcome take(AmendmentDraft draft, Published published) {
        List<Amendment> history = amendments.ofYear(draft.about().year());
        if (history.stream().anyMatch(draft::isSourceOf)) {
            return new Outcome.Known();
        }
        Optional<Reason> lack = draft.lack();
        if (lack.isPresent()) {
            return refused(draft, lack.get());
        }
        if (locks.isLocked(draft.about().year())) {
            return refused(draft, Reason.LOCKED);
        }
        Outcome outcome = new Drafted(draft, history).against(published);
        if (outcome instanceof Outcome.Noted noted) {
            amendments.add(noted.amendment());
        }
        return outcome;
    }

    static Outcome refused(AmendmentDraft draft, Reason reason) {
        boolean isOfValue = reason == Reason.NO_VALUE || reason == Reason.SAME_VALUE;
        String about = draft.about().line();
        return new Outcome.Refused(reason, isOfValue ? (about + " " + draft.to()).strip() : about);
    }

    /** The notice of an amendment that cannot be made. */
    public static DecisionNotice notice(AmendmentDraft draft, Outcome.Refused refused) {
        return new DecisionNotice(
                draft.source().file(),
                draft.source().sheet(),
                draft.source().row(),
                refused.reason(),
                refused.detail());
    }
}
