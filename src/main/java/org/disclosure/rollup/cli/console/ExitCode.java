package org.disclosure.rollup.cli.console;

/** Exit codes of the process. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** Failed; nothing was published. */
    public static final int FAILED = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** Done, with findings at or above the severity asked for. */
    public static final int FINDINGS = 3;

    private ExitCode() {}
}
