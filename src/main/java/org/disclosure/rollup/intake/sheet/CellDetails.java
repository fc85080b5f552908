package org.disclosure.rollup.intake.sheet;

import java.util.List;
import java.util.Optional;

/**
 * Properties of a cell besides its value. Recognition decides by them if the value may be taken for a figure.
 *
 * @param leftOut the pieces of text that stand in the cell and are no part of its value, in their order
 * @param struckOut whether everything that the cell shows is struck out
 * @param shown what is seen of a number where that is not simply its digits, rounded or grouped: by its format, or beside
 *     an exact value; empty text when nothing is seen, or nothing for certain; no value when the digits are seen
 * @param stored the result that the file holds for a formula where calculating gives another, or where the formula is not
 *     calculated; no value when there is none, or when it is the cell's value
 * @param picture what the value was read from; no value unless that is a picture
 */
public record CellDetails(
        List<TextRun> leftOut,
        boolean struckOut,
        Optional<String> shown,
        Optional<String> stored,
        Optional<PictureReading> picture) {

    /** Those of nearly all cells: there is nothing besides the value. */
    public static final CellDetails NONE = new CellDetails(List.of(), false, Optional.empty(), Optional.empty());

    /**
     * The picture of a cell.
     *
     * @param permille certainty of the value that was read, from 0 to 1000
     * @param crop the cell as PNG in Base64
     * @param table the whole table likewise; one cell of a table has it, all others nothing
     */
    public record PictureReading(int permille, String crop, String table) {}

    /** Those of a cell that was not read from a picture. */
    public CellDetails(List<TextRun> leftOut, boolean struckOut, Optional<String> shown, Optional<String> stored) {
        this(leftOut, struckOut, shown, stored, Optional.empty());
    }

    public CellDetails {
        leftOut = List.copyOf(leftOut);
    }

    /** These with what is seen of a number. */
    public CellDetails showing(String text) {
        return new CellDetails(leftOut, struckOut, Optional.of(text), stored, picture);
    }

    /** True if nothing is seen of what the cell holds. */
    public boolean isUnseen() {
        return shown.filter(String::isEmpty).isPresent();
    }

    /** These with everything that the cell shows struck out. */
    public CellDetails allStruckOut() {
        return new CellDetails(leftOut, true, shown, stored, picture);
    }

    /** These with the result that the file holds for the cell's formula. */
    public CellDetails storing(String result) {
        return new CellDetails(leftOut, struckOut, shown, Optional.of(result), picture);
    }

    /** These of a value that was read from a picture. */
    public CellDetails readFrom(PictureReading seen) {
        return new CellDetails(leftOut, struckOut, shown, stored, Optional.of(seen));
    }
}
