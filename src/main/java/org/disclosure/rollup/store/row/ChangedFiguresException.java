package org.disclosure.rollup.store.row;

/** Figures in the store are not what was written there. */
public final class ChangedFiguresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long readRun;
    private final int readFile;

    ChangedFiguresException(long readRun, int readFile) {
        super("The figures of file " + readFile + " of run " + readRun + " are not what was stored");
        this.readRun = readRun;
        this.readFile = readFile;
    }

    private ChangedFiguresException(long run) {
        super("The sums of run " + run + " are not what was stored");
        this.readRun = run;
        this.readFile = 0;
    }

    static ChangedFiguresException ofTotals(long run) {
        return new ChangedFiguresException(run);
    }

    /** The run that read them. */
    public long readRun() {
        return readRun;
    }

    /** The file's number in that run; 0 for the sums. */
    public int readFile() {
        return readFile;
    }
}
