package org.disclosure.rollup.job.files;

import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.job.run.RollupParameters;

/**
 * Location of a run's files for a process.
 *
 * @param inbox the inbox as this process sees it; empty for where the run has it
 * @param elsewhere whether another process began the run: then what is here must be what was there
 */
public record InboxLocation(Optional<Path> inbox, boolean elsewhere) {

    /** Of the process that began the run. */
    public static final InboxLocation OF_THE_RUN = new InboxLocation(Optional.empty(), false);

    /** Of a worker. */
    public static InboxLocation ofWorker(Optional<Path> inbox) {
        return new InboxLocation(inbox, true);
    }

    public Inbox inbox(RollupParameters parameters, Limits limits) {
        Path folder = inbox.orElse(parameters.inbox());
        return elsewhere ? Inbox.sameAs(folder, limits) : new Inbox(folder, limits);
    }
}
