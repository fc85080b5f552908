package org.disclosure.rollup.job.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.store.finding.FindingAgeStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.FileChanges;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Component;

/**
 * Compares a run with the one that is published for its year: since when each finding has been known, what is new, and what
 * is solved. A finding whose values have changed is the same finding.
 */
@Component
public class RunComparison {

    private final RunStore runs;
    private final FindingStore findings;
    private final FindingAgeStore since;
    private final FileChanges files;

    RunComparison(RunStore runs, FindingStore findings, FindingAgeStore since, FileChanges files) {
        this.runs = runs;
        this.findings = findings;
        this.since = since;
        this.files = files;
    }

    /** Dates the findings of a run. */
    public void date(long run, RollupParameters parameters) {
        Map<String, LocalDate> known = new HashMap<>();
        for (FiledFinding filed : published(parameters.year())) {
            filed.since().ifPresent(day -> known.merge(key(filed, parameters), day, RunComparison::earlier));
        }
        since.date(run, filed -> known.getOrDefault(key(filed, parameters), parameters.asOf()));
    }

    /** Changes of files and findings since the year was published last; the run itself is not published yet. */
    public SinceLast sinceLast(long run, RollupParameters parameters) {
        Optional<Long> published = runs.findPublished(parameters.year());
        if (published.isEmpty()) {
            return SinceLast.FIRST;
        }
        List<FiledFinding> before = published(parameters.year());
        Set<String> known = keys(before, parameters);
        Set<String> now = keys(findings.findAll(run), parameters);
        List<FileChange> changes = files.between(published.get(), run);
        Set<String> withdrawn = changes.stream()
                .filter(change -> change.kind() == FileChange.Kind.WITHDRAWN)
                .map(FileChange::path)
                .collect(Collectors.toSet());
        return new SinceLast(
                runs.madeFrom(published.get()).asOf(),
                changes,
                known,
                before.stream()
                        .filter(FiledFinding::isOpen)
                        .filter(filed -> !now.contains(key(filed, parameters)))
                        // taking a report away solves nothing
                        .filter(filed -> !withdrawn.contains(filed.path()))
                        .toList());
    }

    private List<FiledFinding> published(int year) {
        return runs.findPublished(year).map(findings::findAll).orElse(List.of());
    }

    private static Set<String> keys(List<FiledFinding> filed, RollupParameters parameters) {
        Set<String> keys = new HashSet<>();
        filed.forEach(each -> keys.add(key(each, parameters)));
        return keys;
    }

    private static String key(FiledFinding filed, RollupParameters parameters) {
        return filed.reference(parameters.year()).key();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
