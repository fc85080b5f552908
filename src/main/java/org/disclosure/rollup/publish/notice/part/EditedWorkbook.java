package org.disclosure.rollup.publish.notice.part;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.file.SavedFile;
import org.disclosure.rollup.publish.notice.letter.NoticePage;
import org.disclosure.rollup.publish.xml.NotPlainException;

/** A plain workbook with marks, comments and a notice before its sheets. */
public final class EditedWorkbook {

    private static final int LONGEST_COMMENT = 3_000;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final PlainWorkbook workbook;
    private final Looks looks;
    private final Map<String, SheetChanges> changes = new HashMap<>();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    /** A workbook that several threads may edit at a time, each its own copy. */
    public EditedWorkbook(PlainWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.looks = new Looks(workbook.styles);
    }

    /** Whether it has a sheet of this name. */
    public boolean has(String sheet) {
        return workbook.sheets.containsKey(sheet);
    }

    private SheetChanges on(String sheet) throws NotPlainException {
        if (workbook.hidden.contains(sheet)) {
            throw new NotPlainException("A hidden sheet");
        }
        return changes.computeIfAbsent(sheet, name -> new SheetChanges(workbook.sheets.get(name)));
    }

    /** Colours a cell and writes a comment to it; of a merged range its first, which is the one that shows. */
    public void mark(Place place, Severity severity, String text) throws IOException {
        String comment = text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT) + "…" : text;
        on(place.sheet()).mark(Address.cell(place.address()), look -> looks.marked(look, severity), comment);
    }

    /** Writes a number into the first cell of a range, and gives all of it the look. */
    public void number(String sheet, CellRangeAddress range, BigDecimal number, int look) throws IOException {
        SheetChanges cells = on(sheet);
        range.forEach(at -> cells.text(at.getRow(), at.getColumn(), "", look));
        cells.number(range.getFirstRow(), range.getFirstColumn(), number, look);
    }

    /** Writes a text into a cell that is there. */
    public void text(String sheet, int row, int column, String text) throws IOException {
        on(sheet).text(row, column, text);
    }

    /**
     * Puts the notice before the sheets.
     *
     * @param author of the comments
     */
    public void put(NoticePage page, String author) throws IOException {
        for (String sheet : workbook.sheets.keySet()) {
            sheet(sheet, author);
        }
        String part = workbook.parts.free("xl/worksheets/sheet", ".xml", changed.keySet());
        changed.put(part, PagePart.sheet(page, looks));
        type(part, "worksheet");
        String id = workbook.relationships.free("rIdNotice");
        changed.put(PackageParts.relationshipsOf(workbook.path), workbook.relationships.with(id, "worksheet", part));
        changed.put(workbook.path, new WorkbookText(workbook.text).with(page.name(), id, PagePart.names(page)));
        changed.put(workbook.stylesPath, looks.text());
    }

    private void sheet(String sheet, String author) throws IOException {
        SheetText before = workbook.sheets.get(sheet);
        SheetChanges made = changes.getOrDefault(sheet, new SheetChanges(before));
        String path = workbook.paths.get(sheet);
        Relationships relationships = workbook.relationshipsOf.get(sheet);
        String drawing = relationships.free("rIdMarks");
        String text = made.apply(drawing);
        if (!text.equals(before.text)) {
            changed.put(path, text);
        }
        if (!made.comments().isEmpty()) {
            String boxes = workbook.parts.free("xl/drawings/vmlDrawing", ".vml", changed.keySet());
            changed.put(boxes, CommentParts.boxes(made.comments(), before));
            String texts = workbook.parts.free("xl/comments", ".xml", changed.keySet());
            changed.put(texts, CommentParts.texts(made.comments(), author));
            type(texts, "comments");
            Relationships first = new Relationships("", relationships.with(drawing, "vmlDrawing", boxes));
            changed.put(PackageParts.relationshipsOf(path), first.with(first.free("rIdComments"), "comments", texts));
        }
    }

    private void type(String part, String kind) {
        types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>");
    }

    /** Writes it, as made on a day when it does not say so itself, and changed on that day. */
    public void write(LocalDate day, OutputStream out) throws IOException {
        changed.put(workbook.propertiesPath, PropertiesText.changed(workbook.properties, day));
        changed.put(PackageParts.TYPES, ContentTypes.with(workbook.types, types.toString()));
        workbook.parts.write(changed, out);
    }

    /** Saves it, likewise. */
    public void save(LocalDate day, Path file) throws IOException {
        SavedFile.write(file, out -> write(day, out));
    }
}
