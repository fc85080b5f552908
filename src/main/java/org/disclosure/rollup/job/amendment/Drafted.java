package org.disclosure.rollup.job.amendment;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.decision.AmendedValue;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentBook;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.job.amendment.AmendmentDesk.Outcome;
import org.disclosure.rollup.submission.Entry;

/**
 * An amendment that lacks nothing, held against the figure that it speaks of.
 *
 * @param history the amendments of the year, the earliest first
 */
record Drafted(AmendmentDraft draft, List<Amendment> history) {

    Outcome against(Published published) {
        Published.Found found = published.find(draft.about());
        if (found.reason().isPresent()) {
            return AmendmentDesk.refused(draft, found.reason().get());
        }
        Entry entry = found.entry().orElseThrow();
        Amendment.Place place = new Amendment.Place(draft.about().year(), found.unit(), entry.cell());
        Optional<Amendment> standing = new AmendmentBook(history).find(place);
        return draft.act() == Amendment.Act.WITHDRAW
                ? standing.map(this::withdrawal).orElseGet(() -> AmendmentDesk.refused(draft, Reason.NOT_AMENDED))
                : amendment(published, entry, place, standing);
    }

    private Outcome withdrawal(Amendment standing) {
        return noted(standing.place(), standing.received(), standing.value(), new Amendment.Said("", draft.on()));
    }

    private Outcome amendment(Published published, Entry entry, Amendment.Place place, Optional<Amendment> standing) {
        AmendedValue value = AmendedValue.read(draft.to()).orElseThrow();
        if (entry.isWaiting()) {
            return AmendmentDesk.refused(draft, Reason.WAITING);
        }
        if (!value.fits(published.form().cell(entry.cell()).number())) {
            return AmendmentDesk.refused(draft, Reason.NO_VALUE);
        }
        String received = draft.received().map(Drafted::words).orElseGet(() -> Amendment.words(entry.asReceived()));
        if (received.equals(words(value.toString()))) {
            return AmendmentDesk.refused(draft, Reason.SAME_VALUE);
        }
        Outcome.Noted noted = noted(
                place,
                received,
                value,
                new Amendment.Said(draft.saidBy(), draft.saidOn().orElseThrow()));
        return standing.filter(before -> before.saysTheSameAs(noted.amendment())
                                && before.received().equals(noted.amendment().received()))
                        .isPresent()
                ? new Outcome.Known()
                : noted;
    }

    /** What a cell says, as amendments keep it, however its number is written. */
    private static String words(String text) {
        return AmendedValue.read(text)
                .map(value -> Amendment.words(value.reading()))
                .orElse(text);
    }

    private Outcome.Noted noted(Amendment.Place place, String received, AmendedValue value, Amendment.Said said) {
        return new Outcome.Noted(new Amendment(
                0,
                place,
                draft.act(),
                received,
                value,
                said,
                draft.reason(),
                draft.by(),
                draft.on(),
                draft.about().line(),
                draft.source()));
    }
}
