package org.disclosure.rollup.publish.notice.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.XmlCursor;
import org.disclosure.rollup.publish.xml.XmlText;

/** A sheet's part as it came, with the places of its rows and cells. */
final class SheetText {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** What comes behind the drawing of the comments. */
    private static final Set<String> LATER = Set.of(
            "legacyDrawingHF",
            "picture",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent",
            "mc:AlternateContent");

    private static final Set<String> REFUSED = Set.of("oleObjects", "controls", "customProperties", "customSheetViews");
    private static final int STANDARD_WIDTH = 8;
    private static final double STANDARD_HEIGHT = 15;

    /** A cell and its places in the text: its tag's name ends, it ends, and its style is written (or null). */
    record CellAt(int column, int start, int nameEnd, int end, int[] styleAt, int style) {}

    /** A row, likewise; {@code closeAt} is where it is closed, its tag's end when it is empty. */
    record RowAt(
            int number, int tagEnd, boolean isEmpty, int closeAt, double height, int[] hiddenAt, List<CellAt> cells) {

        CellAt find(int column) {
            return cells.stream()
                    .filter(cell -> cell.column() == column)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Columns with a width and a style. */
    record Columns(int first, int last, double width, boolean hidden, int style) {}

    final String text;
    final TreeMap<Integer, RowAt> rows = new TreeMap<>();
    final List<int[]> merges = new ArrayList<>();
    final List<Columns> columns = new ArrayList<>();
    final List<int[]> selectedAt = new ArrayList<>();
    double standardWidth = STANDARD_WIDTH;
    double standardHeight = STANDARD_HEIGHT;
    int dataEnd;
    int drawingAt;
    boolean hasComments;

    private boolean inData;
    private RowAt row;
    private int formulaAt;

    SheetText(String text) throws NotPlainException {
        this.text = text;
        XmlCursor tag = new XmlCursor(text);
        while (tag.next()) {
            switch (tag.depth()) {
                case 1 -> root(tag);
                case 2 -> section(tag);
                case 3 -> line(tag);
                case 4 -> cell(tag);
                default -> formula(tag);
            }
        }
    }

    private void root(XmlCursor tag) throws NotPlainException {
        if (tag.isClose()) {
            drawingAt = drawingAt == 0 ? tag.start() : drawingAt;
        } else if (!tag.name().equals("worksheet") || tag.isEmpty() || !MAIN.equals(tag.get("xmlns"))) {
            throw new NotPlainException(tag.name());
        }
    }

    private void section(XmlCursor tag) throws NotPlainException {
        String name = tag.name();
        if (REFUSED.contains(name) || name.equals("sheetData") && tag.isEmpty()) {
            throw new NotPlainException(name);
        }
        if (tag.begins("sheetData", 2)) {
            inData = true;
        } else if (tag.ends("sheetData", 2)) {
            inData = false;
            dataEnd = tag.start();
        } else if (name.equals("sheetFormatPr") && !tag.isClose()) {
            standardWidth = tag.number("baseColWidth", STANDARD_WIDTH);
            standardHeight = tag.decimal("defaultRowHeight", STANDARD_HEIGHT);
        } else if (name.equals("legacyDrawing")) {
            hasComments = true;
        } else if (LATER.contains(name) && dataEnd > 0 && drawingAt == 0) {
            drawingAt = tag.start();
        }
    }

    private void line(XmlCursor tag) throws NotPlainException {
        if (tag.isClose()) {
            if (inData && tag.name().equals("row")) {
                rows.put(
                        row.number(),
                        new RowAt(
                                row.number(),
                                row.tagEnd(),
                                false,
                                tag.start(),
                                row.height(),
                                row.hiddenAt(),
                                row.cells()));
            }
            return;
        }
        switch (tag.name()) {
            case "sheetView" -> {
                if (tag.find("tabSelected") != null) {
                    selectedAt.add(tag.find("tabSelected"));
                }
            }
            case "col" ->
                columns.add(new Columns(
                        tag.number("min", 1) - 1,
                        tag.number("max", 1) - 1,
                        tag.decimal("width", -1),
                        tag.is("hidden"),
                        tag.number("style", 0)));
            case "row" -> begin(tag);
            case "mergeCell" -> merges.add(Address.range(tag.get("ref")));
            default -> {
                // nothing that is changed
            }
        }
    }

    private void begin(XmlCursor tag) throws NotPlainException {
        if (!inData) {
            throw new NotPlainException("A row elsewhere");
        }
        int number = tag.number("r", 0) - 1;
        if (number < 0 || !rows.isEmpty() && rows.lastKey() >= number) {
            throw new NotPlainException("A row out of order");
        }
        int[] hiddenAt = tag.is("hidden") ? tag.find("hidden") : null;
        row = new RowAt(
                number, tag.end(), tag.isEmpty(), tag.end(), tag.decimal("ht", -1), hiddenAt, new ArrayList<>());
        rows.put(number, row);
    }

    private void cell(XmlCursor tag) throws NotPlainException {
        if (!inData || !tag.name().equals("c")) {
            return;
        }
        List<CellAt> cells = row.cells();
        if (tag.isClose()) {
            CellAt last = cells.remove(cells.size() - 1);
            cells.add(new CellAt(last.column(), last.start(), last.nameEnd(), tag.end(), last.styleAt(), last.style()));
            return;
        }
        int[] at = Address.cell(tag.get("r"));
        if (at[0] != row.number()
                || !cells.isEmpty() && cells.get(cells.size() - 1).column() >= at[1]) {
            throw new NotPlainException("A cell out of order");
        }
        cells.add(new CellAt(at[1], tag.start(), tag.nameEnd(), tag.end(), tag.find("s"), tag.number("s", 0)));
    }

    private void formula(XmlCursor tag) throws NotPlainException {
        if (tag.begins("f", 5)) {
            formulaAt = tag.end();
        } else if (tag.ends("f", 5) && Harmless.reachesOut(XmlText.plain(text.substring(formulaAt, tag.start())))) {
            throw new NotPlainException("A formula reaches outside");
        }
    }

    /** The column's width and style; null when nothing is said of it. */
    Columns column(int number) {
        return columns.stream()
                .filter(found -> found.first() <= number && number <= found.last())
                .findFirst()
                .orElse(null);
    }

    /** The cell that shows what is in a cell: of a merged range the first. */
    int[] shown(int[] cell) {
        return merges.stream()
                .filter(range ->
                        range[0] <= cell[0] && cell[0] <= range[2] && range[1] <= cell[1] && cell[1] <= range[3])
                .findFirst()
                .map(range -> new int[] {range[0], range[1]})
                .orElse(cell);
    }
}
