package org.disclosure.rollup.job;

import java.util.Optional;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.store.run.InputDigests;
import org.springframework.stereotype.Component;

/**
 * The inputs of the run that is about to begin, handed from who looked at them to the step that takes them up: a list of
 * thousands of files with their digests is no parameter of a job, and to look a second time could see others. Nobody else
 * holds them: those of a province are many, and outputs want the memory.
 */
@Component
class PreparedInputs {

    private volatile Optional<Prepared> prepared = Optional.empty();

    private record Prepared(String fingerprint, InputDigests inputs) {}

    /** Takes inputs in the place of those before them, and gives the fingerprint that they are asked for by. */
    String prepare(InputDigests inputDigests) {
        String fingerprint = new Fingerprint()
                .add(inputDigests.digest())
                .add(inputDigests.asOf().toString())
                .hex();
        prepared = Optional.of(new Prepared(fingerprint, inputDigests));
        return fingerprint;
    }

    /**
     * The inputs with this fingerprint.
     *
     * @throws IllegalStateException when the run was begun without them
     */
    InputDigests of(String fingerprint) {
        return prepared.filter(each -> each.fingerprint().equals(fingerprint))
                .map(Prepared::inputs)
                .orElseThrow(() -> new IllegalStateException("No inputs were prepared for " + fingerprint));
    }

    /** The same for the last time. */
    InputDigests take(String fingerprint) {
        InputDigests taken = of(fingerprint);
        prepared = Optional.empty();
        return taken;
    }
}
