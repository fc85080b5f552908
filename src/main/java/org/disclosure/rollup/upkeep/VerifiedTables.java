package org.disclosure.rollup.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.store.row.FixedRows;
import org.disclosure.rollup.store.row.KeptRows;
import org.springframework.stereotype.Component;

/** Holds what the store keeps besides its runs against the checksums that were taken when it was written. */
@Component
class VerifiedTables {

    private final KeptRows kept;
    private final FixedRows fixed;

    VerifiedTables(KeptRows kept, FixedRows fixed) {
        this.kept = kept;
        this.fixed = fixed;
    }

    List<VerifiedLine> verify() {
        List<VerifiedLine> lines = new ArrayList<>();
        kept.changed().forEach(row -> lines.add(VerifiedLine.wrong("verify.table.row", row.table(), row.key())));
        fixed.changed().forEach(table -> lines.add(VerifiedLine.wrong("verify.table.fixed", table)));
        return lines;
    }
}
