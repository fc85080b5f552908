package org.disclosure.rollup.job;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.publish.Originals;

/** Takes the received files out of the inbox once more, as long as they are what the run has read. */
final class ReceivedOriginals implements Originals {

    private final Inbox inbox;
    private final int year;
    private final Function<String, Optional<String>> sha256;
    private final Deadline deadline;

    /**
     * @param sha256 the digest of the content that the run has read, by path
     * @param deadline the time for a file, as when it was read
     */
    ReceivedOriginals(Inbox inbox, int year, Function<String, Optional<String>> sha256, Deadline deadline) {
        this.inbox = inbox;
        this.year = year;
        this.sha256 = sha256;
        this.deadline = deadline;
    }

    @Override
    public Optional<byte[]> content(String path) {
        Optional<String> read = sha256.apply(path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        try {
            return inbox.content(year, path)
                    .filter(content -> Fingerprint.hash(content).equals(read.get()));
        } catch (IOException e) {
            // moved away or replaced since it was read: the notice does without it
            return Optional.empty();
        }
    }

    @Override
    public <T> Optional<T> within(Callable<T> work) {
        return deadline.within(work);
    }
}
