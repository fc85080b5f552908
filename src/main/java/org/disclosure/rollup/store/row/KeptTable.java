package org.disclosure.rollup.store.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables that are in no run and kept for good, each row with a checksum of its own. */
public enum KeptTable {
    RECEIVED_VERSION(
            List.of("report_year", "version_no"),
            "path",
            "sha256",
            "unit_code",
            "unit_name",
            "received",
            "standing",
            "last_run",
            "first_run"),
    DECISION(
            List.of("decision_no"),
            "report_year",
            "finding_key",
            "finding_values",
            "verdict",
            "note",
            "decided_by",
            "decided_on",
            "given",
            "source_file",
            "source_sheet",
            "source_row"),
    YEAR_LOCK(List.of("lock_no"), "report_year", "locked", "said_on", "said_by", "reason"),
    NIGHT(List.of("night_no"), "as_of", "started", "ended", "outcome", "failure"),
    NIGHT_YEAR(List.of("night_no", "report_year"), "outcome", "reported", "owed", "errors", "explains", "hints"),
    TOLD(List.of("outlet", "report_year", "unit_code", "digest"), "state", "tried", "sent", "failure"),
    AMENDMENT(
            List.of("amendment_no"),
            "report_year",
            "unit_code",
            "cell",
            "act",
            "received",
            "amended",
            "said_by",
            "said_on",
            "reason",
            "taken_by",
            "taken_on",
            "stated",
            "source_file",
            "source_sheet",
            "source_row");

    /** Those that there were before figures could be amended. */
    public static final Set<KeptTable> BEFORE_AMENDMENTS = EnumSet.complementOf(EnumSet.of(AMENDMENT));

    private final List<String> key;
    private final List<String> columns;

    KeptTable(List<String> key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** The columns of the key. */
    List<String> key() {
        return key;
    }

    /** Columns that the checksum covers: the others in their order, then the key. */
    String checked() {
        return String.join(", ", columns) + ", " + String.join(", ", key);
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
