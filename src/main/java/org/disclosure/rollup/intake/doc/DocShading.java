package org.disclosure.rollup.intake.doc;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.util.LittleEndian;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordInk;

/** Colours and shadings as Word 97 documents write them, and the shadings of the cells of a row. */
final class DocShading {

    /** Properties of rows with the shadings of their cells, by the first cell that they are about. */
    private static final Map<Integer, Integer> CELLS = Map.of(0x12, 0, 0x16, 22, 0x0C, 44);

    /** The same as older programs know it. */
    private static final int OLDER_CELLS = 0x09;

    private static final int WHOLE_TABLE = 0x60;
    private static final int SOLID = 1;

    /** The shares of the patterns behind the solid one, in percent. */
    private static final int[] SHARES = {5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90};

    private static final double WHOLE = 100;

    /** Lengths of the operation's number and of the number of its bytes. */
    private static final int HEAD = 3;

    private static final int NEWER = 10;
    private static final int OLDER = 2;

    private final Map<Integer, Integer> cells = new HashMap<>();
    private int table = WordInk.AUTOMATIC;

    /** Takes a property of the row. */
    void take(SprmOperation operation) {
        if (CELLS.containsKey(operation.getOperation())) {
            for (int cell = 0; cell < (operation.size() - HEAD) / NEWER; cell++) {
                cells.put(CELLS.get(operation.getOperation()) + cell, newer(operation, cell));
            }
        } else if (operation.getOperation() == OLDER_CELLS) {
            for (int cell = 0; cell < (operation.size() - HEAD) / OLDER; cell++) {
                int at = operation.getGrpprlOffset() + cell * OLDER;
                cells.putIfAbsent(cell, older(LittleEndian.getUShort(operation.getGrpprl(), at)));
            }
        } else if (operation.getOperation() == WHOLE_TABLE) {
            table = newer(operation, 0);
        }
    }

    /** The colour behind a cell; {@link WordInk#AUTOMATIC} for none. */
    int of(int cell) {
        int own = cells.getOrDefault(cell, WordInk.AUTOMATIC);
        return own == WordInk.AUTOMATIC ? table : own;
    }

    /** The colour of one of an operation's shadings. */
    static int newer(SprmOperation operation, int index) {
        byte[] bytes = operation.getGrpprl();
        int at = operation.getGrpprlOffset() + index * NEWER;
        return shaded(
                LittleEndian.getUShort(bytes, at + 2 * LittleEndian.INT_SIZE),
                colour(LittleEndian.getInt(bytes, at)),
                colour(LittleEndian.getInt(bytes, at + LittleEndian.INT_SIZE)));
    }

    /** The colour of a shading in two bytes. */
    static int older(int shading) {
        return shaded(shading >> 10, WordColour.numbered(shading & 0x1F), WordColour.numbered(shading >> 5 & 0x1F));
    }

    private static int shaded(int pattern, int front, int back) {
        if (pattern == 0 || pattern == 0xFFFF || pattern == 0x3F) {
            return pattern == 0 ? back : WordInk.AUTOMATIC;
        }
        int share = pattern - SOLID - 1;
        boolean known = pattern == SOLID || share < SHARES.length;
        return WordColour.shaded(known ? pattern == SOLID ? 1 : SHARES[share] / WHOLE : -1, front, back);
    }

    /** A colour in four bytes: red, green, blue, and whether it is whatever suits. */
    static int colour(int written) {
        return written >>> 24 != 0 ? WordInk.AUTOMATIC : Colour.of(written, written >> 8, written >> 16);
    }
}
