package org.disclosure.rollup.publish.notice.part;

import java.time.LocalDate;
import org.disclosure.rollup.publish.excel.StableWorkbook;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.TextEdits;
import org.disclosure.rollup.publish.xml.XmlCursor;

/** What a workbook says of who made and changed it, and when. */
final class PropertiesText {

    private static final String ROOT = "coreProperties";

    private PropertiesText() {}

    /** The part of a workbook that the program changed on a day, and made too when it does not say by whom and when. */
    static String changed(String text, LocalDate day) throws NotPlainException {
        TextEdits edits = new TextEdits();
        XmlCursor tag = new XmlCursor(text);
        int end = -1;
        boolean creator = false;
        boolean created = false;
        int itemAt = 0;
        while (tag.next()) {
            String word = tag.name().substring(tag.name().indexOf(':') + 1);
            if (tag.depth() == 1 && tag.isClose() && word.equals(ROOT)) {
                end = tag.start();
            } else if (tag.depth() == 2) {
                // an element that says nothing ends where it begins
                boolean filled = tag.isClose() && tag.start() > itemAt;
                itemAt = tag.end();
                creator |= word.equals("creator") && filled;
                created |= word.equals("created") && filled;
            }
        }
        if (end < 0) {
            throw new NotPlainException("No properties");
        }
        boolean made = creator && created;
        drop(edits, text, made);
        edits.insert(end, (made ? "" : creator() + time("created", day)) + changer() + time("modified", day));
        return edits.apply(text);
    }

    private static void drop(TextEdits edits, String text, boolean made) throws NotPlainException {
        XmlCursor tag = new XmlCursor(text);
        int itemAt = 0;
        while (tag.next()) {
            String word = tag.name().substring(tag.name().indexOf(':') + 1);
            boolean replaced = switch (word) {
                case "lastModifiedBy", "modified" -> true;
                case "creator", "created" -> !made;
                default -> false;
            };
            if (tag.depth() == 2) {
                itemAt = tag.isClose() ? itemAt : tag.start();
                if (replaced && (tag.isClose() || tag.isEmpty())) {
                    edits.replace(itemAt, tag.end(), "");
                }
            }
        }
    }

    private static String creator() {
        return "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + StableWorkbook.PROGRAM + "</dc:creator>";
    }

    private static String changer() {
        return "<cp:lastModifiedBy xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\">"
                + StableWorkbook.PROGRAM + "</cp:lastModifiedBy>";
    }

    private static String time(String what, LocalDate day) {
        return "<dcterms:" + what + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"dcterms:W3CDTF\">" + day
                + "T00:00:00Z</dcterms:" + what + ">";
    }
}
