package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.file.Archive;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.store.run.ReceivedFile;

/** The folder that the office drops what it receives into: {@code INBOX/<year>/**}. */
public final class Inbox {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    /** The roster's name, unless the office keeps it elsewhere. */
    public static final String ROSTER = "roster.csv";

    private final Path folder;

    private final Limits limits;

    /** Whether files must be what they were when they were listed. */
    private final boolean same;

    /**
     * The zip file read last, and the one in a zip file: the files in one come one after another. Given up when memory is
     * needed, so that nobody accounts for them.
     */
    private final OpenZip outer = new OpenZip();

    private final OpenZip inner = new OpenZip();

    /**
     * A file as it was read.
     *
     * @param zipSha256 of the zip file that it was in, as that was read; empty for a file of its own
     */
    public record Received(byte[] content, Optional<String> zipSha256) {}

    private final Archive archive;

    public Inbox(Path folder, Limits limits) {
        this(folder, limits, false);
    }

    private Inbox(Path folder, Limits limits, boolean same) {
        this.folder = folder;
        this.limits = limits;
        this.same = same;
        this.archive = new Archive(limits);
    }

    /** An inbox as another process or machine sees it, which gives no file that is not the same as where it was listed. */
    public static Inbox sameAs(Path folder, Limits limits) {
        return new Inbox(folder, limits, true);
    }

    /** The years that have a folder, oldest first. */
    public List<Integer> years() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> YEAR.matcher(name).matches())
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that lie beside the years' folders and so belong to no year; the roster is none of them. */
    public List<String> filesOfNoYear() {
        try {
            return InboxListing.children(folder).stream()
                    .filter(entry -> !Files.isDirectory(entry.file()))
                    .map(InboxListing.Entry::path)
                    .filter(name -> !isLitter(name) && !name.equals(ROSTER))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files of a year, in an order that does not depend on the machine. Lock files of spreadsheet programs, hidden
     * files and litter of the desktop are no submissions. What is no file of its own (a link, a pipe, a folder that cannot be
     * opened) is listed: {@link #content} says what it is.
     */
    public List<ReceivedFile> files(int year, MemoryBudget memoryBudget) {
        Path root = folder.resolve(Integer.toString(year));
        try {
            List<ReceivedFile> files = new ArrayList<>();
            List<Source> sources = InboxListing.all(root).parallelStream()
                    .map(entry -> source(entry, memoryBudget))
                    .toList();
            UnpackLimit unpackLimit = UnpackLimit.of(sources, limits);
            for (Source source : sources) {
                for (String path : unpackLimit.opens(source) ? source.files() : List.of(source.path())) {
                    files.add(new ReceivedFile(
                            files.size() + 1,
                            path,
                            Receipt.day(source.file(), path, year),
                            Receipt.version(path),
                            source.path(),
                            source.sha256()));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file on the disk, and what it stands for.
     *
     * @param size bytes
     * @param files itself, or the files in it
     * @param unpacked bytes of the files in it; 0 for a file that stands for itself
     */
    record Source(String path, Path file, String sha256, long size, List<String> files, long unpacked) {

        private static Source single(InboxListing.Entry entry, String sha256) {
            return new Source(entry.path(), entry.file(), sha256, 0, List.of(entry.path()), 0);
        }
    }

    private Source source(InboxListing.Entry entry, MemoryBudget memoryBudget) {
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

    /** What is too large to be received is not read to its end for it. */
    private String fingerprint(Path file) {
        return Fingerprint.of(file, limits.bytes());
    }

    /** Whether it begins as a zip file does, documents too. */
    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** The files in a zip file in its place; the zip file itself when it is a document, or cannot be looked into. */
    private Source zip(InboxListing.Entry entry, MemoryBudget.Share share) {
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
                .filter(name -> !isLitter(name))
                .sorted()
                .map(name -> entry.path() + Archive.INSIDE + name)
                .toList();
        return files.isEmpty()
                ? Source.single(entry, sha256)
                : new Source(entry.path(), entry.file(), sha256, content.length, files, inside.unpacked());
    }

    /**
     * The content of a received file.
     *
     * @return empty when it is larger than the limits allow
     * @throws NotAFileException when it is no file of its own, which is never opened
     * @throws IOException when it cannot be opened, or unpacked
     * @throws OtherContentException when it should be the same and is not
     */
    public Optional<Received> content(int year, ReceivedFile file, MemoryBudget.Share share) throws IOException {
        Path root = folder.resolve(Integer.toString(year));
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
            requireSame(path, file, () -> fingerprint(path));
        }
        if (Files.size(path) > limits.bytes()) {
            return Optional.empty();
        }
        // twice, for to tell what it is may copy it
        share.require(2 * Files.size(path));
        if (file.source().equals(file.path())) {
            return Optional.of(new Received(bytes(path, file), Optional.empty()));
        }
        String name = file.path().substring(file.source().length() + Archive.INSIDE.length());
        OpenZip.Zip zip = outer.get(path.toString(), () -> {
            byte[] content = bytes(path, file);
            return new OpenZip.Zip(archive.open(content), Fingerprint.hash(content));
        });
        byte[] content = content(zip.members(), path.toString(), name, share, Files.size(path));
        return Optional.of(new Received(content, Optional.of(zip.sha256())));
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

    /** The size of a received file on the disk: that of the zip file it lies in, if it does; 0 when it is not there. */
    public long size(int year, ReceivedFile file) {
        try {
            Optional<Path> found = InboxListing.find(folder.resolve(Integer.toString(year)), file.source());
            return found.isPresent() ? Files.size(found.get()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether the file on the disk is there and may be opened. */
    public boolean isThere(int year, ReceivedFile file) {
        try {
            return InboxListing.find(folder.resolve(Integer.toString(year)), file.source())
                    .filter(Files::isReadable)
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes sure that the year's folder is still there.
     *
     * @throws InboxLostException when it cannot be listed any more, or is empty
     */
    public void requireYear(int year) {
        Path root = folder.resolve(Integer.toString(year));
        try {
            if (!InboxListing.children(root).isEmpty()) {
                return;
            }
        } catch (IOException e) {
            throw new InboxLostException(root, e);
        }
        throw new InboxLostException(root, null);
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

    /** Whether any part of the path is what no person put there. */
    public static boolean isLitter(String path) {
        return Arrays.stream(path.split("/"))
                .anyMatch(part -> part.startsWith(".")
                        || part.startsWith("~$")
                        || part.startsWith("__MACOSX")
                        || LITTER.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** A path with slashes, whatever the machine. */
    public static String slashed(Path relative) {
        List<String> parts = new ArrayList<>();
        relative.forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
