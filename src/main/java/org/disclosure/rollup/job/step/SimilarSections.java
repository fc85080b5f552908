package org.disclosure.rollup.job.step;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.SimilarReports;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.NarrativeStore;
import org.springframework.stereotype.Component;

/** Compares the running texts of a run's units with each other. */
@Component
public class SimilarSections {

    private final NarrativeStore narratives;

    SimilarSections(NarrativeStore narratives) {
        this.narratives = narratives;
    }

    List<FindingStore.OfDistrict> find(long run) {
        SimilarReports similar = new SimilarReports();
        narratives.files(run).forEach(file -> similar.add(narrative(run, file)));
        return similar.findings(file -> narrative(run, file)).stream()
                .map(found -> new FindingStore.OfDistrict(Optional.of(found.unitCode()), found.finding()))
                .toList();
    }

    private SimilarReports.ReportNarrative narrative(long run, int file) {
        NarrativeStore.StoredNarrative stored = narratives.get(run, file);
        return new SimilarReports.ReportNarrative(stored.file(), stored.path(), stored.bureau(), stored.narrative());
    }
}
