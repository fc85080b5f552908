package org.disclosure.rollup.store.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The checksums of rows that are in no run. They are renewed in the transaction that changes a row. */
@Repository
public class KeptRows {

    private final JdbcTemplate sql;

    public KeptRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * A row that is not what was written.
     *
     * @param key the values of its key
     */
    public record Changed(String table, String key) {}

    /** Takes the checksums of rows anew. */
    public void renew(KeptTable table, String where, Object... parameters) {
        List<Object[]> renewed = new ArrayList<>();
        int keys = table.key().size();
        sql.query(
                "SELECT " + String.join(", ", table.key()) + ", " + table.checked() + " FROM " + table.table() + where,
                row -> {
                    Object[] values = new Object[1 + keys];
                    values[0] = RowText.checksum(row, 1 + keys, RowText.types(row));
                    for (int column = 1; column <= keys; column++) {
                        values[column] = row.getObject(column);
                    }
                    renewed.add(values);
                },
                parameters);
        String key = table.key().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        sql.batchUpdate("UPDATE " + table.table() + " SET checksum = ? WHERE " + key, renewed);
    }

    /** All rows that are not what was written. */
    public List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        for (KeptTable table : KeptTable.values()) {
            int keys = table.key().size();
            sql.query(
                    "SELECT checksum, " + String.join(", ", table.key()) + ", " + table.checked() + " FROM "
                            + table.table() + " ORDER BY " + String.join(", ", table.key()),
                    row -> {
                        if (!row.getString(1).equals(RowText.checksum(row, 2 + keys, RowText.types(row)))) {
                            List<String> key = new ArrayList<>();
                            for (int column = 2; column < 2 + keys; column++) {
                                key.add(row.getString(column));
                            }
                            changed.add(new Changed(table.table(), String.join(" ", key)));
                        }
                    });
        }
        return changed;
    }
}
