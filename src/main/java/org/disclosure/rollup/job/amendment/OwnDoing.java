package org.disclosure.rollup.job.amendment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Phrase;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Resubmission;

/** What the office itself changed of a unit's figures by amendments: there is nothing in it to ask the unit about. */
public final class OwnDoing {

    private final Form form;
    private final Map<Amendment.Place, Amendment> latest = new HashMap<>();

    /** @param amendments the year's, the earliest first */
    public OwnDoing(Form form, List<Amendment> amendments) {
        this.form = form;
        amendments.forEach(amendment -> latest.put(amendment.place(), amendment));
    }

    /** What changed of a unit, as the office's own doing if it is that and nothing else: then it says which amendments. */
    public Finding told(int year, Resubmission unit, Finding finding) {
        List<Amendment> amendments = form.cells().stream()
                .map(cell -> new Amendment.Place(year, unit.code(), cell.code()))
                .filter(place -> unit.changes().containsKey(place.cell()))
                .flatMap(place -> Stream.ofNullable(latest.get(place)))
                .toList();
        boolean isNothingElse = unit.amended()
                && unit.sameContent()
                && amendments.size() == unit.changes().size();
        return isNothingElse
                ? finding.weighing(Severity.HINT)
                        .remarking(amendments.stream().map(this::named).toList())
                : finding;
    }

    private Phrase named(Amendment amendment) {
        CellCode cell = amendment.place().cell();
        String title = form.cell(cell).title();
        String received = AmendedReport.shown(amendment.received());
        String value = AmendedReport.shown(amendment.value());
        return amendment.act() == Amendment.Act.AMEND
                ? Phrase.of(
                        "check.amended",
                        title,
                        received,
                        value,
                        amendment.said().by(),
                        amendment.said().on(),
                        amendment.by())
                : Phrase.of("check.amendment-withdrawn", title, value, received, amendment.by());
    }
}
