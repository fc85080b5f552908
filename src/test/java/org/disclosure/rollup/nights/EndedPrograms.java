package org.disclosure.rollup.nights;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Ends the programs that a failed test left running, so that nothing writes any more into the folder that is deleted then. */
public final class EndedPrograms implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        endAll();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        endAll();
    }

    private static void endAll() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(" -jar "))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }
}
