package org.disclosure.rollup.job;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.store.VersionStore;
import org.springframework.stereotype.Component;

/** Holds the archive against itself, every content having its own SHA-256 for a name, and against what was ever received. */
@Component
class VerifiedArchive {

    private final ArchiveFolder archive;
    private final VersionStore versions;

    VerifiedArchive(ArchiveFolder archive, VersionStore versions) {
        this.archive = archive;
        this.versions = versions;
    }

    List<VerifiedLine> verify() {
        List<VerifiedLine> lines = new ArrayList<>();
        List<ArchiveFolder.Kept> kept = archive.all();
        for (ArchiveFolder.Kept content : kept) {
            if (!Fingerprint.hash(content.file()).equals(content.sha256())) {
                lines.add(VerifiedLine.wrong("verify.archive.changed", content.file()));
            }
        }
        int received = 0;
        for (int year : versions.years()) {
            for (VersionStore.Version version : versions.ofYear(year)) {
                received++;
                if (!archive.holds(version.sha256())) {
                    lines.add(VerifiedLine.wrong("verify.archive.gone", year, version.path(), version.received()));
                }
            }
        }
        return lines.isEmpty()
                ? List.of(VerifiedLine.fine("verify.archive.fine", kept.size(), received))
                : List.copyOf(lines);
    }
}
