package org.disclosure.rollup.intake.odf;

import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordTableBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * A table of an OpenDocument text as it is read. Where a cell stands follows from what spans the places before it: not all
 * programs write the cells that keep such places.
 */
final class OdtTable {

    /** Takes what a covered cell holds away with it. */
    private static final WordTableBuilder.Shape COVERED = new WordTableBuilder.Shape(0, false, false, true);

    private final WordSheets sheets;
    private final Limits limits;

    /** By its first column what was put last there. */
    private final TreeMap<Integer, Span> spans = new TreeMap<>();

    private int row = -1;
    private int column;
    private int width;
    private int rows;
    private int repeat;

    /** Number of spanned places up to here in the row whose covered cells have not come yet. */
    private int owed;

    private record Span(int firstRow, int lastRow, int width) {}

    OdtTable(WordSheets sheets, Limits limits) {
        this.sheets = sheets;
        this.limits = limits;
        sheets.startTable();
    }

    void startRow(boolean hidden) {
        sheets.startRow();
        if (hidden) {
            sheets.hideRow();
        }
        row++;
        column = 0;
        owed = 0;
    }

    void startCell(Attributes attributes) {
        continueSpans();
        width = Math.min(limits.columns(), OdfBody.number(attributes, "table:number-columns-spanned"));
        rows = Math.min(limits.rows(), OdfBody.number(attributes, "table:number-rows-spanned"));
        repeat = Math.min(limits.columns(), OdfBody.number(attributes, "table:number-columns-repeated"));
        sheets.startCell();
    }

    void endCell() {
        sheets.endCell(new WordTableBuilder.Shape(width, rows > 1, false, false));
        if (rows > 1) {
            spans.put(column, new Span(row, row + rows - 1, width));
        }
        owed += width - 1;
        skip(repeat - 1);
        column += width;
    }

    private void skip(int columns) {
        if (columns > 0) {
            sheets.skip(columns);
            column += columns;
        }
    }

    void startCovered() {
        if (owed == 0) {
            continueSpans();
        }
        if (owed > 0) {
            owed--;
        } else {
            skip(1);
        }
        sheets.startCell();
    }

    void endCovered() {
        sheets.endCell(COVERED);
    }

    /** Goes on with the cells of rows above that reach to this place. */
    private void continueSpans() {
        Map.Entry<Integer, Span> span = spans.floorEntry(column);
        while (span != null
                && reaches(span.getValue())
                && column < span.getKey() + span.getValue().width()) {
            goOn(span.getKey(), span.getValue());
            span = spans.floorEntry(column);
        }
    }

    private boolean reaches(Span span) {
        return span.firstRow() < row && row <= span.lastRow();
    }

    private void goOn(int first, Span span) {
        int left = first + span.width() - column;
        sheets.startCell();
        sheets.endCell(new WordTableBuilder.Shape(left, true, true, false));
        column += left;
        owed += left;
    }

    void endRow() {
        for (Map.Entry<Integer, Span> span : spans.tailMap(column, true).entrySet()) {
            if (reaches(span.getValue()) && span.getKey() >= column) {
                skip(span.getKey() - column);
                goOn(span.getKey(), span.getValue());
            }
        }
    }

    void end() {
        sheets.endTable();
    }
}
