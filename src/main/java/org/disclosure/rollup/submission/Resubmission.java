package org.disclosure.rollup.submission;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/**
 * How what counts of a unit differs from what was published of it for the same year.
 *
 * @param oldFile the file that was published
 * @param newFile the file that counts now; empty when none does
 * @param sameContent whether both files hold the very same bytes
 * @param changes by how much each figure is more than it was, blanks counted as nothing; only figures that changed
 */
public record Resubmission(
        String code,
        String unit,
        String oldFile,
        Optional<String> newFile,
        boolean sameContent,
        Map<CellCode, BigDecimal> changes) {

    public Resubmission {
        changes = Map.copyOf(changes);
    }
}
