package org.disclosure.rollup.store.open;

import org.disclosure.rollup.store.open.StoreProgress.Step;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Reports each version of the schema before it is applied, if the number of versions is known. */
final class ProgressCallback implements Callback {

    private final StoreProgress progress;
    private int steps;
    private int number;

    ProgressCallback(StoreProgress progress) {
        this.progress = progress;
    }

    void expect(int versions) {
        steps = versions;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (steps > 0) {
            number++;
            progress.begin(
                    Step.CHANGE,
                    number,
                    steps,
                    context.getMigrationInfo().getVersion().toString());
        }
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }
}
