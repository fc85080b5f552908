package org.disclosure.rollup.job;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A year's job failed by a fault of ours or of the machine; nothing of that run was published. */
public final class RollupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    RollupFailedException(int year, List<Throwable> causes) {
        super("The run of " + year + " failed", causes.isEmpty() ? null : causes.get(0));
        causes.stream().skip(1).forEach(this::addSuppressed);
        this.year = year;
    }

    /** A cause of a kind, of this or another of several that it failed for. */
    <T> Optional<T> find(Class<T> kind) {
        return Stream.concat(Stream.of(this), Stream.of(getSuppressed()))
                .flatMap(first -> Stream.iterate(first, Objects::nonNull, Throwable::getCause))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    public int year() {
        return year;
    }
}
