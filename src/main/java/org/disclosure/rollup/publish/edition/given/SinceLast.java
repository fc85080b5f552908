package org.disclosure.rollup.publish.edition.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.finding.decision.FiledFinding;

/**
 * Changes of files and findings since the year was last published.
 *
 * @param asOf the day of that publication; empty when this is the first, and all is new
 * @param files what became of files
 * @param known the keys of the findings that there were
 * @param solved findings that were open then and are found no more, other than those of files that were taken away
 */
public record SinceLast(
        Optional<LocalDate> asOf, List<FileChange> files, Set<String> known, List<FiledFinding> solved) {

    /** The year was never published before. */
    public static final SinceLast FIRST = new SinceLast(Optional.empty(), List.of(), Set.of(), List.of());

    public SinceLast {
        files = List.copyOf(files);
        known = Set.copyOf(known);
        solved = List.copyOf(solved);
    }
}
