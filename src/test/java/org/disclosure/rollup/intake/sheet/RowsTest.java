package org.disclosure.rollup.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.intake.limit.Limits;
import org.junit.jupiter.api.Test;

/** Storage of a sheet's rows. */
class RowsTest {

    @Test
    void cellsMayComeInAnyOrderAndTheLastAtAPlaceCounts() {
        Sheet sheet = sheet(cell(5, 2, "c"), cell(2, 1, "a"), cell(5, 0, "b"), cell(2, 1, "d"));

        assertThat(sheet.size()).isEqualTo(3);
        assertThat(sheet.rows()).containsExactly(sheet.row(2), sheet.row(5));
        assertThat(sheet.row(2)).extracting(RawCell::text).containsExactly("d");
        assertThat(sheet.row(5)).extracting(RawCell::text).containsExactly("b", "c");
    }

    @Test
    void rowsAndPlacesAreFoundByTheirNumbers() {
        Sheet sheet = sheet(cell(2, 1, "a"), cell(5, 0, "b"), cell(5, 2, "c"));

        assertThat(sheet.row(5).place(2)).isEqualTo(2);
        assertThat(sheet.row(5).place(1)).isNegative();
        assertThat(sheet.row(5).at(1)).isNull();
        assertThat(sheet.row(3)).isEmpty();
        assertThat(sheet.row(-1)).isEmpty();
        assertThat(sheet.row(6)).isEmpty();
    }

    @Test
    void rowsBetweenIncludeBothEnds() {
        Sheet sheet = sheet(cell(2, 1, "a"), cell(5, 0, "b"), cell(7, 2, "c"));

        assertThat(sheet.rows(2, 5)).extracting(Row::number).containsExactly(2, 5);
        assertThat(sheet.rows(3, Integer.MAX_VALUE)).extracting(Row::number).containsExactly(5, 7);
        assertThat(sheet.rows(-1, 2)).extracting(Row::number).containsExactly(2);
        assertThat(sheet.rows(-1, -1)).isEmpty();
        assertThat(sheet.rows(3, 4)).isEmpty();
        assertThat(sheet.rows(8, 9)).isEmpty();
        assertThat(sheet.rows(5, 2)).isEmpty();
        assertThat(sheet().rows(0, Integer.MAX_VALUE)).isEmpty();
    }

    private static RawCell cell(int row, int column, String text) {
        return new RawCell(row, column, text, RawCell.Kind.TEXT);
    }

    private static Sheet sheet(RawCell... cells) {
        SheetBuilder sheet = new SheetBuilder("年报", false, Limits.DEFAULT);
        List.of(cells).forEach(cell -> sheet.add(cell.row(), cell.column(), cell.text(), cell.kind()));
        return sheet.build();
    }
}
