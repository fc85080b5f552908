package org.disclosure.rollup.cli.application;

import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.store.open.StoreProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress of the creation or upgrade of the store: a line a step at the terminal and in the log. */
final class StoreWords implements StoreProgress {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWords.class);

    private final Console console;

    StoreWords(Console console) {
        this.console = console;
    }

    @Override
    public void begin(Step step, int number, int of, String detail) {
        if (step == Step.MAKE) {
            // the work of a moment
            LOG.info(console.text("log.store.make"));
            return;
        }
        String line = console.text("cli.upgrade", number, of, console.text("cli.upgrade." + step.name(), detail));
        console.err().println(line);
        LOG.info(line);
    }
}
