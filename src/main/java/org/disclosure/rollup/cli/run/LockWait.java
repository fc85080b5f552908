package org.disclosure.rollup.cli.run;

import java.time.Duration;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.store.connect.StoreInUseException;
import org.disclosure.rollup.store.history.RunLock;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the lock of the run; on a PostgreSQL one that has it may end, and one whose machine is gone is found out. */
final class LockWait {

    private LockWait() {}

    /**
     * Takes the lock, with a message when it waits.
     *
     * @throws StoreInUseException when another run has it all the time
     */
    static RunLock.Held take(ConfigurableApplicationContext application, Console console) {
        RunLock lock = application.getBean(RunLock.class);
        try {
            return lock.take();
        } catch (StoreInUseException e) {
            int seconds = application.getEnvironment().getRequiredProperty("rollup.busy-seconds", Integer.class);
            if (!Application.isStoreShared() || seconds == 0) {
                throw e;
            }
            console.warn("cli.busy", seconds);
            return lock.take(Duration.ofSeconds(seconds));
        }
    }
}
