package org.disclosure.rollup.job.workers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.disclosure.rollup.job.run.FileRange;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Splitter of a step's remaining files into parts. The store knows which files remain, so a run that is gone on with is split
 * anew; the framework's own splitter would look for the parts of the interrupted one.
 */
final class FilePartitioner implements StepExecutionSplitter {

    private final String stepName;
    private final int size;
    private final Function<Long, List<Integer>> files;
    private final JobRepository repository;

    /**
     * Plans it.
     *
     * @param stepName the step that works at a part
     * @param size files in a part
     * @param files the files of a run that are still to do
     */
    FilePartitioner(String stepName, int size, Function<Long, List<Integer>> files, JobRepository repository) {
        this.stepName = stepName;
        this.size = size;
        this.files = files;
        this.repository = repository;
    }

    @Override
    public String getStepName() {
        return stepName;
    }

    /**
     * Makes the parts; what they are about is kept with them when they are given away.
     *
     * @param gridSize not looked at: how many there are depends on the files
     */
    @Override
    public Set<StepExecution> split(StepExecution step, int gridSize) {
        JobExecution job = step.getJobExecution();
        Set<StepExecution> parts = new LinkedHashSet<>();
        for (FileRange fileRange : FileRange.of(files.apply(job.getJobInstanceId()), size)) {
            StepExecution execution = repository.createStepExecution(fileRange.nameIn(stepName), job);
            execution.setExecutionContext(fileRange.context());
            parts.add(execution);
        }
        return parts;
    }
}
