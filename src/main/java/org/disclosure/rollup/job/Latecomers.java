package org.disclosure.rollup.job;

import java.util.List;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.LateFiles;
import org.disclosure.rollup.store.FileChange;
import org.disclosure.rollup.store.FileChanges;
import org.disclosure.rollup.store.FindingStore;
import org.disclosure.rollup.store.InputFile;
import org.disclosure.rollup.store.Inputs;
import org.disclosure.rollup.store.RunStore;
import org.springframework.stereotype.Component;

/** Tells what came, changed or went after a year was locked, and what it would have changed. */
@Component
class Latecomers {

    private static final String CHANGED = "D-CHANGED";

    private final RunStore runs;
    private final FileChanges files;
    private final FindingStore findings;

    Latecomers(RunStore runs, FileChanges files, FindingStore findings) {
        this.runs = runs;
        this.files = files;
        this.findings = findings;
    }

    /** The files of a run that differ from those of the locked year's published run. */
    List<FileChange> changes(long run, int year) {
        return runs.findPublished(year)
                .map(published -> files.between(published, run))
                .orElse(List.of());
    }

    /** Writes them beside the year's folder, which stays as it is. */
    void tell(long run, RollupParameters parameters) {
        Messages messages = new Messages(parameters.language());
        List<LateFiles.Change> totals = findings.findAll(run).stream()
                .filter(located -> located.finding().code().equals(CHANGED))
                .map(located -> new LateFiles.Change(located.unit(), messages.message(located.finding())))
                .toList();
        LateFiles.write(parameters.out(), parameters.year(), messages, changes(run, parameters.year()), totals);
    }

    /** There are none, or none any more. */
    void tellNone(RollupParameters parameters) {
        LateFiles.write(parameters.out(), parameters.year(), new Messages(parameters.language()), List.of(), List.of());
    }

    /** Whether the files are those that the year was published from. */
    boolean isNone(Inputs inputs, long published) {
        return submissions(inputs.sources()).equals(submissions(runs.inputs(published)));
    }

    private static List<InputFile> submissions(List<InputFile> files) {
        return files.stream()
                .filter(file -> file.kind() == InputFile.Kind.SUBMISSION)
                .toList();
    }
}
