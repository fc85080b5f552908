package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.store.history.VersionStore;
import org.disclosure.rollup.store.run.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Repair of the archive: contents that it lacks of a year are archived again, as far as the inbox still has them. */
@Component
public class ArchiveRepair {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRepair.class);

    private final ArchiveFolder archive;
    private final VersionStore versions;
    private final FileStore files;
    private final Limits limits;
    private final MemoryBudget memoryBudget;

    ArchiveRepair(
            ArchiveFolder archive, VersionStore versions, FileStore files, Limits limits, MemoryBudget memoryBudget) {
        this.archive = archive;
        this.versions = versions;
        this.files = files;
        this.limits = limits;
        this.memoryBudget = memoryBudget;
    }

    /**
     * Contents that a run did not find in the archive, repaired or lost.
     *
     * @param folder the archive
     * @param again how many are there again
     * @param lost the SHA-256 of those that are not, for the inbox has them no more
     */
    public record Repaired(Path folder, int again, List<String> lost) {

        public Repaired {
            lost = List.copyOf(lost);
        }

        public boolean isNone() {
            return again == 0 && lost.isEmpty();
        }
    }

    /** The SHA-256 of what was received of a year and is not in the archive. */
    public Set<String> missing(int year) {
        return versions.ofYear(year).stream()
                .map(VersionStore.Version::sha256)
                .filter(sha256 -> !archive.holds(sha256))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Archives again what a run's files in the inbox have of it. Some may be there again already, for what a run reads it
     * archives.
     *
     * @param missing what was missing when the run began
     */
    public Repaired repair(Set<String> missing, long run, int year, Path folder) {
        if (missing.stream().anyMatch(sha256 -> !archive.holds(sha256))) {
            Inbox inbox = new Inbox(folder, limits);
            files.opened(run).stream()
                    .filter(original -> missing.contains(original.sha256()) && !archive.holds(original.sha256()))
                    .forEach(original -> keep(inbox, year, original));
            archive.await();
        }
        List<String> lost =
                missing.stream().filter(sha256 -> !archive.holds(sha256)).toList();
        return new Repaired(archive.folder(), missing.size() - lost.size(), lost);
    }

    /** Unless there is too little memory for it; then it counts as lost, which is said. */
    private void keep(Inbox inbox, int year, FileStore.Original original) {
        try {
            content(inbox, year, original).ifPresent(content -> archive.keep(original.sha256(), content));
        } catch (TooMuchMemoryException e) {
            LOG.warn("Not archived again: {}", original.file().path());
        }
    }

    /** Empty when the file is gone, or is another one by now. */
    private Optional<byte[]> content(Inbox inbox, int year, FileStore.Original original) {
        return memoryBudget.run(0, share -> {
            try {
                return inbox.content(year, original.file(), share)
                        .map(Inbox.ReceivedContent::content)
                        .filter(content -> Fingerprint.hash(content).equals(original.sha256()));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }
}
