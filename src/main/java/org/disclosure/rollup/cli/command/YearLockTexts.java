package org.disclosure.rollup.cli.command;

import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;

/** Limits on the texts of a lock, which are kept for good. */
final class YearLockTexts {

    /** In letters. */
    static final int LONGEST_NAME = 400;

    static final int LONGEST_REASON = 4000;

    private YearLockTexts() {}

    /**
     * Finds out whether there is room for a text.
     *
     * @throws UsageException when it is too long
     */
    static void require(Console console, String option, String text, int longest) {
        if (text.length() > longest) {
            throw new UsageException(console.text("cli.lock.long", option, longest));
        }
    }
}
