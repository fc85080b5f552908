package org.disclosure.rollup.job.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.publish.today.TodayFile;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.history.OutputStore;
import org.disclosure.rollup.store.run.InputDigests;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Component;

/** Check that what is published for a year is what a run would publish now. */
@Component
public class UpToDateCheck {

    private final RunStore runs;
    private final OutputStore outputs;
    private final SummaryStore summaries;
    private final Forms forms;

    UpToDateCheck(RunStore runs, OutputStore outputs, SummaryStore summaries, Forms forms) {
        this.runs = runs;
        this.outputs = outputs;
        this.summaries = summaries;
        this.forms = forms;
    }

    /**
     * The published run of the year, if it was made from the same and its outputs are all there. Another day alone is
     * nothing new, unless a unit owes a report: how many days are left or over is said. So is how many places of the report are
     * to be filled in, which the office may have done.
     */
    public Optional<Long> findUnchanged(InputDigests inputDigests, RollupParameters parameters) {
        return runs.findPublished(parameters.year())
                .filter(run -> runs.madeFrom(run).digest().equals(inputDigests.digest())
                        && runs.madeFrom(run).reading().equals(inputDigests.reading()))
                .filter(run -> isThere(run, inputDigests, parameters))
                .filter(run -> saysTheSameDays(run, parameters));
    }

    /** True if files that have not changed need not be read again; so too when there is nothing to read again. */
    public boolean isReadingTheSame(InputDigests inputDigests, int year) {
        return runs.findPublished(year)
                .filter(run -> !runs.madeFrom(run).reading().equals(inputDigests.reading()))
                .isEmpty();
    }

    /** As the manifest says, if that is still the one that was written. */
    private boolean isThere(long run, InputDigests inputDigests, RollupParameters parameters) {
        Path folder = parameters.out().resolve(Integer.toString(parameters.year()));
        String written = outputs.of(run).getOrDefault(Manifest.FILE_NAME, "");
        return Manifest.find(folder)
                .filter(manifest ->
                        Fingerprint.hash(folder.resolve(Manifest.FILE_NAME)).equals(written))
                .filter(manifest -> manifest.digest().equals(inputDigests.digest()) && manifest.isWhole(folder))
                .filter(manifest -> manifest.outputs().stream()
                        .map(Manifest.WrittenFile::path)
                        .filter(Manifest::isReport)
                        .map(report -> folder.resolve(report).getParent())
                        .allMatch(TodayFile::tellsBlanks))
                .isPresent();
    }

    private boolean saysTheSameDays(long run, RollupParameters parameters) {
        LocalDate then = runs.madeFrom(run).asOf().orElseThrow();
        if (then.equals(parameters.asOf())) {
            return true;
        }
        int year = parameters.year();
        return summaries.summaries(run, year, forms.forReportYear(year), parameters.dueDates()).whole().units().stream()
                .noneMatch(unit -> unit.status().isOwed());
    }
}
