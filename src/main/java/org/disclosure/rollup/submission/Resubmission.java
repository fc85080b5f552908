package org.disclosure.rollup.submission;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/**
 * Difference between the figures that count for a unit and those published of it for the same year.
 *
 * @param oldFile the file that was published
 * @param newFile the file that counts now; empty when none does
 * @param sameContent whether both files hold the very same bytes
 * @param inParts whether other files of the unit gave some of the tables, then or now
 * @param amended whether the office amended figures of it, then or now
 * @param changes by how much each figure is more than it was, blanks counted as nothing; only figures that changed
 */
public record Resubmission(
        String code,
        String unit,
        String oldFile,
        Optional<String> newFile,
        boolean sameContent,
        boolean inParts,
        boolean amended,
        Map<CellCode, BigDecimal> changes) {

    /** Of a unit of which one file gives all tables, as it was received. */
    public Resubmission(
            String code,
            String unit,
            String oldFile,
            Optional<String> newFile,
            boolean sameContent,
            Map<CellCode, BigDecimal> changes) {
        this(code, unit, oldFile, newFile, sameContent, false, false, changes);
    }

    public Resubmission {
        changes = Map.copyOf(changes);
    }
}
