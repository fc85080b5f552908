package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.store.run.ReceivedFile;

/** The folder that the office drops what it receives into: {@code INBOX/<year>/**}. */
public final class Inbox {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    /** The roster's name, unless the office keeps it elsewhere. */
    public static final String ROSTER = "roster.csv";

    private final Path folder;

    private final Limits limits;

    private final InboxReader reader;

    /**
     * A file as it was read.
     *
     * @param zipSha256 of the zip file that it was in, as that was read; empty for a file of its own
     */
    public record ReceivedContent(byte[] content, Optional<String> zipSha256) {}

    public Inbox(Path folder, Limits limits) {
        this(folder, limits, false);
    }

    private Inbox(Path folder, Limits limits, boolean same) {
        this.folder = folder;
        this.limits = limits;
        this.reader = new InboxReader(limits, same);
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
                    .map(InboxListing.FolderEntry::path)
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
     *
     * @param asOf the day that it is: nothing is received later
     * @param reports SHA-256 of files that are known to be reports: these need not be looked into for files in them
     */
    public List<ReceivedFile> files(int year, LocalDate asOf, MemoryBudget memoryBudget, Set<String> reports) {
        ReceiptDay receiptDay = new ReceiptDay(year, asOf);
        Path root = folder.resolve(Integer.toString(year));
        try {
            List<ReceivedFile> files = new ArrayList<>();
            List<InboxSources.Source> sources =
                    new InboxSources(limits, memoryBudget, reports).of(InboxListing.all(root));
            UnpackLimit unpackLimit = UnpackLimit.of(sources, limits);
            for (InboxSources.Source source : sources) {
                for (String path : unpackLimit.opens(source) ? source.files() : List.of(source.path())) {
                    files.add(new ReceivedFile(
                            files.size() + 1,
                            path,
                            receiptDay.of(source.file(), path),
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
     * The content of a received file.
     *
     * @return empty when it is larger than the limits allow
     * @throws NotAFileException when it is no file of its own, which is never opened
     * @throws IOException when it cannot be opened, or unpacked
     * @throws OtherContentException when it should be the same and is not
     */
    public Optional<ReceivedContent> content(int year, ReceivedFile file, MemoryBudget.Share share) throws IOException {
        return reader.content(folder.resolve(Integer.toString(year)), file, share);
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

    /** True if the file on the disk is there and may be opened. */
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

    /** True if any part of the path was put there by a program, not by a person. */
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
