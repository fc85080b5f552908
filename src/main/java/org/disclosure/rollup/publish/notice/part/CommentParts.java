package org.disclosure.rollup.publish.notice.part;

import java.util.Locale;
import java.util.Map;
import org.apache.poi.util.Units;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.xml.XmlText;

/** The comments of a sheet: their texts, and the boxes that they are seen in. */
final class CommentParts {

    private static final int BOX_WIDTH = 330;
    private static final int LETTERS_A_LINE = 46;
    private static final double LINE_POINTS = 13;
    private static final double HIGHEST_BOX = 420;
    private static final int MOST_SPANNED = 200;

    private static final String SHAPES = "<xml xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
            + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final String SHAPE = "<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\""
            + " style=\"position:absolute; visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            + "<v:fill color=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
            + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>"
            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>"
            + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>";

    /** The first number that a shape may have. */
    private static final int FIRST = 1025;

    private CommentParts() {}

    /** The texts. */
    static String texts(Map<SheetChanges.Spot, String> comments, String author) {
        StringBuilder xml = new StringBuilder(XmlText.DECLARATION)
                .append("<comments xmlns=\"" + SheetText.MAIN + "\"><authors><author>")
                .append(XmlText.escaped(author))
                .append("</author></authors><commentList>");
        comments.forEach((at, text) -> xml.append("<comment ref=\"" + Address.of(at.row(), at.column()))
                .append("\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/><rFont val=\"宋体\"/></rPr>")
                .append("<t xml:space=\"preserve\">" + XmlText.escaped(text) + "</t></r></text></comment>"));
        return xml.append("</commentList></comments>").toString();
    }

    /** The boxes. */
    static String boxes(Map<SheetChanges.Spot, String> comments, SheetText sheet) {
        StringBuilder xml = new StringBuilder(XmlText.DECLARATION).append(SHAPES);
        int number = FIRST;
        for (Map.Entry<SheetChanges.Spot, String> comment : comments.entrySet()) {
            SheetChanges.Spot at = comment.getKey();
            xml.append(String.format(
                    Locale.ROOT, SHAPE, number++, anchor(sheet, at, comment.getValue()), at.row(), at.column()));
        }
        return xml.append("</xml>").toString();
    }

    /** A box beside the cell that holds the text, whatever the widths and heights of columns and rows. */
    private static String anchor(SheetText sheet, SheetChanges.Spot at, String text) {
        int left = at.column() + 1;
        int right = left;
        for (double width = 0; width < BOX_WIDTH && right < left + MOST_SPANNED; right++) {
            width += width(sheet, right, true);
        }
        double needed = Math.min(HIGHEST_BOX, TextLines.count(text, LETTERS_A_LINE) * LINE_POINTS + 8);
        int bottom = at.row();
        for (double height = 0; height < needed && bottom < at.row() + MOST_SPANNED; bottom++) {
            SheetText.RowAt row = sheet.rows.get(bottom);
            height += row == null || row.height() < 0 ? sheet.standardHeight : row.height();
        }
        // beside the cell, in its own column: programs take the first corner's cell for the one that the comment
        // belongs to
        long beside = Math.round(width(sheet, at.column(), false));
        return at.column() + ", " + beside + ", " + at.row() + ", 0, " + right + ", 0, " + bottom + ", 0";
    }

    static double width(SheetText sheet, int column, boolean shown) {
        SheetText.Columns columns = sheet.column(column);
        if (columns != null && columns.hidden() && shown) {
            return 0;
        }
        double characters = columns == null || columns.width() < 0 ? sheet.standardWidth : columns.width();
        return characters * Units.DEFAULT_CHARACTER_WIDTH;
    }
}
