package org.disclosure.rollup.cli;

/** What the process ends with. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** Failed; nothing was published. */
    static final int FAILED = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Done, with findings at or above the severity asked for. */
    static final int FINDINGS = 3;

    private ExitCode() {}
}
