package org.disclosure.rollup.job.amendment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;

/** What is published of a year, in which the figures that amendments speak of are looked up; each part is read when it is asked for. */
public final class Published {

    private final int year;
    private final Form form;
    private final Optional<Long> run;
    private final RosterStore rosters;
    private final FindingStore findings;
    private final SubmissionStore submissions;
    private final Map<String, Optional<Submission>> reports = new HashMap<>();
    private Map<String, FiledFinding> byNumber;
    private Optional<Roster> roster;

    Published(
            int year,
            Form form,
            Optional<Long> run,
            RosterStore rosters,
            FindingStore findings,
            SubmissionStore submissions) {
        this.year = year;
        this.form = form;
        this.run = run;
        this.rosters = rosters;
        this.findings = findings;
        this.submissions = submissions;
    }

    Form form() {
        return form;
    }

    /**
     * A figure of a unit, or why there is none.
     *
     * @param unit its code
     */
    record Found(Optional<Reason> reason, String unit, Optional<Entry> entry) {

        private static Found not(Reason reason) {
            return new Found(Optional.of(reason), "", Optional.empty());
        }
    }

    /** The figure that an amendment speaks of. */
    Found find(AmendmentDraft.About about) {
        Optional<FiledFinding> finding = Optional.ofNullable(byNumber(about).get(about.number()));
        if (!about.number().isEmpty() && finding.isEmpty()) {
            return Found.not(Reason.NO_FINDING);
        }
        Optional<String> unit = finding.isPresent() ? finding.get().unitCode() : unit(about.unit());
        if (unit.isEmpty()) {
            return Found.not(Reason.NO_UNIT);
        }
        Optional<Submission> report = reports.computeIfAbsent(unit.get(), this::report);
        if (report.isEmpty()) {
            return Found.not(Reason.NO_FIGURE);
        }
        String cell = about.cell().isEmpty()
                ? finding.flatMap(filed -> filed.finding().cell())
                        .map(Object::toString)
                        .orElse("")
                : about.cell();
        List<Entry> entries = entries(report.get(), cell);
        return entries.size() == 1
                ? new Found(Optional.empty(), unit.get(), Optional.of(entries.get(0)))
                : Found.not(entries.isEmpty() ? Reason.NO_CELL : Reason.SEVERAL_CELLS);
    }

    private Optional<Submission> report(String unit) {
        return run.flatMap(published -> submissions.findOfUnit(published, unit, form));
    }

    /** The cells of this code, or at this address; on a sheet if it is named ({@code Sheet1!D16}). */
    private static List<Entry> entries(Submission report, String cell) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        int sheet = plain.lastIndexOf('!');
        String address = plain.substring(sheet + 1).toUpperCase(Locale.ROOT);
        return report.entries().stream()
                .filter(entry -> entry.cell().toString().equals(plain)
                        || entry.address().equals(address)
                                && !address.isEmpty()
                                && (sheet < 0 || entry.sheet().equals(plain.substring(0, sheet))))
                .toList();
    }

    private Map<String, FiledFinding> byNumber(AmendmentDraft.About about) {
        if (about.number().isEmpty()) {
            return Map.of();
        }
        if (byNumber == null) {
            byNumber = new HashMap<>();
            run.ifPresent(published -> findings.findAll(published)
                    .forEach(filed -> byNumber.put(filed.reference(year).toString(), filed)));
        }
        return byNumber;
    }

    private Optional<String> unit(String name) {
        if (roster == null) {
            roster = run.map(rosters::roster);
        }
        return roster.flatMap(units -> units.find(name).or(() -> new UnitFinder(units).find(name)))
                .map(Unit::code);
    }
}
