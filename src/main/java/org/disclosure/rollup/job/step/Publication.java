package org.disclosure.rollup.job.step;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.job.change.LockedYearSubmissions;
import org.disclosure.rollup.job.change.ProgramDigest;
import org.disclosure.rollup.job.change.UnitsLostException;
import org.disclosure.rollup.job.change.WithdrawalCheck;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.KnownOutputs;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.publish.Provenance;
import org.disclosure.rollup.publish.Publisher;
import org.disclosure.rollup.publish.data.EntriesCsv;
import org.disclosure.rollup.publish.edition.DaysOff;
import org.disclosure.rollup.publish.edition.Deadlines;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.file.KeptPieces;
import org.disclosure.rollup.publish.file.PublishedFiles;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.history.NewsStore;
import org.disclosure.rollup.store.history.OutputStore;
import org.disclosure.rollup.store.history.VersionStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a run's outputs and makes its figures the year's. */
@Component
public class Publication {

    private final RunStore runs;
    private final EditionBuilder editionBuilder;
    private final OutputStore outputs;
    private final NewsStore news;
    private final VersionStore versions;
    private final LockStore locks;
    private final LockedYearSubmissions lockedYearSubmissions;
    private final WithdrawalCheck withdrawalCheck;
    private final ArchiveFolder archive;
    private final Duration timeForAFile;
    private final MemoryBudget memoryBudget;
    private final Forms forms;
    private final Path data;
    private final String version;
    private final int correctionDays;
    private final DaysOff daysOff;
    private final boolean copies;

    Publication(
            RunStore runs,
            EditionBuilder editionBuilder,
            OutputStore outputs,
            NewsStore news,
            VersionStore versions,
            LockStore locks,
            LockedYearSubmissions lockedYearSubmissions,
            WithdrawalCheck withdrawalCheck,
            ArchiveFolder archive,
            LimitSettings limits,
            MemoryBudget memoryBudget,
            Forms forms,
            @Value("${rollup.data}") Path data,
            @Value("${rollup.version}") String version,
            @Value("${rollup.correction-days}") int correctionDays,
            @Value("${rollup.days-off:}") String daysOff,
            @Value("${rollup.originals}") boolean copies) {
        this.runs = runs;
        this.editionBuilder = editionBuilder;
        this.outputs = outputs;
        this.news = news;
        this.versions = versions;
        this.locks = locks;
        this.lockedYearSubmissions = lockedYearSubmissions;
        this.withdrawalCheck = withdrawalCheck;
        this.archive = archive;
        this.timeForAFile = Duration.ofSeconds(limits.seconds());
        this.memoryBudget = memoryBudget;
        this.forms = forms;
        this.data = data;
        this.version = version;
        this.correctionDays = correctionDays;
        this.daysOff = DaysOff.of(daysOff);
        this.copies = copies;
    }

    /**
     * A locked year is not written: what came late is told, and kept.
     *
     * @throws UnitsLostException when many of the units that counted do not any more, and nobody said that this is right
     */
    public void publish(long run, RollupParameters parameters) {
        versions.note(run, parameters.year(), parameters.asOf());
        if (locks.isLocked(parameters.year())) {
            lockedYearSubmissions.list(
                    lockedYearSubmissions.find(run, parameters.year(), parameters.language()), parameters);
            return;
        }
        if (!parameters.acceptWithdrawn()) {
            runs.findPublished(parameters.year())
                    .ifPresent(published -> withdrawalCheck.checkUnits(parameters.year(), published, run));
        }
        Deadlines deadlines = new Deadlines(parameters.dueDates().units(), correctionDays, daysOff);
        PublishedFiles notices = notices(parameters);
        KeptPieces entries = entries(parameters);
        try (ArchivedOriginals originals = new ArchivedOriginals(archive, timeForAFile, memoryBudget)) {
            EditionBuilder.OfRun ofRun = editionBuilder.of(run, parameters);
            Edition edition = ofRun.published();
            new Publisher(
                            originals,
                            notices,
                            entries,
                            deadlines,
                            provenance(run, parameters.year()),
                            known(run, parameters.year()),
                            copies)
                    .publish(edition, ofRun.of(edition.areas()), parameters.out());
            notices.save();
            // where it fails the next night takes longer
            entries.save();
            edition.news().ifPresent(brought -> news.replace(run, brought));
        }
        runs.publish(run, parameters.year());
    }

    private PublishedFiles notices(RollupParameters parameters) {
        String year = Integer.toString(parameters.year());
        return new PublishedFiles(
                data.resolve("kept").resolve(year).resolve("notices.txt"),
                parameters.out().resolve(year).resolve(NoticeFile.FOLDER));
    }

    private KeptPieces entries(RollupParameters parameters) {
        String year = Integer.toString(parameters.year());
        return new KeptPieces(
                data.resolve("kept").resolve(year).resolve("entries"),
                parameters.out().resolve(year).resolve(EntriesCsv.ZIP));
    }

    private KnownOutputs known(long run, int year) {
        return new KnownOutputs() {
            @Override
            public Set<String> before() {
                return outputs.ofYear(year);
            }

            @Override
            public void note(List<Manifest.WrittenFile> written) {
                written.stream()
                        .filter(file -> file.path().equals(Manifest.FILE_NAME))
                        .forEach(file -> outputs.noteManifest(year, file.sha256()));
                outputs.replace(
                        run,
                        written.stream()
                                .map(file -> new OutputStore.Output(file.path(), file.sha256()))
                                .toList());
            }
        };
    }

    private Provenance provenance(long run, int year) {
        return new Provenance(
                version,
                ProgramDigest.get(),
                RuleBook.version(forms.forReportYear(year)),
                runs.madeFrom(run).digest(),
                () -> runs.inputs(run));
    }
}
