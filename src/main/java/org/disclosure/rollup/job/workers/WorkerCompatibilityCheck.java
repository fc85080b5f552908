package org.disclosure.rollup.job.workers;

import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.job.change.InputFingerprint;
import org.disclosure.rollup.job.change.ProgramDigest;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.part.PartStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Check that a process reads and checks the parts of a run as the process does that began it. */
@Component
final class WorkerCompatibilityCheck implements StepExecutionListener {

    private final PartStore parts;
    private final RunStore runs;
    private final InputFingerprint fingerprint;
    private final PartStore.Program mine;
    private long admitted = -1;

    WorkerCompatibilityCheck(
            PartStore parts, RunStore runs, InputFingerprint fingerprint, @Value("${rollup.version}") String version) {
        this.parts = parts;
        this.runs = runs;
        this.fingerprint = fingerprint;
        this.mine = new PartStore.Program(version, ProgramDigest.get());
    }

    /** @throws OtherProgramException when the program, its settings or the office's checks are others */
    @Override
    public void beforeStep(StepExecution step) {
        long run = RollupParameters.run(step);
        if (run != admitted) {
            require(run);
            admitted = run;
        }
    }

    private void require(long run) {
        PartStore.Program theirs = parts.findProgram(run).orElseThrow();
        String roster = runs.inputs(run).stream()
                .filter(input -> input.kind() == InputFile.Kind.ROSTER)
                .map(InputFile::sha256)
                .findFirst()
                .orElseThrow();
        if (!theirs.equals(mine) || !runs.madeFrom(run).reading().equals(fingerprint.reading(roster))) {
            throw new OtherProgramException(theirs, mine);
        }
    }
}
