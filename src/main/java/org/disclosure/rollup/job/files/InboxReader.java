package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.disclosure.rollup.intake.file.Archive;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.store.run.ReceivedFile;

/** Reader of the contents of received files, also of those in zip files. */
final class InboxReader {

    private final Limits limits;

    /** Files must be what they were when they were listed. */
    private final boolean same;

    private final Archive archive;

    /**
     * The zip file read last, and the one in a zip file: the files in one come one after another. Given up when memory is
     * needed, so that nobody accounts for them.
     */
    private final OpenZip outer = new OpenZip();

    private final OpenZip inner = new OpenZip();

    InboxReader(Limits limits, boolean same) {
        this.limits = limits;
        this.same = same;
        this.archive = new Archive(limits);
    }

    /**
     * The content of a received file.
     *
     * @param root the year's folder
     * @return empty when it is larger than the limits allow
     * @throws NotAFileException when it is no file of its own, which is never opened
     * @throws IOException when it cannot be opened, or unpacked
     * @throws OtherContentException when it should be the same and is not
     */
    Optional<Inbox.ReceivedContent> content(Path root, ReceivedFile file, MemoryBudget.Share share) throws IOException {
        Optional<Path> found = InboxListing.find(root, file.source());
        if (found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .isEmpty()) {
            // whoever does not see the file says nothing of it where others do
            requireSame(root.resolve(file.source()), file, () -> "");
        }
        Path path = found.orElseThrow(() -> new NoSuchFileException(file.source()));
        NotAFileException.check(path);
        boolean readable = Files.isReadable(path) && Files.size(path) <= limits.bytes();
        if (!readable) {
            requireSame(path, file, () -> Fingerprint.of(path, limits.bytes()));
        }
        if (Files.size(path) > limits.bytes()) {
            return Optional.empty();
        }
        // twice, for to tell what it is may copy it
        share.require(2 * Files.size(path));
        if (file.source().equals(file.path())) {
            return Optional.of(new Inbox.ReceivedContent(bytes(path, file), Optional.empty()));
        }
        String name = file.path().substring(file.source().length() + Archive.INSIDE.length());
        OpenZip.Zip zip = outer.get(path.toString(), () -> {
            byte[] content = bytes(path, file);
            return new OpenZip.Zip(archive.open(content), Fingerprint.hash(content));
        });
        byte[] content = content(zip.members(), path.toString(), name, share, Files.size(path));
        return Optional.of(new Inbox.ReceivedContent(content, Optional.of(zip.sha256())));
    }

    /**
     * The content of a file in a zip file, or in a zip file in it, which is unpacked once for all its files.
     *
     * @param held bytes of the zip file
     */
    private byte[] content(Archive.Members zip, String path, String name, MemoryBudget.Share share, long held)
            throws IOException {
        int inside = name.indexOf(Archive.INSIDE);
        String member = inside < 0 ? name : name.substring(0, inside);
        long needed = held + 2 * zip.size(member);
        share.require(needed);
        if (inside < 0) {
            return zip.content(member);
        }
        OpenZip.Zip within = inner.get(path + Archive.INSIDE + member, () -> {
            byte[] content = zip.content(member);
            return new OpenZip.Zip(archive.open(content), Fingerprint.hash(content));
        });
        return content(within.members(), path, name.substring(inside + Archive.INSIDE.length()), share, needed);
    }

    private byte[] bytes(Path path, ReceivedFile file) throws IOException {
        byte[] content = Files.readAllBytes(path);
        requireSame(path, file, () -> Fingerprint.hash(content));
        return content;
    }

    private void requireSame(Path path, ReceivedFile file, Supplier<String> sha256) {
        if (same && !sha256.get().equals(file.sourceSha256())) {
            throw new OtherContentException(path);
        }
    }
}
