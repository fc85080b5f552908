package org.disclosure.rollup.publish.excel;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.file.Utf8File;

/**
 * Rows of a sheet, written into a file of their own in the form that a workbook keeps them in; {@link StreamedWorkbook} puts
 * them under the rows of the sheet. For sheets with millions of cells this takes a tenth of the time of cell objects.
 */
public final class SheetRows implements Closeable {

    /** Digits that a long holds in any case. */
    private static final int LONG_DIGITS = 18;

    private static final byte[][] BEGINNINGS = IntStream.range(0, 512)
            .mapToObj(CellReference::convertNumToColString)
            .map(column -> ("<c r=\"" + column).getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    /** Numbers below this one are written once; nearly all figures are among them. */
    private static final int MANY = 1_000;

    private static final byte[][] SMALL = IntStream.range(0, MANY)
            .mapToObj(number -> ("><v>" + number + "</v></c>").getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private final Path file;
    private final Utf8File rows;

    /** What comes after the name of a cell, by its style. */
    private final List<byte[]> looks = new ArrayList<>();

    private int row;
    private int next;
    private int columns;

    /**
     * Opens the file.
     *
     * @param workbook which the rows are for; their file lies beside its own
     * @param name of these rows
     */
    SheetRows(Path workbook, String name) throws IOException {
        this.file = workbook.resolveSibling(workbook.getFileName() + "." + name);
        this.rows = new Utf8File(file);
    }

    Path file() {
        return file;
    }

    /** The last row so far; -1 when there is none. */
    int lastRow() {
        return row - 1;
    }

    /** The columns of the widest row so far. */
    int columns() {
        return columns;
    }

    /**
     * Begins a row; rows come one below the other.
     *
     * @param height in points; 0 for the sheet's own
     * @param level how deep it stands in the sheet's outline
     */
    public void row(int index, float height, int level) {
        row = index + 1;
        next = 0;
        rows.ascii("<row r=\"").digits(row);
        if (height > 0) {
            rows.ascii("\" customHeight=\"1\" ht=\"").ascii(Float.toString(height));
        }
        if (level > 0) {
            rows.ascii("\" outlineLevel=\"").digits(level);
        }
        rows.ascii("\">");
    }

    public void endRow() throws IOException {
        columns = Math.max(columns, next);
        rows.ascii("</row>\n").endLine();
    }

    /** A cell of text; empty text leaves an empty cell with its look. */
    public void text(int column, String text, CellStyle style) {
        cell(column, style);
        if (text.isEmpty()) {
            rows.ascii("/>");
        } else {
            CellText.write(rows, text);
        }
    }

    /** Cells that are put together already, the next of their row. */
    public void cells(byte[]... cells) {
        for (byte[] cell : cells) {
            name(next);
            rows.bytes(cell);
        }
    }

    public void number(int column, BigDecimal number, CellStyle style) {
        cell(column, style);
        if (number.scale() == 0 && number.precision() <= LONG_DIGITS) {
            number(number.longValue());
        } else {
            rows.ascii("><v>");
            digits(number);
            rows.ascii("</v></c>");
        }
    }

    public void number(int column, long number, CellStyle style) {
        cell(column, style);
        number(number);
    }

    private void number(long number) {
        if (number >= 0 && number < MANY) {
            rows.bytes(SMALL[(int) number]);
        } else {
            rows.ascii("><v>").digits(number).ascii("</v></c>");
        }
    }

    /** A number, or {@code —} where there is none. */
    public void number(int column, Optional<BigDecimal> number, CellStyle style) {
        if (number.isPresent()) {
            number(column, number.get(), style);
        } else {
            text(column, PrintedTable.NOTHING, style);
        }
    }

    /** A formula with what it gives; {@code —} when it gives no number. */
    public void formula(int column, String formula, Optional<BigDecimal> result, CellStyle style) {
        cell(column, style);
        rows.ascii(result.isPresent() ? "><f>" : " t=\"str\"><f>");
        CellText.escaped(rows, formula);
        rows.ascii("</f><v>");
        if (result.isPresent()) {
            digits(result.get());
        } else {
            rows.text(PrintedTable.NOTHING);
        }
        rows.ascii("</v></c>");
    }

    private void cell(int column, CellStyle style) {
        name(column);
        int index = style.getIndex();
        while (looks.size() <= index) {
            looks.add(CellText.look(looks.size()).getBytes(StandardCharsets.UTF_8));
        }
        rows.bytes(looks.get(index));
    }

    /** The format lets a cell without a name follow the one before it, but many programs that read workbooks do not know that. */
    private void name(int column) {
        rows.bytes(BEGINNINGS[column]).digits(row);
        next = column + 1;
    }

    private void digits(BigDecimal number) {
        if (number.scale() == 0 && number.precision() <= LONG_DIGITS) {
            rows.digits(number.longValue());
        } else {
            rows.ascii(Double.toString(number.doubleValue()));
        }
    }

    /** Writes the last rows. */
    void end() throws IOException {
        rows.end();
    }

    /** Deletes the file. */
    @Override
    public void close() throws IOException {
        rows.close();
        Files.deleteIfExists(file);
    }
}
