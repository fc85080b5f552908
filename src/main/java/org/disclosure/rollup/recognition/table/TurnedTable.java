package org.disclosure.rollup.recognition.table;

import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.TurnedHeader;
import org.disclosure.rollup.recognition.row.FoundTable;

/**
 * A table whose rows stand side by side and whose columns one below the other. It is read as it would be with the sheet
 * turned, and counts only when every cell of the form is there: else it is no more than a place where another table ends.
 */
final class TurnedTable {

    private final TurnedHeader header;
    private final Header upright;
    private final Sheet sheet;

    /** @param upright the header as it is on the sheet */
    TurnedTable(TurnedHeader header, Header upright) {
        this.header = header;
        this.upright = upright;
        this.sheet = header.sheet().sheet();
    }

    /** The table with every place as on the sheet; without a place when it is not whole. */
    FoundTable read() {
        FoundTable read = TableReader.read(header.turned(), header.upright());
        FoundTable found = new FoundTable(upright, sheet);
        if (!read.isWhole()) {
            return found;
        }
        read.places()
                .forEach((code, place) -> found.put(
                        code,
                        new FoundTable.Place(
                                sheet,
                                place.column(),
                                place.row(),
                                place.cell().map(this::upright),
                                place.columnLabel(),
                                place.rowLabel())));
        read.relabelled()
                .forEach(label -> found.relabelled()
                        .add(new FoundTable.LabelVariant(
                                label.written(), label.printed(), label.sheet(), label.column(), label.row())));
        read.extras()
                .forEach(extra -> found.extras()
                        .add(new FoundTable.Extra(
                                switch (extra.kind()) {
                                    case COLUMN -> FoundTable.Extra.Kind.ROW;
                                    case ROW_OUT_OF_LINE -> FoundTable.Extra.Kind.ROW_OUT_OF_LINE;
                                    default -> FoundTable.Extra.Kind.COLUMN;
                                },
                                extra.label(),
                                extra.sheet(),
                                extra.figures().stream().map(this::upright).toList(),
                                extra.hidden())));
        return found;
    }

    private RawCell upright(RawCell cell) {
        return sheet.find(cell.column(), cell.row()).orElseThrow();
    }
}
