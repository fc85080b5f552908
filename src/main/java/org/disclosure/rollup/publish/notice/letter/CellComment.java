package org.disclosure.rollup.publish.notice.letter;

import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.publish.excel.Place;

/**
 * The comment of a cell that is marked.
 *
 * @param severity the worst of the points that it is of
 */
public record CellComment(Place place, Severity severity, String text) {

    /** The comment with that of another point. */
    public CellComment and(CellComment other) {
        return new CellComment(
                place, severity.atLeast(other.severity) ? severity : other.severity, text + "\n\n" + other.text);
    }
}
