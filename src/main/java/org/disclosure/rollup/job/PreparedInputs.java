package org.disclosure.rollup.job;

import java.util.Optional;
import org.disclosure.rollup.store.Inputs;
import org.springframework.stereotype.Component;

/**
 * The inputs of the run that is about to begin, handed from who looked at them to the step that takes them up: a list of
 * thousands of files with their digests is no parameter of a job, and to look a second time could see others.
 */
@Component
class PreparedInputs {

    private volatile Optional<Prepared> prepared = Optional.empty();

    private record Prepared(String fingerprint, Inputs inputs) {}

    void prepare(String fingerprint, Inputs inputs) {
        prepared = Optional.of(new Prepared(fingerprint, inputs));
    }

    /**
     * The inputs with this fingerprint.
     *
     * @throws IllegalStateException when the run was begun without them
     */
    Inputs of(String fingerprint) {
        return prepared.filter(each -> each.fingerprint().equals(fingerprint))
                .map(Prepared::inputs)
                .orElseThrow(() -> new IllegalStateException("No inputs were prepared for " + fingerprint));
    }
}
