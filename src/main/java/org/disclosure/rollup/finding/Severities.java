package org.disclosure.rollup.finding;

import java.util.Map;

/** The severities that an office has given to codes instead of the program's. */
public final class Severities {

    /** All as the program has them. */
    public static final Severities UNCHANGED = new Severities(Map.of());

    private final Map<String, Severity> changed;

    public Severities(Map<String, Severity> changed) {
        this.changed = Map.copyOf(changed);
    }

    /** The severity of the code. */
    public Severity of(Problem problem) {
        return changed.getOrDefault(problem.code(), problem.severity());
    }

    /**
     * The finding as the office weighs it. One that weighs otherwise than its code, because it says so of its own accord,
     * keeps its weight unless that is now more than its code's.
     */
    public Finding weigh(Finding finding) {
        Severity wanted = changed.get(finding.code());
        if (wanted == null) {
            return finding;
        }
        boolean asItsCode = Problem.find(finding.code())
                .filter(problem -> problem.severity() == finding.severity())
                .isPresent();
        return asItsCode || finding.severity().atLeast(wanted) ? finding.weighing(wanted) : finding;
    }
}
