package org.disclosure.rollup.upkeep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Service;

/** Looks whether all that the program ever kept and published is still what it was. Nothing is changed. */
@Service
public class Verification {

    private final RunStore runs;
    private final VerifiedOutputs outputs;
    private final VerifiedStore store;
    private final VerifiedReadings readings;
    private final VerifiedTables tables;
    private final VerifiedArchive archive;

    Verification(
            RunStore runs,
            VerifiedOutputs outputs,
            VerifiedStore store,
            VerifiedReadings readings,
            VerifiedTables tables,
            VerifiedArchive archive) {
        this.runs = runs;
        this.outputs = outputs;
        this.store = store;
        this.readings = readings;
        this.tables = tables;
        this.archive = archive;
    }

    /**
     * Looks at the outputs and the stored figures of every published year, then at what is kept beside them and at the
     * archive.
     *
     * @param out where the years' folders are
     * @param again whether the archived files are read again and compared figure by figure
     */
    public List<VerifiedLine> verify(Path out, boolean again) {
        List<VerifiedLine> lines = new ArrayList<>();
        List<RunStore.PublishedRun> published = runs.published();
        for (RunStore.PublishedRun each : published) {
            Path folder = out.resolve(Integer.toString(each.year()));
            List<VerifiedLine> written = outputs.verify(each, folder);
            lines.addAll(written);
            boolean isWhole = written.stream().noneMatch(line -> line.grade() == VerifiedLine.Grade.WRONG)
                    && written.stream().anyMatch(line -> line.grade() == VerifiedLine.Grade.FINE);
            List<VerifiedLine> stored = store.verify(each, folder, isWhole);
            lines.addAll(stored);
            if (again) {
                lines.addAll(
                        DamagedRows.look(stored, () -> readings.verify(each), "verify.again.damaged", each.year()));
            }
        }
        Set<Integer> years = published.stream().map(RunStore.PublishedRun::year).collect(Collectors.toSet());
        if (years.isEmpty()) {
            lines.add(VerifiedLine.note("verify.store.none"));
        }
        lines.addAll(outputs.ofOtherYears(out, years));
        List<VerifiedLine> kept = tables.verify();
        lines.addAll(kept);
        lines.addAll(DamagedRows.look(kept, archive::verify, "verify.archive.unheld"));
        return lines;
    }
}
