package org.disclosure.rollup.publish.notice.part;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.TextEdits;
import org.disclosure.rollup.publish.xml.XmlText;

/** Cells of a sheet that get another look, content or comment. */
final class SheetChanges {

    private static final String OWN_COMMENT_BELOW = "\n————\n";

    private final SheetText sheet;
    private final TreeMap<Integer, TreeMap<Integer, Change>> rows = new TreeMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Map<Spot, String> comments = new LinkedHashMap<>();

    /** A cell's style, and its content with the type of it when it is another. */
    private record Change(int style, String type, String content) {}

    /** Makes a look from another. */
    interface Restyled {
        int of(int look) throws NotPlainException;
    }

    /** A cell by its row and column. */
    record Spot(int row, int column) {}

    SheetChanges(SheetText sheet) {
        this.sheet = sheet;
    }

    /** Gives a cell a look made from its own, and a comment. */
    void mark(int[] place, Restyled look, String comment) throws NotPlainException {
        int[] at = sheet.shown(place);
        SheetText.Columns column = sheet.column(at[1]);
        if (sheet.hasComments || column != null && column.hidden()) {
            throw new NotPlainException("Comments of its own, or a hidden column");
        }
        Change before = now(at[0], at[1]);
        put(at[0], at[1], new Change(look.of(before.style()), before.type(), before.content()));
        comments.merge(new Spot(at[0], at[1]), comment, (first, next) -> next + OWN_COMMENT_BELOW + first);
        seen.add(at[0]);
    }

    void number(int row, int column, BigDecimal number, int style) {
        put(row, column, new Change(style, "", "<v>" + number.doubleValue() + "</v>"));
    }

    /** Writes a text; an empty one leaves the cell empty. */
    void text(int row, int column, String text, int style) {
        put(
                row,
                column,
                text.isEmpty() ? new Change(style, "", "") : new Change(style, " t=\"inlineStr\"", inline(text)));
    }

    /** Writes a text into a cell that is there, and keeps its look. */
    void text(int row, int column, String text) {
        text(row, column, text, now(row, column).style());
    }

    static String inline(String text) {
        return "<is><t xml:space=\"preserve\">" + XmlText.escaped(text) + "</t></is>";
    }

    private void put(int row, int column, Change change) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, change);
    }

    private Change now(int row, int column) {
        Change changed = rows.getOrDefault(row, new TreeMap<>()).get(column);
        if (changed != null) {
            return changed;
        }
        SheetText.RowAt there = sheet.rows.get(row);
        SheetText.CellAt cell = there == null ? null : there.find(column);
        SheetText.Columns columns = sheet.column(column);
        int style = cell != null && cell.styleAt() != null ? cell.style() : columns == null ? 0 : columns.style();
        return new Change(style, "", null);
    }

    Map<Spot, String> comments() {
        return comments;
    }

    /** The sheet with the changes, on no tab that is chosen, and with a drawing for its comments if it has any. */
    String apply(String drawing) throws NotPlainException {
        TextEdits edits = new TextEdits();
        PrintFit.add(sheet, edits);
        sheet.selectedAt.forEach(place -> edits.replace(place[0], place[1], "0"));
        rows.forEach((number, cells) -> row(edits, number, cells));
        if (!comments.isEmpty()) {
            edits.insert(
                    sheet.drawingAt,
                    "<legacyDrawing xmlns:r=\"" + Relationships.OFFICE + "\" r:id=\"" + drawing + "\"/>");
        }
        return edits.apply(sheet.text);
    }

    private void row(TextEdits edits, int number, TreeMap<Integer, Change> cells) {
        SheetText.RowAt row = sheet.rows.get(number);
        if (row == null) {
            Map.Entry<Integer, SheetText.RowAt> after = sheet.rows.higherEntry(number);
            StringBuilder made = new StringBuilder("<row r=\"" + (number + 1) + "\">");
            cells.forEach((column, change) -> made.append(cell(number, column, change)));
            int at = after == null
                    ? sheet.dataEnd
                    : sheet.text.lastIndexOf("<row", after.getValue().tagEnd());
            edits.insert(at, made.append("</row>").toString());
            return;
        }
        if (row.hiddenAt() != null && seen.contains(number)) {
            edits.replace(row.hiddenAt()[0], row.hiddenAt()[1], "0");
        }
        if (row.isEmpty()) {
            StringBuilder made = new StringBuilder(">");
            cells.forEach((column, change) -> made.append(cell(number, column, change)));
            edits.replace(row.tagEnd() - 2, row.tagEnd(), made.append("</row>").toString());
            return;
        }
        cells.forEach((column, change) -> cell(edits, row, column, change));
    }

    private static void cell(TextEdits edits, SheetText.RowAt row, int column, Change change) {
        SheetText.CellAt cell = row.find(column);
        if (cell == null) {
            int at = row.cells().stream()
                    .filter(other -> other.column() > column)
                    .findFirst()
                    .map(SheetText.CellAt::start)
                    .orElse(row.closeAt());
            edits.insert(at, cell(row.number(), column, change));
        } else if (change.content() != null) {
            edits.replace(cell.start(), cell.end(), cell(row.number(), column, change));
        } else if (cell.styleAt() != null) {
            edits.replace(cell.styleAt()[0], cell.styleAt()[1], Integer.toString(change.style()));
        } else {
            edits.insert(cell.nameEnd(), " s=\"" + change.style() + "\"");
        }
    }

    private static String cell(int row, int column, Change change) {
        String content = change.content() == null ? "" : change.content();
        return "<c r=\"" + Address.of(row, column) + "\" s=\"" + change.style() + "\"" + change.type()
                + (content.isEmpty() ? "/>" : ">" + content + "</c>");
    }
}
