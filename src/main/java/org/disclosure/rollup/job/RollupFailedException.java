package org.disclosure.rollup.job;

import java.util.List;

/** A year's job failed by a fault of ours or of the machine; nothing of that run was published. */
public final class RollupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    RollupFailedException(int year, List<Throwable> causes) {
        super("The run of " + year + " failed", causes.isEmpty() ? null : causes.get(0));
        causes.stream().skip(1).forEach(this::addSuppressed);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
