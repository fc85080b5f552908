package org.disclosure.rollup.job.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.unit.LaterVersion;
import org.disclosure.rollup.check.unit.MergedFigures;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.store.run.SubmissionStore.Selected;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;

/** What the units of a run reported for the year before, as the units that they go on from. */
final class LastYear {

    private final SubmissionStore submissions;
    private final Form form;
    private final long published;
    private final Predecessors predecessors;
    private final Optional<Late> late;

    /** A run of last year that was not published, for the year was locked, and what the published one's units are in it. */
    private record Late(long run, Predecessors units) {}

    /**
     * @param run whose units are asked about
     * @param published the run of last year whose figures stand
     * @param late the run that read what came after last year was locked
     */
    LastYear(
            SubmissionStore submissions,
            RosterStore rosters,
            Form form,
            long run,
            long published,
            Optional<Long> late) {
        this.submissions = submissions;
        this.form = form;
        this.published = published;
        this.predecessors = Predecessors.between(rosters.roster(published), rosters.roster(run));
        this.late =
                late.map(of -> new Late(of, Predecessors.withinYear(rosters.roster(published), rosters.roster(of))));
    }

    /** What the unit is compared with; empty for a new unit, a part of one that was split, and where a report is missing. */
    Optional<Submission> submission(String unit) {
        return together(
                selected(published, origin(unit).stream().map(Unit::code).toList()));
    }

    /** The names of the units that the unit was merged from; empty for any other. */
    Optional<String> mergedFrom(String unit) {
        return Optional.of(predecessors.of(unit))
                .filter(Predecessors.Origin::isMerged)
                .map(Predecessors.Origin::names);
    }

    /** The correction of it that came after the year was locked; empty when there is none. */
    Optional<LaterVersion> later(String unit) {
        List<Unit> origin = origin(unit);
        if (late.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        List<String> before = selected(
                        published, origin.stream().map(Unit::code).toList())
                .stream()
                .map(Selected::sha256)
                .toList();
        List<Selected> now = selected(
                late.get().run(),
                origin.stream()
                        .flatMap(old -> late.get().units().successors(old.code()).stream())
                        .map(Unit::code)
                        .distinct()
                        .toList());
        return now.stream()
                .filter(file -> !before.contains(file.sha256()))
                .max(Comparator.comparing(Selected::received))
                .flatMap(file ->
                        together(now).map(submission -> new LaterVersion(file.path(), file.received(), submission)));
    }

    private List<Unit> origin(String unit) {
        Predecessors.Origin origin = predecessors.of(unit);
        return origin.isComparable() ? origin.units() : List.of();
    }

    /** The submissions of all these units; none when one of them has none. */
    private List<Selected> selected(long run, List<String> units) {
        List<Selected> all = new ArrayList<>();
        units.forEach(unit -> submissions.findSelected(run, unit, form).ifPresent(all::add));
        return all.size() == units.size() ? all : List.of();
    }

    private static Optional<Submission> together(List<Selected> selected) {
        return Optional.of(selected)
                .filter(all -> !all.isEmpty())
                .map(all -> MergedFigures.of(all.stream()
                        .map(Selected::submission)
                        .map(Submission::withoutWaiting)
                        .toList()));
    }
}
