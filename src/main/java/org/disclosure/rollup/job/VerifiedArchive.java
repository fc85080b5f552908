package org.disclosure.rollup.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.store.FileStore;
import org.disclosure.rollup.store.VersionStore;
import org.springframework.stereotype.Component;

/**
 * Holds the archive against itself, every content having its own SHA-256 for a name, against what was ever received, and the
 * other way round.
 */
@Component
class VerifiedArchive {

    private final ArchiveFolder archive;
    private final VersionStore versions;
    private final FileStore files;

    VerifiedArchive(ArchiveFolder archive, VersionStore versions, FileStore files) {
        this.archive = archive;
        this.versions = versions;
        this.files = files;
    }

    List<VerifiedLine> verify() {
        List<VerifiedLine> lines = new ArrayList<>();
        Set<String> received = new HashSet<>();
        int count = 0;
        for (int year : versions.years()) {
            for (VersionStore.Version version : versions.ofYear(year)) {
                count++;
                received.add(version.sha256());
                if (!archive.holds(version.sha256())) {
                    lines.add(VerifiedLine.wrong("verify.archive.gone", year, version.path(), version.received()));
                }
            }
        }
        // what a run is reading is noted when it publishes
        received.addAll(files.readByAnyRun());
        List<ArchiveFolder.Kept> kept = archive.all();
        List<VerifiedLine> unnamed = new ArrayList<>();
        for (ArchiveFolder.Kept content : kept) {
            if (!Fingerprint.hash(content.file()).equals(content.sha256())) {
                lines.add(VerifiedLine.wrong("verify.archive.changed", content.file()));
            } else if (!received.contains(content.sha256())) {
                unnamed.add(VerifiedLine.note("verify.archive.unnamed", content.file()));
            }
        }
        if (lines.isEmpty()) {
            lines.add(VerifiedLine.fine("verify.archive.fine", kept.size(), count));
        }
        lines.addAll(unnamed);
        return lines;
    }
}
