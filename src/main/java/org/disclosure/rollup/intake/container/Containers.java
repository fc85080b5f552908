package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.container.NotOpenedException.Reason;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;

/**
 * Opens files that hold files: zip, 7z, tar, gzip and RAR files and mails, also in one another, by the names that people gave
 * to what is in them. A name is only a name: nothing is ever unpacked to the disk.
 */
public final class Containers {

    /** Stands between a container's path and the name of a file in it. */
    public static final String INSIDE = "!/";

    /** Containers in one another; what lies deeper is a file. */
    public static final int LEVELS = 5;

    private static final Set<FileKind> KINDS = Set.of(
            FileKind.ZIP, FileKind.SEVEN_ZIP, FileKind.TAR, FileKind.GZIP, FileKind.RAR, FileKind.EML, FileKind.MSG);

    /** Stream of Outlook's mails: most compound files are workbooks, which need not be opened to know that. */
    private static final byte[] OUTLOOK = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);

    private static final Pattern VOLUME =
            Pattern.compile("(?i)\\.(?:7z|zip|rar|tar|t?gz)\\.\\d{3}$|\\.part\\d+\\.rar$|\\.[zr]\\d\\d$");

    private final Limits limits;

    public Containers(Limits limits) {
        this.limits = limits;
    }

    /** The kind of container that these bytes are; empty when they are none, such as a document that is packed. */
    public static Optional<FileKind> kind(byte[] content) {
        if (Sniffer.isCompound(content) && !Sniffer.contains(content, OUTLOOK)) {
            return Optional.empty();
        }
        return Optional.of(Sniffer.kind(new Content(content))).filter(KINDS::contains);
    }

    /**
     * True if a file that begins so may be a container.
     *
     * @param head its first kilobytes
     */
    public static boolean mayBegin(byte[] head) {
        return Sniffer.isPacked(head) || Sniffer.isCompound(head) || kind(head).isPresent();
    }

    /** True if a file of this name is one of several that a container was cut into. */
    public static boolean isVolume(String name) {
        return VOLUME.matcher(name).find();
    }

    /** How many containers a path leads through. */
    public static int level(String path) {
        return path.split(INSIDE, -1).length - 1;
    }

    /**
     * Looks what lies in a container and in those in it.
     *
     * @param name of the container
     * @param memory is asked for before it is taken
     */
    public Listing look(byte[] content, String name, LongConsumer memory) {
        Opening opening = new Opening(limits, memory);
        try {
            List<String> names = look(content, name, 1, opening);
            return new Listing(names, names.isEmpty() ? 0 : opening.taken(), Optional.empty());
        } catch (NotOpenedException e) {
            return Listing.unopened(e.reason());
        } catch (Opening.ExceededException e) {
            return Listing.unopened(Reason.TOO_MUCH);
        } catch (Throwable e) {
            FileFault.require(e);
            return Listing.unopened(isVolume(name) ? Reason.VOLUME : Reason.DAMAGED);
        }
    }

    private List<String> look(byte[] content, String name, int level, Opening opening) throws IOException {
        List<String> names = new ArrayList<>();
        Container container = open(content, name, opening);
        for (String member : container.names()) {
            long size = 2 * container.size(member);
            opening.hold(size);
            List<String> inner = inside(container, member, level, opening);
            opening.release(size);
            inner.forEach(below -> names.add(member + INSIDE + below));
            if (inner.isEmpty()) {
                names.add(member);
            }
        }
        return names;
    }

    /** The names in a member that is a container itself; none of any other, and of one that cannot be looked into. */
    private List<String> inside(Container container, String member, int level, Opening opening)
            throws Opening.ExceededException {
        byte[] content;
        try {
            content = container.content(member);
        } catch (IOException e) {
            // it is then read as a file of its own and leaves the finding; its neighbours are none the worse
            return List.of();
        }
        if (level == LEVELS || kind(content).isEmpty()) {
            opening.takeDocument(content);
            return List.of();
        }
        try {
            return look(content, member, level + 1, opening);
        } catch (Throwable e) {
            FileFault.require(e);
            return List.of();
        }
    }

    /**
     * Opens a container.
     *
     * @param name of the container
     * @param memory is asked for before it is taken, beside the content itself
     * @throws IOException when it is damaged or holds too much
     */
    public Container open(byte[] content, String name, LongConsumer memory) throws IOException {
        return open(content, name, new Opening(limits, memory));
    }

    private static Container open(byte[] content, String name, Opening opening) throws IOException {
        FileKind kind = kind(content).orElseThrow(() -> new NotOpenedException(Reason.DAMAGED));
        try {
            return switch (kind) {
                case SEVEN_ZIP -> SevenZip.open(content, opening);
                case TAR -> Tar.open(content, opening);
                case GZIP -> Gzip.open(content, name, opening);
                case RAR -> Rar.open(content, opening);
                case EML, MSG -> MailContainer.open(content, kind, name, opening);
                default -> ZipContainer.open(content, opening);
            };
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            FileFault.require(e);
            throw new IOException(e);
        }
    }
}
