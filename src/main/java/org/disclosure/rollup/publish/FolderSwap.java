package org.disclosure.rollup.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a folder of outputs in place of the one that was published before, by renaming alone, so that there is never half
 * a folder. What the office keeps in it stays: a list in the folder tells which files are the program's.
 */
final class FolderSwap {

    /** The files that the program wrote into the folder, one a line. */
    private static final String LIST = ".written";

    private final Path target;
    private final Path aside;

    private FolderSwap(Path target, Path aside) {
        this.target = target;
        this.aside = aside;
    }

    /**
     * Puts the staged folder in place of the target.
     *
     * @param aside where the old folder stands until the swap is finished or undone; on the same disk
     * @throws IOException when it cannot be done; the old folder then stands where it stood
     */
    static FolderSwap swap(Path staged, Path target, Path aside) throws IOException {
        FolderSwap swap = new FolderSwap(target, aside);
        swap.recover();
        Files.write(staged.resolve(LIST), names(staged), StandardCharsets.UTF_8);
        if (Files.exists(target)) {
            keepWhatIsNotOurs(target, staged);
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            swap.recover();
            throw e;
        }
        return swap;
    }

    /** Puts the old folder back. */
    void undo() throws IOException {
        delete(target);
        recover();
    }

    /** Lets go of the old folder. */
    void finish() throws IOException {
        delete(aside);
    }

    /** Between the two renames a killed run leaves no folder in place, and the old one aside; after them only its remains. */
    private void recover() throws IOException {
        if (Files.exists(aside)) {
            if (Files.exists(target)) {
                delete(aside);
            } else {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void keepWhatIsNotOurs(Path old, Path staged) throws IOException {
        Path list = old.resolve(LIST);
        Set<String> ours = new TreeSet<>(names(staged));
        if (Files.exists(list)) {
            ours.addAll(Files.readAllLines(list, StandardCharsets.UTF_8));
        }
        for (String name : names(old)) {
            if (!ours.contains(name)) {
                copy(old.resolve(name), staged.resolve(name));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path file : all) {
            Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
