package org.disclosure.rollup.form.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedTableTest {

    static Stream<FormTable> tables() {
        return Forms.load().editions().stream().flatMap(form -> form.tables().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyPlaceOfTheGridBelongsToOneCell(FormTable table) {
        PrintedTable printed = PrintedTable.of(table);
        List<String> taken = new ArrayList<>();
        for (PrintedTable.Cell cell : printed.cells()) {
            for (int row = cell.row(); row <= cell.lastRow(); row++) {
                for (int column = cell.column(); column <= cell.lastColumn(); column++) {
                    taken.add(row + "," + column);
                }
            }
        }

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(
                                0, printed.lines().size())
                        .boxed()
                        .flatMap(row -> IntStream.range(0, PrintedTable.GRID).mapToObj(column -> row + "," + column))
                        .toList());
    }

    @Test
    void everyFigureOfAFormIsPrintedOnce() {
        Forms.load()
                .editions()
                .forEach(form -> assertThat(form.tables().stream()
                                .flatMap(table -> PrintedTable.of(table).cells().stream())
                                .map(PrintedTable.Cell::figure)
                                .flatMap(Optional::stream))
                        .containsExactlyInAnyOrderElementsOf(
                                form.cells().stream().map(FormCell::code).toList()));
    }
}
