package org.disclosure.rollup.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that the office drops its decisions into: copies of the workbook with the columns filled in, and histories. */
@Component
class DecisionFolder {

    private final Path folder;
    private final Limits limits;

    DecisionFolder(@Value("${rollup.decisions}") Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** The files below the folder, in an order that does not depend on the machine; none when there is no folder. */
    List<String> paths() {
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

    /** The content of a file; empty when it cannot be opened or is larger than the limits allow. */
    Optional<byte[]> content(String path) {
        try {
            Path file = folder.resolve(path);
            return Files.size(file) > limits.bytes() ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file on the disk. */
    Path onDisk(String path) {
        return folder.resolve(path);
    }
}
