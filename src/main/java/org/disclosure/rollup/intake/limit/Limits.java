package org.disclosure.rollup.intake.limit;

/**
 * Limits on the part of a file that is read. A real submission is far below all of these; what is above is refused with
 * I-UNREADABLE.
 *
 * @param bytes size of the file
 * @param unpackedBytes size of a part of the file once unpacked
 * @param members files in a zip file
 * @param sheets sheets in a workbook
 * @param rows rows of a sheet, counted from its top
 * @param columns columns of a sheet, counted from its left edge
 * @param cells cells of a sheet that hold something
 * @param merges merged ranges of a sheet
 * @param textLength characters in a cell
 */
public record Limits(
        long bytes,
        long unpackedBytes,
        int members,
        int sheets,
        int rows,
        int columns,
        int cells,
        int merges,
        int textLength) {

    public static final Limits DEFAULT =
            new Limits(50L << 20, 200L << 20, 2_000, 64, 20_000, 512, 200_000, 20_000, 100_000);
}
