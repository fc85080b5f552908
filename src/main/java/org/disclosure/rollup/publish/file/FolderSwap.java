package org.disclosure.rollup.publish.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a folder of outputs in place of the one that was published before, by renaming alone, so that old and new are never
 * mixed. What the office keeps in the folder stays.
 */
public final class FolderSwap {

    private final Path staged;
    private final Path target;
    private final Path aside;

    /**
     * @param staged the new folder, complete
     * @param target where it belongs
     * @param aside where the old folder stands between the two renames; all three on the same disk
     */
    public FolderSwap(Path staged, Path target, Path aside) {
        this.staged = staged;
        this.target = target;
        this.aside = aside;
    }

    /** Saves what must not go with the old folder, while it stands aside and nobody writes into it any more. */
    public interface LastLook {
        /** Gives the files that it added to the new folder. */
        List<Path> look(Path aside, Path staged) throws IOException;
    }

    /** Swaps, without a last look. */
    public void swap(Set<String> ours) throws IOException {
        swap(ours, (old, next) -> List.of());
    }

    /**
     * Swaps.
     *
     * @param ours the files in the old folder that the program wrote, by their paths below it with {@code /}
     * @throws IOException when it cannot be done; the old folder then stands where it stood
     */
    public void swap(Set<String> ours, LastLook lastLook) throws IOException {
        if (Files.exists(target)) {
            carryOver(ours);
        }
        force(files(staged));
        if (Files.exists(target)) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            if (Files.exists(aside)) {
                force(lastLook.look(aside, staged));
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            recover();
            throw e;
        }
        settle();
    }

    /** A killed run leaves the old folder aside and none in place between the two renames; after them only its remains. */
    public void recover() throws IOException {
        if (Files.exists(aside)) {
            if (Files.exists(target)) {
                settle();
            } else {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Moves what is not the account's to read, and so is none of its own, into the new folder, and deletes the old one. */
    private void settle() throws IOException {
        if (Files.notExists(aside)) {
            return;
        }
        for (Path entry : files(aside)) {
            Path mine = target.resolve(aside.relativize(entry).toString());
            if (!Files.isReadable(entry) && Files.notExists(mine, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(entry, mine, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        FileSystemUtils.deleteRecursively(aside);
    }

    /** Copies what is the office's own into the new folder; what may not be read is moved there once the folders are swapped. */
    private void carryOver(Set<String> ours) throws IOException {
        for (Path entry : walk(target)) {
            String path = target.relativize(entry).toString();
            Path mine = staged.resolve(path);
            boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (Files.exists(mine) && folder != Files.isDirectory(mine)) {
                throw new FileAlreadyExistsException(entry.toString());
            }
            if (folder) {
                Files.createDirectories(mine);
            } else if (!ours.contains(path.replace('\\', '/')) && !Files.exists(mine) && isCopied(entry)) {
                Files.copy(entry, mine, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean isCopied(Path entry) {
        return !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) || Files.isReadable(entry);
    }

    /** Whole files only, even if the power fails right after the renames. Waiting for the disk takes as long for several. */
    private static void force(List<Path> files) throws IOException {
        try {
            files.parallelStream().forEach(FolderSwap::force);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void force(Path file) {
        // what the office keeps need not be writable, and need not be written to be made safe, but on systems that want
        // it so
        StandardOpenOption how = Files.isWritable(file) ? StandardOpenOption.WRITE : StandardOpenOption.READ;
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> files(Path folder) throws IOException {
        return walk(folder).stream()
                .filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** All that is in a folder and the folder itself, folders before what is in them. */
    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.sorted().toList();
        }
    }
}
