package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.container.Container;
import org.disclosure.rollup.intake.container.Containers;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.store.run.ReceivedFile;

/** Reader of the contents of received files, also of those in containers. */
final class InboxReader {

    private final Limits limits;

    /** Files must be what they were when they were listed. */
    private final boolean same;

    private final Containers containers;

    /**
     * The container read last, the one in it and so on: the files in one come one after another. Given up when memory is
     * needed, so that nobody accounts for them.
     */
    private final List<OpenContainer> open =
            Stream.generate(OpenContainer::new).limit(Containers.LEVELS).toList();

    InboxReader(Limits limits, boolean same) {
        this.limits = limits;
        this.same = same;
        this.containers = new Containers(limits);
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
        long size = Files.size(path);
        if (size > limits.bytes() || same && !Files.isReadable(path)) {
            requireSame(path, file, () -> Fingerprint.of(path, limits.bytes()));
        }
        if (size > limits.bytes()) {
            return Optional.empty();
        }
        // twice, for to tell what it is may copy it
        share.require(2 * size);
        if (file.source().equals(file.path())) {
            return Optional.of(new Inbox.ReceivedContent(bytes(path, file), Optional.empty()));
        }
        String name = file.path().substring(file.source().length() + Containers.INSIDE.length());
        OpenContainer.Opened opened = open.get(0).get(path.toString(), () -> {
            byte[] content = bytes(path, file);
            return opened(content, file.source(), 2 * size, share);
        });
        byte[] content = content(opened.container(), path.toString(), name, share, size, 1);
        return Optional.of(new Inbox.ReceivedContent(content, Optional.of(opened.sha256())));
    }

    /** @param held bytes that are taken already */
    private OpenContainer.Opened opened(byte[] content, String name, long held, MemoryBudget.Share share)
            throws IOException {
        Container container = containers.open(content, name, more -> share.require(held + more));
        return new OpenContainer.Opened(container, Fingerprint.hash(content));
    }

    /**
     * The content of a file in a container, or in a container in it, which is unpacked once for all its files.
     *
     * @param held bytes of what it lies in
     * @param level how many containers it lies in
     */
    private byte[] content(
            Container container, String path, String name, MemoryBudget.Share share, long held, int level)
            throws IOException {
        int inside = name.indexOf(Containers.INSIDE);
        String member = inside < 0 ? name : name.substring(0, inside);
        long needed = held + 2 * container.size(member);
        share.require(needed);
        if (inside < 0) {
            return container.content(member);
        }
        if (level == Containers.LEVELS) {
            throw new IOException("Too deep: " + path);
        }
        String place = path + Containers.INSIDE + member;
        OpenContainer.Opened within =
                open.get(level).get(place, () -> opened(container.content(member), member, needed, share));
        return content(
                within.container(),
                place,
                name.substring(inside + Containers.INSIDE.length()),
                share,
                needed,
                level + 1);
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
