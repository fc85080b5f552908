package org.disclosure.rollup.intake.doc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.disclosure.rollup.intake.word.WordRow;

/** The definition of a table's row of a Word 97 document. It says where the row's cells begin. */
final class DocRow {

    /** The property that merges a cell down, which POI leaves aside: its number of the cell, then 1 or 3. */
    private static final int MERGED_DOWN = 0x2B;

    private static final int RESTART = 3;

    private final Map<Integer, Integer> mergedDown = new HashMap<>();
    private final DocShading shading = new DocShading();
    private TableProperties properties;

    private DocRow(SprmBuffer row) {
        try {
            properties = TableSprmUncompressor.uncompressTAP(row);
            for (SprmIterator all = row.iterator(); all.hasNext(); ) {
                SprmOperation operation = all.next();
                if (operation.getType() == SprmOperation.TYPE_TAP) {
                    take(operation);
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            // of a damaged row the cells are read one beside the other
            properties = new TableProperties((short) 0);
        }
    }

    private void take(SprmOperation operation) {
        if (operation.getOperation() == MERGED_DOWN) {
            byte[] bytes = operation.getGrpprl();
            int at = operation.getGrpprlOffset();
            mergedDown.put(bytes[at] & 0xFF, bytes[at + 1] & 0xFF);
        } else {
            shading.take(operation);
        }
    }

    /** @param row what is said of the paragraph at its end */
    static WordRow of(SprmBuffer row) {
        return new DocRow(row).row();
    }

    private WordRow row() {
        int count = Math.max(0, properties.getItcMac());
        if (count == 0) {
            return WordRow.UNDEFINED;
        }
        List<WordRow.Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < count; cell++) {
            cells.add(cell(cell, cell + 1 < count ? edge(cell + 1) : WordRow.TO_THE_END));
        }
        return new WordRow(edge(0), cells);
    }

    private int edge(int cell) {
        short[] edges = properties.getRgdxaCenter();
        return edges != null && cell < edges.length ? edges[cell] : 0;
    }

    private WordRow.Cell cell(int cell, int right) {
        TableCellDescriptor[] descriptors = properties.getRgtc();
        boolean described = descriptors != null && cell < descriptors.length && descriptors[cell] != null;
        boolean merged = described && descriptors[cell].isFVertMerge();
        boolean restart = described && descriptors[cell].isFVertRestart();
        if (mergedDown.containsKey(cell)) {
            merged = mergedDown.get(cell) != 0;
            restart = mergedDown.get(cell) == RESTART;
        }
        boolean joined = described && descriptors[cell].isFMerged() && !descriptors[cell].isFFirstMerged();
        return new WordRow.Cell(right, joined, merged, merged && !restart, shading.of(cell));
    }
}
