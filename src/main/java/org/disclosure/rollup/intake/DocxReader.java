package org.disclosure.rollup.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads Word reports (.docx) as a stream of XML events: the running text as a sheet, and each table as a sheet of its own. */
final class DocxReader implements SheetReader {

    private static final String DOCUMENT = "word/document.xml";

    @Override
    public FileKind kind() {
        return FileKind.DOCX;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        Parts parts = content.parts();
        parts.check(limits);
        String main = PartRelations.main(parts).orElse(DOCUMENT);
        PartRelations relations = PartRelations.of(parts, main);
        WordStyles styles = new WordStyles();
        read(parts, relations.find("/styles"), styles);
        Settings settings = new Settings();
        read(parts, relations.find("/settings"), settings);
        WordSheets sheets = new WordSheets(limits);
        DocxTables tables = new DocxTables(sheets, limits);
        DocxHandler handler = new DocxHandler(tables, new DocxText(sheets, styles, tables, settings.updateFields));
        XmlEvents.read(parts.get(main), handler);
        if (!handler.hasBody()) {
            throw new IOException("No document");
        }
        EmbeddedWorkbooks workbooks = new EmbeddedWorkbooks(sheets.build(), limits);
        workbooks.addAll(relations, parts);
        return workbooks.sheets();
    }

    private static void read(Parts parts, Optional<String> part, XmlHandler handler) throws IOException {
        if (part.isPresent()) {
            XmlEvents.read(parts.get(part.get()), handler);
        }
    }

    /** What a document says of itself as a whole. */
    private static final class Settings implements XmlHandler {

        private boolean updateFields;

        @Override
        public void start(String name, Attributes attributes) {
            if (name.equals("updateFields")) {
                updateFields = WordLook.isOn(attributes.find("val"));
            }
        }
    }
}
