package org.disclosure.rollup.publish.notice.part;

import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.TextEdits;
import org.disclosure.rollup.publish.xml.XmlCursor;

/** The list of the kinds of a workbook's parts. */
final class ContentTypes {

    private static final String DRAWING =
            "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>";

    private ContentTypes() {}

    /** The list with those of more parts, and of the drawings of comments. */
    static String with(String text, String more) throws NotPlainException {
        TextEdits edits = new TextEdits();
        XmlCursor tag = new XmlCursor(text);
        boolean drawings = false;
        while (tag.next()) {
            drawings |= tag.begins("Default", 2) && "vml".equalsIgnoreCase(tag.get("Extension"));
            if (tag.ends("Types", 1)) {
                edits.insert(tag.start(), (drawings ? "" : DRAWING) + more);
            }
        }
        return edits.apply(text);
    }
}
