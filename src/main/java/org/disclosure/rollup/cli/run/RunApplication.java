package org.disclosure.rollup.cli.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.StoreGoneException;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.job.workers.WorkersConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The application that a run works in, on the store that the results in the output folder are of. */
final class RunApplication {

    private static final Logger LOG = LoggerFactory.getLogger(RunApplication.class);

    private final Console console;
    private final RunOptions options;
    private final List<String> settings;
    private final ExpectedStore store;

    RunApplication(Console console, RunOptions options, List<String> settings, ExpectedStore store) {
        this.console = console;
        this.options = options;
        this.settings = settings;
        this.store = store;
    }

    /**
     * Opens the store for a run.
     *
     * @throws StoreGoneException when it knows nothing of the results that lie there
     */
    ConfigurableApplicationContext open(LocalDate day, List<String> more) {
        List<String> all = new ArrayList<>(settings);
        all.add("--process-name=rollup run");
        all.addAll(options.settings());
        all.addAll(more);
        return known(Application.start(options.data(), day, all, console, context -> {
            if (options.workers()) {
                context.registerBean(WorkersConfiguration.class);
            }
        }));
    }

    /**
     * Opens the store to note a run that could not begin.
     *
     * @throws StoreGoneException when it is not there, or knows nothing of the results that lie there
     */
    ConfigurableApplicationContext openToNote(LocalDate day) {
        store.requireFile();
        return known(Application.start(options.data(), day, settings, console));
    }

    /** Closes a store again that knows nothing of the results that lie there. */
    private ConfigurableApplicationContext known(ConfigurableApplicationContext application) {
        try {
            store.requireRuns(application);
            return application;
        } catch (RuntimeException e) {
            LOG.error(e.getMessage(), e);
            application.close();
            throw e;
        }
    }
}
