package org.disclosure.rollup.district.selection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;

/**
 * The places of files in the order of their unit's versions: a file with the bytes of an earlier one is that version again,
 * and has its place, whenever it came.
 */
public final class Places {

    private record Version(String unit, String sha256) {}

    private final Map<Version, Revision> places = new HashMap<>();

    public Places(Collection<Candidate> files) {
        files.stream()
                .filter(file -> !file.sha256().isEmpty())
                .forEach(file -> places.merge(version(file), file.revision(), Revision::ofTheSame));
    }

    private static Version version(Candidate file) {
        return new Version(file.unit(), file.sha256());
    }

    /** The place of one of these files: that of the earliest with its bytes. */
    public Revision of(Candidate file) {
        return places.getOrDefault(version(file), file.revision());
    }

    /** What tells that a file is newer than another. */
    VersionOrder order(Candidate taken, Candidate file) {
        if (taken.sha256().equals(file.sha256())) {
            return taken.revision().after(file.revision());
        }
        return of(file).received().equals(file.revision().received())
                ? of(taken).after(of(file))
                : VersionOrder.SENT_AGAIN;
    }
}
