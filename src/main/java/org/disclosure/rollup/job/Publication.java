package org.disclosure.rollup.job;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Memory;
import org.disclosure.rollup.publish.Edition;
import org.disclosure.rollup.publish.KnownOutputs;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.publish.Provenance;
import org.disclosure.rollup.publish.Publisher;
import org.disclosure.rollup.publish.Terms;
import org.disclosure.rollup.store.LockStore;
import org.disclosure.rollup.store.NewsStore;
import org.disclosure.rollup.store.OutputStore;
import org.disclosure.rollup.store.RunStore;
import org.disclosure.rollup.store.VersionStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a run's outputs and makes its figures the year's. */
@Component
class Publication {

    private final RunStore runs;
    private final Editions editions;
    private final OutputStore outputs;
    private final NewsStore news;
    private final VersionStore versions;
    private final LockStore locks;
    private final Latecomers latecomers;
    private final Withdrawal withdrawal;
    private final ArchiveFolder archive;
    private final Duration timeForAFile;
    private final Memory memory;
    private final Forms forms;
    private final String version;
    private final int correctionDays;

    Publication(
            RunStore runs,
            Editions editions,
            OutputStore outputs,
            NewsStore news,
            VersionStore versions,
            LockStore locks,
            Latecomers latecomers,
            Withdrawal withdrawal,
            ArchiveFolder archive,
            LimitSettings limits,
            Memory memory,
            Forms forms,
            @Value("${rollup.version}") String version,
            @Value("${rollup.correction-days}") int correctionDays) {
        this.runs = runs;
        this.editions = editions;
        this.outputs = outputs;
        this.news = news;
        this.versions = versions;
        this.locks = locks;
        this.latecomers = latecomers;
        this.withdrawal = withdrawal;
        this.archive = archive;
        this.timeForAFile = Duration.ofSeconds(limits.seconds());
        this.memory = memory;
        this.forms = forms;
        this.version = version;
        this.correctionDays = correctionDays;
    }

    /**
     * A locked year is not written: what came late is told, and kept.
     *
     * @throws UnitsLostException when many of the units that counted do not any more, and nobody said that this is right
     */
    void publish(long run, RollupParameters parameters) {
        versions.note(run, parameters.year(), parameters.asOf());
        if (locks.isLocked(parameters.year())) {
            latecomers.list(latecomers.find(run, parameters.year(), parameters.language()), parameters);
            return;
        }
        if (!parameters.acceptWithdrawn()) {
            runs.findPublished(parameters.year())
                    .ifPresent(published -> withdrawal.checkUnits(parameters.year(), published, run));
        }
        Terms terms = new Terms(parameters.deadline(), parameters.asOf().plusDays(correctionDays));
        try (ArchivedOriginals originals = new ArchivedOriginals(archive, timeForAFile, memory)) {
            Editions.OfRun ofRun = editions.of(run, parameters);
            Edition edition = ofRun.published();
            new Publisher(originals, terms, provenance(run, parameters.year()), known(run, parameters.year()))
                    .publish(edition, ofRun.of(edition.areas()), parameters.out());
            edition.news().ifPresent(brought -> news.replace(run, brought));
        }
        runs.publish(run, parameters.year());
    }

    private KnownOutputs known(long run, int year) {
        return new KnownOutputs() {
            @Override
            public Set<String> before() {
                return outputs.ofYear(year);
            }

            @Override
            public void note(List<Manifest.WrittenFile> written) {
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
                runs.inputs(run));
    }
}
