package org.disclosure.rollup.intake.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The cells of a sheet that its merged ranges leave to be seen. */
final class MergedCells {

    private MergedCells() {}

    /** The cells without those that a merged range covers: programs keep values there that nobody sees. */
    static List<RawCell> seen(List<RawCell> cells, List<Merge> merges) {
        if (merges.isEmpty()) {
            return cells;
        }
        BitSet covered = new BitSet();
        int row = -1;
        List<Merge> inRow = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            RawCell cell = cells.get(index);
            if (cell.row() != row) {
                ReadingTimeLimit.check();
                row = cell.row();
                findMerges(merges, row, inRow);
            }
            for (int at = 0; at < inRow.size(); at++) {
                if (inRow.get(at).covers(row, cell.column())) {
                    covered.set(index);
                }
            }
        }
        if (covered.isEmpty()) {
            return cells;
        }
        return IntStream.range(0, cells.size())
                .filter(index -> !covered.get(index))
                .mapToObj(cells::get)
                .toList();
    }

    private static void findMerges(List<Merge> merges, int row, List<Merge> inRow) {
        inRow.clear();
        for (Merge merge : merges) {
            if (merge.firstRow() <= row && row <= merge.lastRow()) {
                inRow.add(merge);
            }
        }
    }
}
