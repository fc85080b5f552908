package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.intake.file.Archive;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.run.Fingerprint;

/** Reader of the files on the disk that looks into zip files, so that those in them are listed in their place. */
final class InboxSources {

    private final Limits limits;
    private final Archive archive;
    private final MemoryBudget memoryBudget;

    InboxSources(Limits limits, MemoryBudget memoryBudget) {
        this.limits = limits;
        this.archive = new Archive(limits);
        this.memoryBudget = memoryBudget;
    }

    /**
     * A file on the disk, with the files that it stands for: itself, or those in a zip file.
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
        return entries.parallelStream().map(this::source).toList();
    }

    private Source source(InboxListing.FolderEntry entry) {
        Path file = entry.file();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Source.single(entry, "");
        }
        try {
            if (!isZip(file) || Files.size(file) > limits.bytes()) {
                return Source.single(entry, fingerprint(file));
            }
            return memoryBudget.run(Files.size(file), share -> zip(entry, share));
        } catch (IOException | TooMuchMemoryException e) {
            return Source.single(entry, fingerprint(file));
        }
    }

    /** Taken without reading a file to its end that is too large to be received. */
    private String fingerprint(Path file) {
        return Fingerprint.of(file, limits.bytes());
    }

    /** True if it begins as a zip file does; documents do too. */
    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** The files in a zip file in its place; the zip file itself when it is a document, or cannot be looked into. */
    private Source zip(InboxListing.FolderEntry entry, MemoryBudget.Share share) {
        byte[] content;
        try {
            content = Files.readAllBytes(entry.file());
        } catch (IOException e) {
            return Source.single(entry, fingerprint(entry.file()));
        }
        String sha256 = Fingerprint.hash(content);
        if (!Archive.isArchive(content)) {
            return Source.single(entry, sha256);
        }
        // a file in it, and one in a zip file in it
        share.requireAtMost(content.length + 2 * limits.bytes());
        Archive.Listing inside = archive.look(content);
        List<String> files = inside.names().stream()
                .filter(name -> !Inbox.isLitter(name))
                .sorted()
                .map(name -> entry.path() + Archive.INSIDE + name)
                .toList();
        return files.isEmpty()
                ? Source.single(entry, sha256)
                : new Source(entry.path(), entry.file(), sha256, content.length, files, inside.unpacked());
    }
}
