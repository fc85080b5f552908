package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.data.DecisionsCsv;
import org.disclosure.rollup.publish.data.EntriesCsv;
import org.disclosure.rollup.publish.data.FiguresJson;
import org.disclosure.rollup.publish.data.FindingsCsv;
import org.disclosure.rollup.publish.data.FindingsJson;
import org.disclosure.rollup.publish.data.SummaryCsv;
import org.disclosure.rollup.publish.edition.AreaFolders;
import org.disclosure.rollup.publish.edition.AreaLine;
import org.disclosure.rollup.publish.edition.Deadlines;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.FolderSwap;
import org.disclosure.rollup.publish.file.KeptFiles;
import org.disclosure.rollup.publish.file.KeptPieces;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.notice.Notices;
import org.disclosure.rollup.publish.page.PageOutput;
import org.disclosure.rollup.publish.report.ReportDocument;
import org.disclosure.rollup.publish.summary.SummaryWorkbook;
import org.disclosure.rollup.publish.today.TodayFile;
import org.springframework.util.FileSystemUtils;

/**
 * Writes all outputs of a year whole or not at all: into a folder beside the year's, which takes its place once the last
 * one is complete.
 */
public final class Publisher {

    private final Provenance provenance;
    private final KnownOutputs known;
    private final Optional<ReportDocument> report;
    private final List<Output> outputs;

    /**
     * @param originals the received files, to be returned marked
     * @param notices notices of the year's last night, to be taken again
     * @param entries pieces of {@code entries.zip} of the year's last night, to be taken again
     * @param deadlines by when the units must report and correct
     * @param provenance what the outputs are made from
     * @param known which files in the year's folder are the program's
     * @param copies whether the received files are copied beside the page
     */
    public Publisher(
            Originals originals,
            KeptFiles notices,
            KeptPieces entries,
            Deadlines deadlines,
            Provenance provenance,
            KnownOutputs known,
            boolean copies) {
        this(
                provenance,
                known,
                Optional.of(new ReportDocument()),
                outputs(
                        new Notices(originals, notices, deadlines, provenance.program()),
                        originals,
                        new EntriesCsv(entries, provenance.program()),
                        copies));
    }

    private static List<Output> outputs(Notices notices, Originals originals, EntriesCsv entries, boolean copies) {
        List<Output> outputs = new ArrayList<>(List.of(
                notices,
                new SummaryWorkbook(),
                new SummaryCsv(),
                entries,
                new FindingsCsv(),
                new DecisionsCsv(),
                new FiguresJson(),
                new FindingsJson(),
                new TodayFile(),
                new PageOutput(NoticeFile::addresses, copies ? OriginalCopies::addresses : edition -> Map.of())));
        if (copies) {
            outputs.add(new OriginalCopies(originals));
        }
        return outputs;
    }

    Publisher(Provenance provenance, KnownOutputs known, List<Output> outputs) {
        this(provenance, known, Optional.empty(), outputs);
    }

    private Publisher(
            Provenance provenance, KnownOutputs known, Optional<ReportDocument> report, List<Output> outputs) {
        this.report = report;
        this.provenance = provenance;
        this.known = known;
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Publishes into {@code OUT/<year>/}. Other files in that folder, and in the folders that are outputs, are left alone.
     *
     * @param areas the areas' editions, each made when it is its turn; they go into folders of their own below the year's
     * @throws UnusableOutputException when a folder has the name of a file, or a file that of a folder
     * @throws UncheckedIOException when a file cannot be written; what was published before is then unchanged
     */
    public void publish(Edition edition, Stream<Edition> areas, Path out) {
        Path folder = out.resolve(Integer.toString(edition.year()));
        // whoever else writes here against all locks does not write into the same files
        Path staging = out.resolve(OutputFolder.STAGED + edition.year() + "-" + UUID.randomUUID());
        FolderSwap swap = new FolderSwap(staging, folder, out.resolve(".replaced-" + edition.year()));
        try {
            swap.recover();
            // rows too many for the memory wait here, for all threads: not in the one folder that accounts would share
            Path rows = Files.createDirectories(staging.resolve(".rows"));
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(rows.toFile()));
            EditedReports reports = new EditedReports(staging, folder, new Messages(edition.language()));
            Path lastYear = out.resolve(Integer.toString(edition.year() - 1));
            write(withReport(edition, staging, reports, lastYear), outputs, staging);
            Map<String, String> folders = edition.areas().stream()
                    .collect(Collectors.toMap(line -> line.area().code(), AreaLine::folder));
            List<Output> ofAnArea = outputs.stream().filter(Output::isOfAreas).toList();
            for (Edition area : (Iterable<Edition>) areas::iterator) {
                String name = folders.get(area.summary().area().code());
                Path place = staging.resolve(AreaFolders.PARENT).resolve(name);
                // what it returns is not always relative as the folder of the outputs may be
                Files.createDirectories(place);
                write(withReport(area, place, reports, lastYear), ofAnArea, place);
            }
            FileSystemUtils.deleteRecursively(rows);
            known.note(Manifest.write(edition, provenance, staging));
            Set<String> ours = new HashSet<>(known.before());
            Manifest.find(folder).map(Manifest::paths).ifPresent(ours::addAll);
            ours.removeIf(reports::isLeft);
            swap.swap(ours, reports);
        } catch (FileAlreadyExistsException e) {
            discard(staging, e);
            throw new UnusableOutputException(UnusableOutputException.Reason.TAKEN, Path.of(e.getFile()));
        } catch (IOException | RuntimeException e) {
            discard(staging, e);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }
    }

    /** The report comes first: what is left to write in it, the office's words merged in, is said by the others. */
    private Edition withReport(Edition edition, Path place, EditedReports reports, Path lastYear) throws IOException {
        if (report.isEmpty()) {
            return edition;
        }
        Path file = place.resolve(ReportDocument.FILE_NAME);
        report.get().write(edition, file);
        return edition.with(reports.renew(file, lastYear));
    }

    private static void write(Edition edition, List<Output> outputs, Path folder) throws IOException {
        try (OutputPipeline pass = new OutputPipeline(edition)) {
            pass.write(outputs, folder);
        }
    }

    private static void discard(Path staging, Exception failure) {
        try {
            FileSystemUtils.deleteRecursively(staging);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
