package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes all outputs of a year whole or not at all: beside the year's folder first, and into it by moves once the last
 * one is complete.
 */
public final class Publisher {

    /**
     * Folders are swapped first, because that can be undone; then the workbook moves: if a clerk has it open where that
     * locks it, nothing at all is replaced.
     */
    private final List<Output> outputs;

    /**
     * @param originals the received files, to be returned marked
     * @param terms by when the units must report and correct
     */
    public Publisher(Originals originals, Terms terms) {
        this(List.of(
                new Notices(originals, terms),
                new SummaryWorkbook(),
                new SummaryCsv(),
                new EntriesCsv(),
                new FindingsCsv(),
                new DecisionsCsv(),
                new FiguresJson(),
                new FindingsJson(),
                new PageOutput(),
                new ReportDocument()));
    }

    Publisher(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Publishes into {@code OUT/<year>/}. Other files in that folder, and in the folders that are outputs, are left alone.
     *
     * @throws UncheckedIOException when a file cannot be written; what was published before is then unchanged
     */
    public void publish(Edition edition, Path out) {
        Path folder = out.resolve(Integer.toString(edition.year()));
        Path staging = out.resolve(".writing-" + edition.year());
        try {
            delete(staging);
            Files.createDirectories(staging);
            for (Output output : outputs) {
                output.write(edition, staging.resolve(output.fileName()));
            }
            Files.createDirectories(folder);
            moveIntoPlace(staging, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(staging);
        }
    }

    private void moveIntoPlace(Path staging, Path folder) throws IOException {
        List<FolderSwap> swaps = new ArrayList<>();
        try {
            for (Output output : outputs) {
                Path staged = staging.resolve(output.fileName());
                if (Files.isDirectory(staged)) {
                    Path aside = folder.resolve(".replaced-" + output.fileName());
                    swaps.add(FolderSwap.swap(staged, folder.resolve(output.fileName()), aside));
                }
            }
            moveFiles(staging, folder);
        } catch (IOException e) {
            for (FolderSwap swap : swaps) {
                swap.undo();
            }
            throw e;
        }
        for (FolderSwap swap : swaps) {
            swap.finish();
        }
    }

    private void moveFiles(Path staging, Path folder) throws IOException {
        for (Output output : outputs) {
            Path staged = staging.resolve(output.fileName());
            if (Files.isRegularFile(staged)) {
                Files.move(
                        staged,
                        folder.resolve(output.fileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
