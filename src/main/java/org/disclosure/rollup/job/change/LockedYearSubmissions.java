package org.disclosure.rollup.job.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.history.OutputStore;
import org.disclosure.rollup.store.run.FileChanges;
import org.disclosure.rollup.store.run.InputDigests;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Component;

/** Submissions that came, changed or went after a year was locked, and what they would have changed. */
@Component
public class LockedYearSubmissions {

    private static final String CHANGED = "D-CHANGED";

    private final LockStore locks;
    private final RunStore runs;
    private final OutputStore outputs;
    private final FileChanges files;
    private final FindingStore findings;

    LockedYearSubmissions(
            LockStore locks, RunStore runs, OutputStore outputs, FileChanges files, FindingStore findings) {
        this.locks = locks;
        this.runs = runs;
        this.outputs = outputs;
        this.files = files;
        this.findings = findings;
    }

    /** The published run of the year, if the year is locked. */
    public Optional<Long> findPublished(int year) {
        return runs.findPublished(year).filter(run -> locks.isLocked(year));
    }

    /** Files that came since a locked year was published, and the changes that they would make if they counted. */
    public LateSubmissionsCsv find(long run, int year, Messages.Language language) {
        Messages messages = new Messages(language);
        List<FileChange> changes = runs.findPublished(year)
                .map(published -> files.between(published, run))
                .orElse(List.of());
        List<LateSubmissionsCsv.Change> totals = findings.findAll(run).stream()
                .filter(filed -> filed.finding().code().equals(CHANGED))
                .map(filed -> new LateSubmissionsCsv.Change(filed.unit(), messages.message(filed.finding())))
                .toList();
        return new LateSubmissionsCsv(changes, totals);
    }

    /** Lists them beside the year's folder, which stays as it is, and notes what the list is. */
    public void list(LateSubmissionsCsv late, RollupParameters parameters) {
        late.write(parameters.out(), parameters.year(), new Messages(parameters.language()));
        String name = LateSubmissionsCsv.fileName(parameters.year());
        Path list = parameters.out().resolve(name);
        runs.findPublished(parameters.year())
                .ifPresent(run -> outputs.note(
                        run,
                        "../" + name,
                        Optional.of(list).filter(Files::exists).map(Fingerprint::hash)));
    }

    /** True if the files are those that the year was published from. */
    public boolean isNone(InputDigests inputDigests, long published) {
        return submissions(inputDigests.sources()).equals(submissions(runs.inputs(published)));
    }

    private static List<InputFile> submissions(List<InputFile> files) {
        return files.stream()
                .filter(file -> file.kind() == InputFile.Kind.SUBMISSION)
                .toList();
    }
}
