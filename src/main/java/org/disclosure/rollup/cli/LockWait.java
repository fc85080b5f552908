package org.disclosure.rollup.cli;

import java.time.Duration;
import org.disclosure.rollup.store.NightLock;
import org.disclosure.rollup.store.StoreInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the lock of the night; on a PostgreSQL one that has it may end, and one whose machine is gone is found out. */
final class LockWait {

    private LockWait() {}

    /**
     * Takes it, and says so when it waits.
     *
     * @throws StoreInUseException when another night has it all the time
     */
    static NightLock.Held take(ConfigurableApplicationContext application, Console console) {
        NightLock lock = application.getBean(NightLock.class);
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
