package org.disclosure.rollup.intake.limit;

/** Says that some work needs more memory than there is for all files together. */
public final class TooMuchMemoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchMemoryException(long bytes) {
        super(bytes + " bytes");
    }
}
