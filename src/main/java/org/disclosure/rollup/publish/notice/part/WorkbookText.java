package org.disclosure.rollup.publish.notice.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.disclosure.rollup.finding.NoticeSheetName;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.TextEdits;
import org.disclosure.rollup.publish.xml.XmlCursor;
import org.disclosure.rollup.publish.xml.XmlText;

/** The part of a workbook with its sheets and names, and the places where a sheet is put before all others. */
final class WorkbookText {

    private static final Set<String> REFUSED =
            Set.of("externalReferences", "pivotCaches", "functionGroups", "customWorkbookViews", "smartTagTypes");

    /** A sheet. */
    record Sheet(String name, String relationship, boolean isHidden) {}

    final List<Sheet> sheets = new ArrayList<>();

    private final String text;
    private final TextEdits edits = new TextEdits();
    private int sheetsAt;
    private int firstAt;
    private int lastAt;
    private int namesAt;
    private int nameAt;
    private int noNames;
    private int highest;
    private boolean viewed;
    private boolean named;

    WorkbookText(String text) throws NotPlainException {
        this.text = text;
        XmlCursor tag = new XmlCursor(text);
        while (tag.next()) {
            if (tag.begins("workbook", 1)) {
                root(tag);
            } else if (tag.depth() == 1 && !tag.isClose()) {
                throw new NotPlainException(tag.name());
            } else if (tag.depth() == 2) {
                section(tag);
            } else if (tag.depth() == 3) {
                line(tag);
            }
        }
        if (lastAt == 0 || sheets.isEmpty()) {
            throw new NotPlainException("No sheets");
        }
    }

    private void root(XmlCursor tag) throws NotPlainException {
        named = Relationships.OFFICE.equals(tag.get("xmlns:r"));
        if (!SheetText.MAIN.equals(tag.get("xmlns"))) {
            throw new NotPlainException("Other names of things");
        }
    }

    private void section(XmlCursor tag) throws NotPlainException {
        if (REFUSED.contains(tag.name()) || tag.name().equals("bookViews") && tag.isEmpty()) {
            throw new NotPlainException(tag.name());
        } else if (tag.begins("sheets", 2)) {
            sheetsAt = tag.start();
            firstAt = tag.end();
        } else if (tag.ends("sheets", 2)) {
            lastAt = tag.end();
        } else if (tag.begins("definedNames", 2)) {
            namesAt = tag.end();
            noNames = tag.isEmpty() ? tag.start() : 0;
        }
    }

    private void line(XmlCursor tag) throws NotPlainException {
        if (tag.begins("workbookView", 3)) {
            viewed = true;
            edits.set(tag, "activeTab", "0");
            edits.set(tag, "firstSheet", "0");
        } else if (tag.begins("sheet", 3)) {
            sheet(tag);
        } else if (tag.begins("definedName", 3)) {
            name(tag);
        } else if (tag.ends("definedName", 3)
                && Harmless.reachesOut(XmlText.plain(text.substring(nameAt, tag.start())))) {
            throw new NotPlainException("A name reaches outside");
        }
    }

    private void sheet(XmlCursor tag) throws NotPlainException {
        String name = tag.get("name");
        String relationship = tag.get("r:id");
        if (name == null || relationship == null || NoticeSheetName.isThatOf(XmlText.plain(name))) {
            throw new NotPlainException("A notice, or a sheet without a name");
        }
        if (!named && !Relationships.OFFICE.equals(tag.get("xmlns:r"))) {
            throw new NotPlainException("Other names of things");
        }
        String state = tag.get("state");
        sheets.add(new Sheet(XmlText.plain(name), relationship, state != null && !state.equals("visible")));
        highest = Math.max(highest, tag.number("sheetId", 0));
    }

    private void name(XmlCursor tag) throws NotPlainException {
        String name = tag.get("name");
        if (name == null || name.toLowerCase(Locale.ROOT).contains("auto_")) {
            throw new NotPlainException("A name that runs");
        }
        if (tag.find("localSheetId") != null) {
            edits.set(tag, "localSheetId", Integer.toString(tag.number("localSheetId", 0) + 1));
        }
        nameAt = tag.end();
    }

    /**
     * The part with another sheet, which is the first and the one that shows.
     *
     * @param names of places on it, as they are written in the part
     */
    String with(String sheet, String relationship, String names) {
        edits.insert(
                firstAt,
                "<sheet name=\"" + XmlText.escaped(sheet) + "\" sheetId=\"" + (highest + 1) + "\" xmlns:r=\""
                        + Relationships.OFFICE + "\" r:id=\"" + relationship + "\"/>");
        if (!viewed) {
            edits.insert(sheetsAt, "<bookViews><workbookView/></bookViews>");
        }
        if (noNames > 0) {
            edits.replace(noNames, namesAt, "<definedNames>" + names + "</definedNames>");
        } else if (namesAt > 0) {
            edits.insert(namesAt, names);
        } else {
            edits.insert(lastAt, "<definedNames>" + names + "</definedNames>");
        }
        return edits.apply(text);
    }
}
