package org.disclosure.rollup.job.workers;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.store.part.PartChannel;

/** A part of a step came to nothing. */
final class PartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PartChannel.Taken taken;

    PartFailedException(PartChannel.Taken taken, List<Throwable> causes) {
        super("A part failed: " + taken.part(), causes.isEmpty() ? null : causes.get(0));
        this.taken = taken;
    }

    PartChannel.Taken taken() {
        return taken;
    }

    /** Its cause of this kind, if it has one. */
    <T extends Throwable> Optional<T> cause(Class<T> kind) {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
