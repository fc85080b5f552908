package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.intake.container.Containers;
import org.disclosure.rollup.intake.container.Listing;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.run.Fingerprint;

/** Reader of the files on the disk that looks into containers, so that those in them are listed in their place. */
final class InboxSources {

    /** For each container; most take some milliseconds. */
    private static final Duration TIME = Duration.ofSeconds(60);

    /** By its first kilobytes a mail is known. */
    private static final int LOOKED_AT = 8192;

    private final Limits limits;
    private final Containers containers;
    private final MemoryBudget memoryBudget;
    private final Set<String> reports;

    /** @param reports SHA-256 of files that are known to be reports, and no containers */
    InboxSources(Limits limits, MemoryBudget memoryBudget, Set<String> reports) {
        this.limits = limits;
        this.containers = new Containers(limits);
        this.memoryBudget = memoryBudget;
        this.reports = reports;
    }

    /**
     * A file on the disk, with the files that it stands for: itself, or those in a container.
     *
     * @param size bytes
     * @param files itself, or the files in it
     * @param unpacked bytes of the files in it; 0 for a file that stands for itself
     */
    record Source(String path, Path file, String sha256, long size, List<String> files, long unpacked) {

        static Source single(InboxListing.FolderEntry entry, String sha256) {
            return new Source(entry.path(), entry.file(), sha256, 0, List.of(entry.path()), 0);
        }
    }

    /** The sources of these entries, in their order. */
    List<Source> of(List<InboxListing.FolderEntry> entries) {
        try (ReadingTimeLimit timeLimit = new ReadingTimeLimit(TIME)) {
            return entries.parallelStream()
                    .map(entry -> source(entry, timeLimit))
                    .toList();
        }
    }

    private Source source(InboxListing.FolderEntry entry, ReadingTimeLimit timeLimit) {
        Path file = entry.file();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Source.single(entry, "");
        }
        try {
            if (!reports.isEmpty()) {
                String fingerprint = fingerprint(file);
                if (reports.contains(fingerprint)) {
                    return Source.single(entry, fingerprint);
                }
            }
            if (Files.size(file) > limits.bytes() || !mayBeContainer(file)) {
                return Source.single(entry, fingerprint(file));
            }
            return memoryBudget.run(2 * Files.size(file), share -> container(entry, share, timeLimit));
        } catch (TooMuchMemoryException e) {
            return Source.single(entry, fingerprint(file));
        } catch (Throwable e) {
            FileFault.require(e);
            return Source.single(entry, fingerprint(file));
        }
    }

    /** Taken without reading a file to its end that is too large to be received. */
    private String fingerprint(Path file) {
        return Fingerprint.of(file, limits.bytes());
    }

    /** True if it begins as a container does; documents may too. */
    private static boolean mayBeContainer(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Containers.mayBegin(in.readNBytes(LOOKED_AT));
        }
    }

    /** The files in a container in its place; the container itself when it is a document, or cannot be looked into. */
    private Source container(InboxListing.FolderEntry entry, MemoryBudget.Share share, ReadingTimeLimit timeLimit) {
        byte[] content;
        try {
            content = Files.readAllBytes(entry.file());
        } catch (IOException e) {
            return Source.single(entry, fingerprint(entry.file()));
        }
        String sha256 = Fingerprint.hash(content);
        if (Containers.kind(content).isEmpty()) {
            return Source.single(entry, sha256);
        }
        long held = 2L * content.length;
        Optional<Listing> inside = timeLimit.within(
                () -> containers.look(content, entry.path(), more -> share.requireAtMost(held + more)));
        List<String> files = inside.stream()
                .flatMap(listing -> listing.names().stream())
                .filter(name -> !Inbox.isLitter(name))
                .sorted()
                .map(name -> entry.path() + Containers.INSIDE + name)
                .toList();
        return files.isEmpty()
                ? Source.single(entry, sha256)
                : new Source(
                        entry.path(),
                        entry.file(),
                        sha256,
                        content.length,
                        files,
                        inside.get().unpacked());
    }
}
