package org.disclosure.rollup.job;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.publish.Originals;

/**
 * The received files as they were read, out of the archive: the inbox may have changed since.
 *
 * @param contents the content that was read, by path
 * @param deadline the time for a file, as when it was read
 */
record ArchivedOriginals(Function<String, Optional<byte[]>> contents, Deadline deadline) implements Originals {

    @Override
    public Optional<byte[]> content(String path) {
        return contents.apply(path);
    }

    @Override
    public <T> Optional<T> within(Callable<T> work) {
        return deadline.within(work);
    }
}
