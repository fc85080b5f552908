package org.disclosure.rollup.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.store.history.OutputStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Component;

/** Holds a year's outputs against what the store knows of them, and what lies in their folder against the store. */
@Component
class VerifiedOutputs {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    private final RunStore runs;
    private final OutputStore outputs;

    VerifiedOutputs(RunStore runs, OutputStore outputs) {
        this.runs = runs;
        this.outputs = outputs;
    }

    List<VerifiedLine> verify(RunStore.PublishedRun published, Path folder) {
        int year = published.year();
        String digest = runs.madeFrom(published.run()).digest();
        if (digest.isEmpty()) {
            return List.of(VerifiedLine.note("verify.outputs.older", year));
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(VerifiedLine.wrong("verify.outputs.folder", year, folder));
        }
        Map<String, String> known = outputs.of(published.run());
        Path file = folder.resolve(Manifest.FILE_NAME);
        Optional<Manifest> manifest = Manifest.find(folder);
        if (manifest.isPresent()
                && !Fingerprint.hash(file).equals(known.get(Manifest.FILE_NAME))
                && !manifest.get().digest().equals(digest)) {
            boolean isUnfinished = runs.findOpen(year)
                    .filter(open ->
                            manifest.get().digest().equals(runs.madeFrom(open).digest()))
                    .isPresent();
            String key = isUnfinished ? "verify.outputs.unfinished" : "verify.outputs.run";
            return List.of(VerifiedLine.wrong(key, year, folder));
        }
        if (known.isEmpty()) {
            return unvouched(year, folder, manifest);
        }
        return verify(
                year, folder, known, edited -> VerifiedLine.fine("verify.outputs.fine", year, known.size() - edited));
    }

    /** An earlier program kept no list in the store: there is only the one beside the outputs, which may be changed with them. */
    private static List<VerifiedLine> unvouched(int year, Path folder, Optional<Manifest> manifest) {
        if (manifest.isEmpty()) {
            return List.of(VerifiedLine.wrong("verify.outputs.manifest", year, folder.resolve(Manifest.FILE_NAME)));
        }
        Map<String, String> listed = manifest.get().outputs().stream()
                .collect(Collectors.toMap(
                        Manifest.WrittenFile::path, Manifest.WrittenFile::sha256, (one, other) -> other));
        listed.put(Manifest.FILE_NAME, Fingerprint.hash(folder.resolve(Manifest.FILE_NAME)));
        List<VerifiedLine> lines = new ArrayList<>(verify(
                year,
                folder,
                listed,
                edited -> VerifiedLine.fine("verify.outputs.listed", year, listed.size() - 1 - edited)));
        lines.add(VerifiedLine.note("verify.outputs.unvouched", year));
        return lines;
    }

    private static List<VerifiedLine> verify(
            int year, Path folder, Map<String, String> known, IntFunction<VerifiedLine> fine) {
        List<VerifiedLine> lines = new ArrayList<>();
        known.forEach((path, sha256) -> {
            Path file = folder.resolve(path).normalize();
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                lines.add(VerifiedLine.wrong("verify.outputs.gone", year, file));
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Fingerprint.hash(file).equals(sha256)) {
                lines.add(
                        Manifest.isReport(path)
                                ? VerifiedLine.note("verify.outputs.edited", year, file)
                                : VerifiedLine.wrong("verify.outputs.changed", year, file));
            }
        });
        if (lines.stream().noneMatch(line -> line.grade() == VerifiedLine.Grade.WRONG)) {
            lines.add(0, fine.apply(lines.size()));
        }
        lines.addAll(others(year, folder, known.keySet()));
        return lines;
    }

    /** Files that the program did not write: among its own they pass for one of them; beside them they are the office's. */
    private static List<VerifiedLine> others(int year, Path folder, Set<String> known) {
        Set<Path> ours = new HashSet<>();
        known.forEach(path -> ours.add(folder.resolve(path).getParent()));
        ours.remove(folder);
        return files(folder)
                .filter(file -> !known.contains(Inbox.slashed(folder.relativize(file))))
                .map(file -> ours.contains(file.getParent())
                                && !Manifest.isKeptReport(file.getFileName().toString())
                        ? VerifiedLine.wrong("verify.outputs.added", year, file)
                        : VerifiedLine.note("verify.outputs.own", year, file))
                .toList();
    }

    /** All that is no folder, in the order of the paths. */
    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of years of which the store has published nothing. */
    List<VerifiedLine> ofOtherYears(Path out, Set<Integer> years) {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(folder ->
                            YEAR.matcher(folder.getFileName().toString()).matches())
                    .filter(folder ->
                            !years.contains(Integer.valueOf(folder.getFileName().toString())))
                    .filter(folder -> files(folder).findAny().isPresent())
                    .sorted()
                    .map(folder -> VerifiedLine.wrong(
                            "verify.outputs.unknown",
                            Integer.valueOf(folder.getFileName().toString()),
                            folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
