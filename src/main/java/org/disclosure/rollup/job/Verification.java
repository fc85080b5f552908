package org.disclosure.rollup.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.store.RunStore;
import org.springframework.stereotype.Service;

/** Looks whether all that the program ever kept and published is still what it was. Nothing is changed. */
@Service
public class Verification {

    private final RunStore runs;
    private final VerifiedOutputs outputs;
    private final VerifiedStore store;
    private final VerifiedArchive archive;

    Verification(RunStore runs, VerifiedOutputs outputs, VerifiedStore store, VerifiedArchive archive) {
        this.runs = runs;
        this.outputs = outputs;
        this.store = store;
        this.archive = archive;
    }

    /**
     * Looks at the outputs and the stored figures of every published year, then at the archive.
     *
     * @param out where the years' folders are
     */
    public List<VerifiedLine> verify(Path out) {
        List<VerifiedLine> lines = new ArrayList<>();
        for (RunStore.PublishedRun published : runs.published()) {
            Path folder = out.resolve(Integer.toString(published.year()));
            List<VerifiedLine> written = outputs.verify(published, folder);
            lines.addAll(written);
            boolean isWhole = written.stream().allMatch(line -> line.standing() == VerifiedLine.Standing.FINE);
            lines.addAll(store.verify(published, folder, isWhole));
        }
        lines.addAll(archive.verify());
        return lines;
    }
}
