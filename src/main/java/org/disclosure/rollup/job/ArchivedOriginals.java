package org.disclosure.rollup.job;

import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.publish.Originals;

/** The received files as they were read, out of the archive: the inbox may have changed since. */
final class ArchivedOriginals implements Originals, AutoCloseable {

    private final ArchiveFolder archive;
    private final Duration time;

    /** A deadline is for one file at a time; these are free. */
    private final Deque<Deadline> deadlines = new ConcurrentLinkedDeque<>();

    /** @param time for a file, as when it was read */
    ArchivedOriginals(ArchiveFolder archive, Duration time) {
        this.archive = archive;
        this.time = time;
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return archive.find(sha256);
    }

    @Override
    public <T> Optional<T> within(Callable<T> work) {
        Deadline free = deadlines.poll();
        Deadline deadline = free == null ? new Deadline(time) : free;
        try {
            return deadline.within(work);
        } finally {
            deadlines.push(deadline);
        }
    }

    /** Called when no file is being worked on any more. */
    @Override
    public void close() {
        deadlines.forEach(Deadline::close);
    }
}
