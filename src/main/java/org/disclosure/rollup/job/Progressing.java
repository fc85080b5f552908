package org.disclosure.rollup.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.publish.Edition;
import org.disclosure.rollup.store.FileChange;
import org.disclosure.rollup.store.FileChanges;
import org.disclosure.rollup.store.FindingStore;
import org.disclosure.rollup.store.RunStore;
import org.disclosure.rollup.store.SinceStore;
import org.springframework.stereotype.Component;

/**
 * Compares a run with the one that is published for its year: since when each finding has been known, what is new, and what
 * is solved. A finding whose values have changed is the same finding.
 */
@Component
class Progressing {

    private final RunStore runs;
    private final FindingStore findings;
    private final SinceStore since;
    private final FileChanges files;

    Progressing(RunStore runs, FindingStore findings, SinceStore since, FileChanges files) {
        this.runs = runs;
        this.findings = findings;
        this.since = since;
        this.files = files;
    }

    /** Dates the findings of a run. */
    void date(long run, RollupParameters parameters) {
        Map<String, LocalDate> known = new HashMap<>();
        for (FindingStore.Located located : published(parameters.year())) {
            located.since().ifPresent(day -> known.merge(key(located, parameters), day, Progressing::earlier));
        }
        since.date(run, located -> known.getOrDefault(key(located, parameters), parameters.asOf()));
    }

    /** What became of files and findings since the year was published last; the run itself is not published yet. */
    Edition.SinceLast sinceLast(long run, RollupParameters parameters) {
        Optional<Long> published = runs.findPublished(parameters.year());
        if (published.isEmpty()) {
            return Edition.SinceLast.FIRST;
        }
        List<FindingStore.Located> before = published(parameters.year());
        Set<String> known = keys(before, parameters);
        Set<String> now = keys(findings.findAll(run), parameters);
        List<FileChange> changes = files.between(published.get(), run);
        Set<String> withdrawn = changes.stream()
                .filter(change -> change.kind() == FileChange.Kind.WITHDRAWN)
                .map(FileChange::path)
                .collect(Collectors.toSet());
        return new Edition.SinceLast(
                runs.madeFrom(published.get()).asOf(),
                changes,
                known,
                before.stream()
                        .filter(FindingStore.Located::isOpen)
                        .filter(located -> !now.contains(key(located, parameters)))
                        // taking a report away solves nothing
                        .filter(located -> !withdrawn.contains(located.path()))
                        .toList());
    }

    private List<FindingStore.Located> published(int year) {
        return runs.findPublished(year).map(findings::findAll).orElse(List.of());
    }

    private static Set<String> keys(List<FindingStore.Located> located, RollupParameters parameters) {
        Set<String> keys = new HashSet<>();
        located.forEach(each -> keys.add(key(each, parameters)));
        return keys;
    }

    private static String key(FindingStore.Located located, RollupParameters parameters) {
        return located.reference(parameters.year()).key();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
