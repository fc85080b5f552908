package org.disclosure.rollup.job.amendment;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.submission.Entry;
import org.springframework.stereotype.Component;

/** The published figures that count otherwise than they were received. */
@Component
public class AmendedFigures {

    private static final String NONE = "—";

    private final Forms forms;
    private final SummaryStore summaries;
    private final AmendmentStore amendments;

    AmendedFigures(Forms forms, SummaryStore summaries, AmendmentStore amendments) {
        this.forms = forms;
        this.summaries = summaries;
        this.amendments = amendments;
    }

    /**
     * A figure that counts otherwise than it was received.
     *
     * @param isKnown whether an amendment says so
     */
    public record Amended(UnitReport unit, Entry entry, boolean isKnown) {

        /** Its unit and cell. */
        public String name() {
            return unit.unit() + " " + entry.cell();
        }

        public String received() {
            return shown(entry.asReceived().words());
        }

        public String counted() {
            return shown(entry.reading().words());
        }

        private static String shown(String words) {
            return words.isEmpty() ? NONE : words;
        }
    }

    /** Those of a year, as they are stored. */
    public List<Amended> of(RunStore.PublishedRun published) {
        List<Amended> all = new ArrayList<>();
        summaries.forEachUnitAsTheyAre(
                published.run(),
                forms.forReportYear(published.year()),
                Area.WHOLE,
                unit -> unit.entries().stream()
                        .filter(entry -> entry.received().isPresent())
                        .forEach(entry -> all.add(new Amended(unit, entry, false))));
        // nothing may be asked of the store while it gives the units
        return all.stream()
                .map(amended -> new Amended(amended.unit(), amended.entry(), isKnown(published.year(), amended)))
                .toList();
    }

    private boolean isKnown(int year, Amended amended) {
        Entry entry = amended.entry();
        return amendments.says(
                new Amendment.Place(year, amended.unit().unitCode(), entry.cell()),
                entry.asReceived(),
                entry.reading());
    }
}
