package org.disclosure.rollup.job.workers;

import org.disclosure.rollup.store.part.PartStore;

/** A worker must not join a run, because it would find otherwise than the program that began it. */
public final class OtherProgramException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Digits of a digest that tell people one build from another. */
    private static final int DIGITS = 8;

    private final transient PartStore.Program theirs;
    private final transient PartStore.Program mine;

    OtherProgramException(PartStore.Program theirs, PartStore.Program mine) {
        super("The run is of " + theirs + ", this is " + mine);
        this.theirs = theirs;
        this.mine = mine;
    }

    /** True if the programs are the same and their settings are not. */
    public boolean isOfSettings() {
        return theirs.equals(mine);
    }

    /** The program that began the run. */
    public String theirs() {
        return text(theirs);
    }

    /** The worker's. */
    public String mine() {
        return text(mine);
    }

    private static String text(PartStore.Program program) {
        return program.version() + " ("
                + program.digest()
                        .substring(0, Math.min(DIGITS, program.digest().length())) + ")";
    }
}
