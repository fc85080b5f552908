package org.disclosure.rollup.job.files;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.intake.limit.Limits;

/**
 * Limit on the contents of all zip files of a year together. Honest reports unpack to some twenty times of what was sent, so that
 * what is allowed grows with that; beyond it the zip files that hold most are not opened, and never one of the usual size
 * because of them.
 */
final class UnpackLimit {

    /** Number of zip files of the largest size that may be unpacked in any case. */
    private static final int ARCHIVES = 20;

    /** Bytes that a byte may unpack to. */
    private static final int EXPANSION = 60;

    /** Bytes that were sent for each file in them. */
    private static final int SMALLEST_FILE = 500;

    private final Set<String> unopened;

    private UnpackLimit(Set<String> unopened) {
        this.unopened = unopened;
    }

    static UnpackLimit of(List<InboxSources.Source> sources, Limits limits) {
        long sent = sources.stream()
                .filter(source -> source.unpacked() > 0)
                .mapToLong(InboxSources.Source::size)
                .sum();
        long bytes = Math.max(ARCHIVES * limits.unpackedBytes(), EXPANSION * sent);
        long files = Math.max((long) ARCHIVES * limits.members(), sent / SMALLEST_FILE);
        Set<String> unopened = new HashSet<>();
        for (InboxSources.Source source : sources.stream()
                .filter(each -> each.size() > 0)
                .sorted(Comparator.comparingLong(InboxSources.Source::unpacked)
                        .thenComparing(InboxSources.Source::path))
                .toList()) {
            bytes -= source.unpacked();
            files -= source.files().size();
            if (bytes < 0 || files < 0) {
                unopened.add(source.path());
            }
        }
        return new UnpackLimit(unopened);
    }

    /** True if the files in it are listed in its place. */
    boolean opens(InboxSources.Source source) {
        return !unopened.contains(source.path());
    }
}
