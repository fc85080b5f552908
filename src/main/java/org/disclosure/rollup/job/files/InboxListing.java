package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.disclosure.rollup.finding.Printable;
import org.disclosure.rollup.intake.container.Containers;

/**
 * Lists what lies in a folder and below, each under a name that can be read and printed. It never leaves the folder: a link
 * is listed and not followed, and so is a folder that cannot be opened.
 *
 * <p>Names in GBK, as unpacking programs and FTP leave them on a system of UTF-8, are read as such. Control characters and
 * those that turn the direction of writing are shown by their numbers, and so is a ! that would
 * make what is in a folder look like what is in the zip file beside it. Two names that come to look alike are numbered.
 */
final class InboxListing {

    private static final Charset GBK = Charset.forName("GB18030");

    /** Character that Java shows for bytes that are no text of the system. */
    private static final String UNKNOWN = "\uFFFD";

    /** Ends a zip file's path before the name of a file in it. */
    private static final String MARK = Containers.INSIDE.substring(0, 1);

    private InboxListing() {}

    /**
     * Entry of a folder.
     *
     * @param path its path below the folder as it is shown, with {@code /}
     * @param file where it lies
     */
    record FolderEntry(String path, Path file) {

        private FolderEntry below(String folder) {
            return folder.isEmpty() ? this : new FolderEntry(folder + "/" + path, file);
        }
    }

    /**
     * All files in a folder and below, whatever kind of file they are, and folders that cannot be opened; without litter.
     *
     * @param root a folder, or a link to one
     * @throws IOException when the folder itself cannot be listed
     */
    static List<FolderEntry> all(Path root) throws IOException {
        List<FolderEntry> all = new ArrayList<>();
        for (FolderEntry child : children(root)) {
            collect(child, all);
        }
        all.sort(Comparator.comparing(FolderEntry::path));
        return all;
    }

    private static void collect(FolderEntry entry, List<FolderEntry> all) {
        if (Inbox.isLitter(entry.path())) {
            return;
        }
        if (!Files.isDirectory(entry.file(), LinkOption.NOFOLLOW_LINKS)) {
            all.add(entry);
            return;
        }
        try {
            for (FolderEntry child : children(entry.file())) {
                collect(child.below(entry.path()), all);
            }
        } catch (NoSuchFileException e) {
            // it was taken away a moment ago
        } catch (IOException e) {
            all.add(entry);
        }
    }

    /**
     * The place of the file that is shown under this path below the folder.
     *
     * @return empty when there is none any more
     */
    static Optional<Path> find(Path root, String path) throws IOException {
        Path folder = root;
        for (String name : path.split("/")) {
            Optional<Path> child = child(folder, name);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            folder = child.get();
        }
        return Optional.of(folder);
    }

    private static Optional<Path> child(Path folder, String name) throws IOException {
        boolean asItIs = Printable.is(name) && !name.contains(UNKNOWN);
        if (asItIs && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(folder.resolve(name));
        }
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return children(folder).stream()
                .filter(child -> child.path().equals(name))
                .map(FolderEntry::file)
                .findFirst();
    }

    /**
     * A file with what its place in the order depends on, taken once. Names that are not of the system may look alike, and are put
     * in the order of their bytes, which an address has; to give it, Java asks the disk what the file is.
     */
    private record Named(Path file, String name, boolean isOfTheSystem, String address) {

        static Named of(Path file) {
            String name = InboxListing.name(file);
            boolean isOfTheSystem = name.equals(file.getFileName().toString());
            return new Named(
                    file,
                    name,
                    isOfTheSystem,
                    isOfTheSystem ? name : file.toUri().getRawPath());
        }
    }

    /** Entries directly in the folder, those with names of the system first, so that these are never numbered. */
    static List<FolderEntry> children(Path folder) throws IOException {
        List<Named> files;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            files = StreamSupport.stream(stream.spliterator(), false)
                    .map(Named::of)
                    .sorted(Comparator.comparing((Named file) -> !file.isOfTheSystem())
                            .thenComparing(Named::address))
                    .toList();
        }
        Set<String> all = files.stream().map(Named::name).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        List<FolderEntry> children = new ArrayList<>();
        for (Named file : files) {
            String shown = unlikeZip(file.name(), all);
            String name = shown;
            for (int copy = 2; !names.add(name); copy++) {
                name = shown + "#" + copy;
            }
            children.add(new FolderEntry(name, file.file()));
        }
        return children;
    }

    private static String unlikeZip(String name, Set<String> all) {
        String beside = name.substring(0, Math.max(0, name.length() - MARK.length()));
        return name.endsWith(MARK) && all.contains(beside) ? beside + "\\x21" : name;
    }

    /** The name as it is shown. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        if (name.contains(UNKNOWN)) {
            name = gbk(bytes(file)).orElse(name);
        }
        return Printable.of(name).replace('/', '_');
    }

    /** The bytes of the name: Java gives them only as part of an address. */
    private static byte[] bytes(Path file) {
        String address = file.toAbsolutePath().toUri().getRawPath();
        String trimmed = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        byte[] bytes = new byte[name.length()];
        int length = 0;
        for (int at = 0; at < name.length(); at++) {
            boolean escaped = name.charAt(at) == '%';
            bytes[length++] = (byte) (escaped ? Integer.parseInt(name.substring(at + 1, at + 3), 16) : name.charAt(at));
            at += escaped ? 2 : 0;
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static Optional<String> gbk(byte[] name) {
        try {
            return Optional.of(GBK.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
