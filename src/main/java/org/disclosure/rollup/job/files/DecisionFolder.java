package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that the office drops its decisions into: copies of the workbook with the columns filled in, and histories. */
@Component
public class DecisionFolder {

    private final Path folder;

    DecisionFolder(@Value("${rollup.decisions}") Path folder) {
        this.folder = folder;
    }

    /** The files below the folder, in an order that does not depend on the machine; none when there is no folder. */
    public List<String> paths() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> Inbox.slashed(folder.relativize(entry)))
                    .filter(path -> !Inbox.isLitter(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file on the disk. */
    public Path onDisk(String path) {
        return folder.resolve(path);
    }
}
