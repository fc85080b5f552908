package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.store.FileChange;

/**
 * {@code 锁定后收到-<year>.csv}, beside the folder of a locked year: the files that came, changed or went since it was
 * published, and what they would change in the district's figures. They are kept and not counted.
 */
public final class LateFiles {

    private LateFiles() {}

    /** What a unit's later report would change, in words. */
    public record Change(String unit, String message) {}

    /**
     * Writes the list in place of the last one; where there is nothing to list, there is no file.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Path out, int year, Messages messages, List<FileChange> files, List<Change> changes) {
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

    /** What the list of a year is called. */
    public static String fileName(int year) {
        return "锁定后收到-" + year + ".csv";
    }
}
