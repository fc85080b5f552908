package org.disclosure.rollup.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.submission.Entry;
import org.springframework.stereotype.Component;

/** Holds the figures that count otherwise than they were received against what the office amended. */
@Component
class VerifiedAmendments {

    private static final int MOST_NAMED = 12;
    private static final String NONE = "—";

    private final Forms forms;
    private final SummaryStore summaries;
    private final AmendmentStore amendments;

    VerifiedAmendments(Forms forms, SummaryStore summaries, AmendmentStore amendments) {
        this.forms = forms;
        this.summaries = summaries;
        this.amendments = amendments;
    }

    /** A figure of a unit that counts otherwise than it was received. */
    private record Amended(UnitReport unit, Entry entry) {

        private String name() {
            return unit.unit() + " " + entry.cell();
        }

        private String received() {
            return shown(entry.asReceived().words());
        }

        private String counted() {
            return shown(entry.reading().words());
        }
    }

    /** Those of which no amendment says so. */
    List<VerifiedLine> unknown(RunStore.PublishedRun published) {
        int year = published.year();
        return amended(published).stream()
                .filter(amended -> !amendments.says(
                        new Amendment.Place(
                                year, amended.unit().unitCode(), amended.entry().cell()),
                        amended.entry().asReceived(),
                        amended.entry().reading()))
                .map(amended -> VerifiedLine.wrong(
                        "verify.store.amended.wrong", year, amended.name(), amended.received(), amended.counted()))
                .toList();
    }

    /** Which figures count as the office amended them; empty when none does. */
    Optional<VerifiedLine> said(RunStore.PublishedRun published) {
        List<Amended> all = amended(published);
        String named = all.stream()
                        .limit(MOST_NAMED)
                        .map(amended -> amended.name() + " " + amended.received() + " → " + amended.counted())
                        .collect(Collectors.joining("；"))
                + (all.size() > MOST_NAMED ? "……" : "");
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(VerifiedLine.note("verify.store.amended", published.year(), all.size(), named));
    }

    /** Before anything else is asked of the store, which gives units while it reads them. */
    private List<Amended> amended(RunStore.PublishedRun published) {
        List<Amended> all = new ArrayList<>();
        summaries.forEachUnitAsTheyAre(
                published.run(),
                forms.forReportYear(published.year()),
                Area.WHOLE,
                unit -> unit.entries().stream()
                        .filter(entry -> entry.received().isPresent())
                        .forEach(entry -> all.add(new Amended(unit, entry))));
        return all;
    }

    private static String shown(String words) {
        return words.isEmpty() ? NONE : words;
    }
}
