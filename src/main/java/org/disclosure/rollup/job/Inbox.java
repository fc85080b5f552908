package org.disclosure.rollup.job;

import java.io.IOException;
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
import org.disclosure.rollup.intake.Archive;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.store.ReceivedFile;

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

    /** The zip file read last, and the one in a zip file: the files in one come one after another. */
    private volatile OpenZip last = new OpenZip("", new byte[0]);

    private volatile OpenZip lastInside = last;

    private record OpenZip(String path, byte[] content) {}

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
    static Inbox sameAs(Path folder, Limits limits) {
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
    List<ReceivedFile> files(int year) {
        Path root = folder.resolve(Integer.toString(year));
        try {
            List<ReceivedFile> files = new ArrayList<>();
            for (Source source :
                    InboxListing.all(root).parallelStream().map(this::source).toList()) {
                for (String path : source.files()) {
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

    /** A file on the disk, and what it stands for: itself, or the files in it. */
    private record Source(String path, Path file, String sha256, List<String> files) {}

    private Source source(InboxListing.Entry entry) {
        String path = entry.path();
        Path file = entry.file();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Source(path, file, "", List.of(path));
        }
        Optional<byte[]> content = content(file);
        return new Source(
                path,
                file,
                content.map(Fingerprint::hash).orElseGet(() -> Fingerprint.hash(file)),
                content.map(bytes -> unpacked(bytes, path)).orElse(List.of(path)));
    }

    /** The whole of a file; empty when it is larger than what is read, or cannot be opened. */
    private Optional<byte[]> content(Path file) {
        try {
            return Files.size(file) > limits.bytes() ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The files in a zip file in its place; the zip file itself when it cannot be looked into. */
    private List<String> unpacked(byte[] content, String path) {
        if (!Archive.isArchive(content)) {
            return List.of(path);
        }
        List<String> inside = archive.names(content).stream()
                .filter(name -> !isLitter(name))
                .sorted()
                .map(name -> path + Archive.INSIDE + name)
                .toList();
        return inside.isEmpty() ? List.of(path) : inside;
    }

    /**
     * The content of a received file.
     *
     * @return empty when it is larger than the limits allow
     * @throws NotAFileException when it is no file of its own, which is never opened
     * @throws IOException when it cannot be opened, or unpacked
     * @throws OtherContentException when it should be the same and is not
     */
    Optional<byte[]> content(int year, ReceivedFile file) throws IOException {
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
            requireSame(path, file, () -> Fingerprint.hash(path));
        }
        if (Files.size(path) > limits.bytes()) {
            return Optional.empty();
        }
        if (file.source().equals(file.path())) {
            return Optional.of(bytes(path, file));
        }
        OpenZip zip = last;
        if (!path.toString().equals(zip.path())) {
            zip = new OpenZip(path.toString(), bytes(path, file));
            last = zip;
        }
        return Optional.of(content(zip, file.path().substring(file.source().length() + Archive.INSIDE.length())));
    }

    /** The content of a file in a zip file, or in a zip file in it, which is unpacked once for all its files. */
    private byte[] content(OpenZip zip, String name) throws IOException {
        int inside = name.indexOf(Archive.INSIDE);
        if (inside < 0) {
            return archive.content(zip.content(), name);
        }
        String path = zip.path() + Archive.INSIDE + name.substring(0, inside);
        OpenZip inner = lastInside;
        if (!path.equals(inner.path())) {
            inner = new OpenZip(path, archive.content(zip.content(), name.substring(0, inside)));
            lastInside = inner;
        }
        return archive.content(inner.content(), name.substring(inside + Archive.INSIDE.length()));
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
    static boolean isLitter(String path) {
        return Arrays.stream(path.split("/"))
                .anyMatch(part -> part.startsWith(".")
                        || part.startsWith("~$")
                        || part.startsWith("__MACOSX")
                        || LITTER.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** A path with slashes, whatever the machine. */
    static String slashed(Path relative) {
        List<String> parts = new ArrayList<>();
        relative.forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
