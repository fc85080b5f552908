package org.disclosure.rollup.store.row;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The values of a row as texts that depend on nothing but the values: not on the database, its driver or the machine's zone. */
final class RowText {

    private RowText() {}

    /** The types of a result's columns, which are asked for once. */
    static int[] types(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int[] types = new int[columns.getColumnCount()];
        for (int column = 1; column <= types.length; column++) {
            types[column - 1] = columns.getColumnType(column);
        }
        return types;
    }

    /** The checksum of a row's columns from one on to the last. */
    static String checksum(ResultSet row, int first, int[] types) throws SQLException {
        Checksum sum = new Checksum();
        for (int column = first; column <= types.length; column++) {
            sum.add(text(row, column, types[column - 1]));
        }
        return sum.hex();
    }

    private static Object text(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(column);
            case Types.ARRAY -> elements(row.getArray(column));
            default -> row.getString(column);
        };
    }

    private static Object elements(Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        Checksum sum = new Checksum();
        for (Object element : (Object[]) array.getArray()) {
            sum.add(element instanceof BigDecimal number ? StoredNumbers.plain(number) : element);
        }
        return sum.hex();
    }
}
