package org.disclosure.rollup.job.step;

import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.publish.edition.Originals;

/** The received files as they were read, out of the archive: the inbox may have changed since. */
public final class ArchivedOriginals implements Originals, AutoCloseable {

    private final ArchiveFolder archive;
    private final Duration time;
    private final MemoryBudget memoryBudget;

    /** A time limit is for one file at a time; these are free. */
    private final Deque<ReadingTimeLimit> timeLimits = new ConcurrentLinkedDeque<>();

    /** @param time for a file, as when it was read */
    public ArchivedOriginals(ArchiveFolder archive, Duration time, MemoryBudget memoryBudget) {
        this.archive = archive;
        this.time = time;
        this.memoryBudget = memoryBudget;
    }

    @Override
    public boolean use(String sha256, Predicate<byte[]> work) {
        try {
            return memoryBudget.run(0, share -> {
                share.require(archive.size(sha256));
                Optional<byte[]> content = archive.find(sha256);
                content.ifPresent(bytes -> share.require(Intake.weighMarked(bytes)));
                return content.isPresent() && work.test(content.get());
            });
        } catch (TooMuchMemoryException e) {
            return false;
        }
    }

    @Override
    public <T> Optional<T> within(Callable<T> work) {
        ReadingTimeLimit free = timeLimits.poll();
        ReadingTimeLimit timeLimit = free == null ? new ReadingTimeLimit(time) : free;
        try {
            return timeLimit.within(work);
        } catch (Throwable e) {
            // no workbook, or one that was read as a stream of cells but is not whole enough to be opened again
            FileFault.require(e);
            return Optional.empty();
        } finally {
            timeLimits.push(timeLimit);
        }
    }

    /** Called when no file is being worked on any more. */
    @Override
    public void close() {
        timeLimits.forEach(ReadingTimeLimit::close);
    }
}
