package org.disclosure.rollup.check.catalogue;

import java.util.List;
import org.disclosure.rollup.finding.Severity;

/**
 * What there is to know of a check, in one language.
 *
 * @param severity as the office has it
 */
public record Explanation(String code, Chapter area, String title, Severity severity, List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** What a line tells. */
    public enum Part {
        SEVERITY,
        MEANING,
        /** When a check finds something, in words. */
        CONDITION,
        /** What a declared check demands, with the labels of the form. */
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
