package org.disclosure.rollup.job;

import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.intake.Limits;

/**
 * Where a process finds a run's files.
 *
 * @param inbox the inbox as this process sees it; empty for where the run has it
 * @param elsewhere whether another process began the run: then what is here must be what was there
 */
public record Workplace(Optional<Path> inbox, boolean elsewhere) {

    /** Of the process that began the run. */
    static final Workplace OF_THE_RUN = new Workplace(Optional.empty(), false);

    /** Of a worker. */
    public static Workplace ofWorker(Optional<Path> inbox) {
        return new Workplace(inbox, true);
    }

    Inbox inbox(RollupParameters parameters, Limits limits) {
        Path folder = inbox.orElse(parameters.inbox());
        return elsewhere ? Inbox.sameAs(folder, limits) : new Inbox(folder, limits);
    }
}
