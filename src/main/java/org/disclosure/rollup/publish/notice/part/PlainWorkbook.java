package org.disclosure.rollup.publish.notice.part;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.XmlCursor;

/** A workbook that has nothing but what may go back to its unit and is known how to be edited in its parts. */
public final class PlainWorkbook {

    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    final PackageParts parts;
    final String path;
    final String text;
    final StyleSheet styles;
    final String stylesPath;
    final Relationships relationships;
    final Map<String, SheetText> sheets = new LinkedHashMap<>();
    final Map<String, String> paths = new LinkedHashMap<>();
    final Set<String> hidden = new HashSet<>();
    final Map<String, Relationships> relationshipsOf = new HashMap<>();
    final String propertiesPath;
    final String properties;
    final String types;

    private PlainWorkbook(byte[] content, Collection<String> authors) throws IOException {
        parts = new PackageParts(content);
        parts.requireReachable();
        Relationships root = parts.relationships("");
        path = required(root.target("officedocument"));
        propertiesPath = required(root.target("core-properties"));
        properties = parts.text(propertiesPath);
        types = parts.text(PackageParts.TYPES);
        requireWorkbook();
        text = parts.text(path);
        relationships = parts.relationships(path);
        stylesPath = required(relationships.target("styles"));
        styles = new StyleSheet(parts.text(stylesPath));
        for (WorkbookText.Sheet sheet : new WorkbookText(text).sheets) {
            add(sheet, authors);
        }
    }

    /**
     * Opens a workbook.
     *
     * @param authors whose comments it must not have, for they would have to go
     * @throws IOException when it has something that is not known to be harmless or how it is edited
     */
    public static PlainWorkbook open(byte[] content, Collection<String> authors) throws IOException {
        return new PlainWorkbook(content, authors);
    }

    private static String required(String part) throws NotPlainException {
        if (part == null) {
            throw new NotPlainException("A part is not there");
        }
        return part;
    }

    private void requireWorkbook() throws NotPlainException {
        XmlCursor tag = new XmlCursor(types);
        boolean plain = false;
        while (tag.next()) {
            String type = tag.get("ContentType");
            plain |= tag.begins("Override", 2) && ("/" + path).equals(tag.get("PartName")) && MAIN_TYPE.equals(type);
            if (tag.begins("Default", 2) && "vml".equalsIgnoreCase(tag.get("Extension")) && !VML.equals(type)) {
                throw new NotPlainException(type);
            }
        }
        if (!plain) {
            throw new NotPlainException("A workbook of another kind");
        }
    }

    private void add(WorkbookText.Sheet sheet, Collection<String> authors) throws IOException {
        String part = relationships.all().stream()
                .filter(one ->
                        one.id().equals(sheet.relationship()) && one.type().equals("worksheet"))
                .map(Relationships.Relationship::target)
                .findFirst()
                .orElseThrow(() -> new NotPlainException(sheet.name()));
        Relationships ofSheet = parts.relationships(part);
        String comments = ofSheet.target("comments");
        if (comments != null) {
            String texts = parts.text(comments);
            for (String author : authors) {
                if (texts.contains(author)) {
                    throw new NotPlainException("Marks of an earlier notice");
                }
            }
        }
        sheets.put(sheet.name(), new SheetText(parts.text(part)));
        paths.put(sheet.name(), part);
        relationshipsOf.put(sheet.name(), ofSheet);
        if (sheet.isHidden()) {
            hidden.add(sheet.name());
        }
    }
}
