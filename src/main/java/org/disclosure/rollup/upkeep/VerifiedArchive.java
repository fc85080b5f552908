package org.disclosure.rollup.upkeep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.store.history.VersionStore;
import org.disclosure.rollup.store.run.FileStore;
import org.springframework.stereotype.Component;

/**
 * Holds the archive against itself, every content having its own SHA-256 for a name, against what was ever received, and the
 * other way round.
 */
@Component
class VerifiedArchive {

    private static final String NONE = "—";

    private final ArchiveFolder archive;
    private final VersionStore versions;
    private final FileStore files;

    VerifiedArchive(ArchiveFolder archive, VersionStore versions, FileStore files) {
        this.archive = archive;
        this.versions = versions;
        this.files = files;
    }

    /** A file that was received, and of which year. */
    private record ReceivedVersion(int year, VersionStore.Version version) {}

    List<VerifiedLine> verify() {
        List<ArchiveFolder.ArchivedContent> kept = archive.all();
        Map<String, List<ReceivedVersion>> received = received();
        List<ArchiveFolder.ArchivedContent> spoilt =
                kept.stream().filter(content -> !content.isWhole()).toList();
        Set<String> known = new HashSet<>(received.keySet());
        // what a run is reading is noted when it publishes
        known.addAll(files.readByAnyRun());
        List<VerifiedLine> lines = new ArrayList<>();
        received.keySet().stream()
                .filter(sha256 -> !archive.holds(sha256))
                .forEach(sha256 ->
                        lines.addAll(wrong("verify.archive.gone", archive.path(sha256), received.get(sha256))));
        spoilt.forEach(content -> lines.addAll(spoilt(content, received)));
        if (!kept.isEmpty() && known.isEmpty()) {
            lines.add(VerifiedLine.wrong("verify.archive.forgotten", kept.size()));
        }
        if (lines.isEmpty()) {
            long count = received.values().stream().mapToLong(List::size).sum();
            lines.add(VerifiedLine.fine("verify.archive.fine", kept.size(), count));
        }
        if (!known.isEmpty()) {
            lines.addAll(noted("verify.archive.unnamed", unnamed(kept, spoilt, known)));
        }
        lines.addAll(noted("verify.archive.others", archive.others()));
        return lines;
    }

    private static List<Path> unnamed(
            List<ArchiveFolder.ArchivedContent> kept, List<ArchiveFolder.ArchivedContent> spoilt, Set<String> known) {
        return kept.stream()
                .filter(content -> !known.contains(content.sha256()) && !spoilt.contains(content))
                .map(ArchiveFolder.ArchivedContent::file)
                .toList();
    }

    /** Every file that was ever received, by the SHA-256 of its content, in the order in which they came. */
    private Map<String, List<ReceivedVersion>> received() {
        Map<String, List<ReceivedVersion>> received = new LinkedHashMap<>();
        for (int year : versions.years()) {
            for (VersionStore.Version version : versions.ofYear(year)) {
                received.computeIfAbsent(version.sha256(), sha256 -> new ArrayList<>())
                        .add(new ReceivedVersion(year, version));
            }
        }
        return received;
    }

    private static List<VerifiedLine> spoilt(
            ArchiveFolder.ArchivedContent content, Map<String, List<ReceivedVersion>> received) {
        return received.containsKey(content.sha256())
                ? wrong("verify.archive.changed", content.file(), received.get(content.sha256()))
                : List.of(VerifiedLine.wrong("verify.archive.damaged", content.file()));
    }

    /** A line for each file that was received with this content, so that it can be asked for again. */
    private static List<VerifiedLine> wrong(String key, Path content, List<ReceivedVersion> received) {
        return received.stream()
                .map(file -> VerifiedLine.wrong(
                        key,
                        content,
                        file.year(),
                        file.version().unit().isEmpty() ? NONE : file.version().unit(),
                        file.version().path(),
                        file.version().received()))
                .toList();
    }

    /** One line however many they are. */
    private static List<VerifiedLine> noted(String key, List<Path> files) {
        return files.isEmpty() ? List.of() : List.of(VerifiedLine.note(key, files.size(), files.get(0)));
    }
}
