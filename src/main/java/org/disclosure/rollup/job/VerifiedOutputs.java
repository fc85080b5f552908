package org.disclosure.rollup.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.store.RunStore;
import org.springframework.stereotype.Component;

/** Holds a year's outputs against their manifest, and the manifest against the run that stands in the store. */
@Component
class VerifiedOutputs {

    private final RunStore runs;

    VerifiedOutputs(RunStore runs) {
        this.runs = runs;
    }

    List<VerifiedLine> verify(RunStore.PublishedRun published, Path folder) {
        int year = published.year();
        String digest = runs.madeFrom(published.run()).digest();
        if (digest.isEmpty()) {
            return List.of(VerifiedLine.note("verify.outputs.older", year));
        }
        Optional<Manifest> manifest = Manifest.find(folder);
        if (manifest.isEmpty()) {
            return List.of(VerifiedLine.wrong("verify.outputs.manifest", year, folder.resolve(Manifest.FILE_NAME)));
        }
        if (manifest.get().year() != year || !manifest.get().digest().equals(digest)) {
            return List.of(VerifiedLine.wrong("verify.outputs.run", year, folder));
        }
        List<VerifiedLine> lines = new ArrayList<>();
        for (Manifest.WrittenFile output : manifest.get().outputs()) {
            Path file = folder.resolve(output.path());
            if (!Files.isRegularFile(file)) {
                lines.add(VerifiedLine.wrong("verify.outputs.gone", year, file));
            } else if (!Fingerprint.hash(file).equals(output.sha256())) {
                lines.add(VerifiedLine.wrong("verify.outputs.changed", year, file));
            }
        }
        if (lines.isEmpty()) {
            return List.of(VerifiedLine.fine(
                    "verify.outputs.fine", year, manifest.get().outputs().size()));
        }
        return lines;
    }
}
