package org.disclosure.rollup.job.run;

/** Parts of a step are held by somebody, and nothing was heard of any for longer than any could take. */
public final class SilentWorkersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int parts;

    public SilentWorkersException(int parts) {
        super("Nothing was heard of " + parts + " parts");
        this.parts = parts;
    }

    public int parts() {
        return parts;
    }
}
