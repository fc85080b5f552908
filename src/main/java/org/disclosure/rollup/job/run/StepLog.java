package org.disclosure.rollup.job.run;

import java.util.Locale;
import org.disclosure.rollup.finding.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Writes into the log when each step begins and ends, how much it did and how long it took. */
@Component
public final class StepLog implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);
    private static final double NANOS = 1e9;

    private long begun;

    @Override
    public void beforeStep(StepExecution step) {
        begun = System.nanoTime();
        RollupParameters parameters = RollupParameters.of(step);
        Messages words = new Messages(parameters.language());
        LOG.info(words.text("log.begun", parameters.year(), name(step, words)));
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        RollupParameters parameters = RollupParameters.of(step);
        Messages words = new Messages(parameters.language());
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / NANOS);
        String how = step.getStatus() == BatchStatus.COMPLETED ? "log.ended" : "log.broken";
        LOG.info(words.text(how, parameters.year(), name(step, words), files(step, words), seconds));
        return step.getExitStatus();
    }

    /** Number of files that it worked at; steps that work at all of them at once do not count them. */
    private static String files(StepExecution step, Messages words) {
        return step.getReadCount() == 0 ? "" : words.text("log.files", step.getWriteCount());
    }

    private static String name(StepExecution step, Messages words) {
        return words.text("log.step." + step.getStepName());
    }
}
