package org.disclosure.rollup.check.rule;

import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;

/**
 * A case of a declared check that sums of units keep when every unit does.
 *
 * @param code the check's code
 * @param title what the check is called
 * @param formula what it demands, with the form's labels
 * @param scope the row or column this case is for; empty when the check has one case only
 */
public record Identity(String code, String title, String formula, String scope, Side left, Side right) {

    /** Side of an identity: the cells added and the cells subtracted. */
    public record Side(List<CellCode> added, List<CellCode> subtracted) {

        public Side {
            added = List.copyOf(added);
            subtracted = List.copyOf(subtracted);
        }

        public List<CellCode> cells() {
            return Stream.concat(added.stream(), subtracted.stream()).toList();
        }
    }
}
