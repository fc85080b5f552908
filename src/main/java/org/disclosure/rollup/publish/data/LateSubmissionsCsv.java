package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.file.CsvFile;

/**
 * {@code 锁定后收到-<year>.csv}, beside the folder of a locked year: the files that came, changed or went since it was
 * published, and what they would change in the district's figures. They are kept and not counted.
 */
public record LateSubmissionsCsv(List<FileChange> files, List<Change> changes) {

    /** Nothing came late. */
    public static final LateSubmissionsCsv NONE = new LateSubmissionsCsv(List.of(), List.of());

    public LateSubmissionsCsv {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
    }

    /** A change that a unit's later report would make, in words. */
    public record Change(String unit, String message) {}

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Some of the files, and what the units that they are of would change. */
    public LateSubmissionsCsv only(Predicate<FileChange> which) {
        List<FileChange> some = files.stream().filter(which).toList();
        Set<String> units = some.stream().map(FileChange::unit).collect(Collectors.toSet());
        return new LateSubmissionsCsv(
                some,
                changes.stream().filter(change -> units.contains(change.unit())).toList());
    }

    /**
     * Writes the list in place of the last one; where there is nothing to list, there is no file.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(Path out, int year, Messages messages) {
        Path list = out.resolve(fileName(year));
        Path part = out.resolve(".writing-" + fileName(year));
        try {
            if (files.isEmpty()) {
                Files.deleteIfExists(list);
                return;
            }
            try (CsvFile csv = new CsvFile(part, "kind", "unit", "file", "earlier_file", "message")) {
                for (FileChange file : files) {
                    String kind = messages.text("changes." + file.kind().name());
                    csv.line(kind, file.unit(), file.path(), file.earlierPath(), messages.text("locked.kept"));
                }
                for (Change change : changes) {
                    csv.line(messages.text("locked.would"), change.unit(), "", "", change.message());
                }
            }
            Files.move(part, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String fileName(int year) {
        return "锁定后收到-" + year + ".csv";
    }
}
