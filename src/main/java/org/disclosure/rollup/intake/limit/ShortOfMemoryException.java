package org.disclosure.rollup.intake.limit;

/** Says how much memory some work needs in all, when that is not free now: it is begun again when it is. */
public final class ShortOfMemoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long needed;

    ShortOfMemoryException(long needed) {
        super(null, null, false, false);
        this.needed = needed;
    }

    /** Bytes. */
    long needed() {
        return needed;
    }
}
