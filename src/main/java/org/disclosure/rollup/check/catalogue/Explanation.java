package org.disclosure.rollup.check.catalogue;

import java.util.List;
import org.disclosure.rollup.finding.Severity;

/**
 * Explanation of a check in one language.
 *
 * @param severity as the office has it
 */
public record Explanation(String code, Chapter chapter, String title, Severity severity, List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** Part of an explanation. */
    public enum Part {
        SEVERITY,
        MEANING,
        /** Condition under which the check reports a finding, in words. */
        CONDITION,
        /** Formula of a declared check, with the labels of the form. */
        FORMULA,
        /** The same in the codes of cells, as files of checks write it. */
        TERMS,
        BASIS,
        EXAMPLE,
        REMEDY
    }

    /** One thing about the check, with what it is called. */
    public record Line(Part part, String label, String text) {}
}
