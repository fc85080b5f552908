package org.disclosure.rollup.publish.notice.part;

import java.util.Set;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.TextEdits;
import org.disclosure.rollup.publish.xml.XmlCursor;

/** Has a sheet print on A4, all columns on one page's width, unless its unit has set how many pages it takes. */
final class PrintFit {

    /** Width of what is printed on A4 upright, between the margins of a new workbook. */
    private static final double UPRIGHT_PIXELS = 660;

    private static final String FIT = "<pageSetUpPr fitToPage=\"1\"/>";
    private static final String DATA_END = "</sheetData>";
    private static final String ROOT = "<worksheet>";

    /** What comes before the set-up of the page, of all that comes behind the cells. */
    private static final Set<String> BEFORE = Set.of(
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins");

    private PrintFit() {}

    /** Adds what has to change to the edits of the sheet's text. */
    static void add(SheetText sheet, TextEdits edits) throws NotPlainException {
        if (head(sheet.text, edits)) {
            tail(sheet, edits);
        }
    }

    /** False when the sheet fits its pages already. */
    private static boolean head(String text, TextEdits edits) throws NotPlainException {
        XmlCursor tag = new XmlCursor(text);
        int root = 0;
        while (tag.next() && !tag.begins("sheetData", 2)) {
            if (tag.depth() == 1) {
                root = tag.end();
            } else if (tag.begins("pageSetUpPr", 3)) {
                boolean fits = tag.is("fitToPage");
                if (!fits) {
                    edits.set(tag, "fitToPage", "1");
                }
                return !fits;
            } else if (tag.begins("sheetPr", 2) && tag.isEmpty()) {
                edits.replace(tag.end() - 2, tag.end(), ">" + FIT + "</sheetPr>");
                return true;
            } else if (tag.ends("sheetPr", 2)) {
                edits.insert(tag.start(), FIT);
                return true;
            }
        }
        edits.insert(root, "<sheetPr>" + FIT + "</sheetPr>");
        return true;
    }

    private static void tail(SheetText sheet, TextEdits edits) throws NotPlainException {
        int from = sheet.dataEnd + DATA_END.length();
        XmlCursor tag = new XmlCursor(ROOT + sheet.text.substring(from));
        int moved = from - ROOT.length();
        int at = from;
        boolean wide = width(sheet) > UPRIGHT_PIXELS;
        while (tag.next()) {
            if (tag.begins("pageSetup", 2)) {
                boolean across = wide || "landscape".equals(tag.get("orientation"));
                String set = " paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\""
                        + (across ? "landscape" : "portrait") + "\"";
                for (String attribute : new String[] {"paperSize", "fitToWidth", "fitToHeight", "orientation"}) {
                    int[] place = tag.find(attribute);
                    if (place != null) {
                        int start = sheet.text.lastIndexOf(attribute, place[0] + moved);
                        edits.replace(start, place[1] + moved + 1, "");
                    }
                }
                edits.insert(tag.nameEnd() + moved, set);
                return;
            } else if (tag.depth() == 2 && BEFORE.contains(tag.name())) {
                at = tag.end() + moved;
            }
        }
        edits.insert(
                at,
                "<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\""
                        + (wide ? "landscape" : "portrait") + "\"/>");
    }

    /** Pixels from the first column to the last one that holds something. */
    private static double width(SheetText sheet) {
        int last = -1;
        for (SheetText.RowAt row : sheet.rows.values()) {
            for (SheetText.CellAt cell : row.cells()) {
                String written = sheet.text.substring(cell.nameEnd(), cell.end());
                boolean filled = written.contains("<v>") || written.contains("<f") || written.contains("<is");
                last = filled ? Math.max(last, cell.column()) : last;
            }
        }
        for (int[] merged : sheet.merges) {
            last = merged[1] <= last ? Math.max(last, merged[3]) : last;
        }
        double width = 0;
        for (int column = 0; column <= last; column++) {
            width += CommentParts.width(sheet, column, true);
        }
        return width;
    }
}
