package org.disclosure.rollup.intake.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.inner.EmbeddedFiles;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.source.PackagedPictures;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordStyles;
import org.disclosure.rollup.intake.xml.PartRelations;
import org.disclosure.rollup.intake.xml.XmlEvents;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Reads Word reports (.docx) as a stream of XML events: the running text as a sheet, and each table as a sheet of its own. */
public final class DocxReader implements SheetReader {

    private static final String DOCUMENT = "word/document.xml";

    private final InnerFiles inner;

    /**
     * @param inner reads the objects in a document, and what is inserted into it
     */
    public DocxReader(InnerFiles inner) {
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return FileKind.DOCX;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return PackagedPictures.ofWord(content);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        PackageParts packageParts = content.parts();
        packageParts.check(limits);
        String main = PartRelations.main(packageParts).orElse(DOCUMENT);
        PartRelations relations = PartRelations.of(packageParts, main);
        WordStyles styles = new WordStyles();
        read(packageParts, relations.find("/styles"), styles);
        Settings settings = new Settings();
        read(packageParts, relations.find("/settings"), settings);
        WordSheets sheets = new WordSheets(limits);
        DocxTables tables = new DocxTables(sheets, limits);
        InsertedFiles inserted = new InsertedFiles(relations, packageParts, sheets, inner, limits, depth);
        DocxText text = new DocxText(sheets, styles, tables, settings.updateFields);
        DocxHandler handler = new DocxHandler(tables, text, inserted::insert);
        XmlEvents.read(packageParts.get(main), handler);
        if (!handler.hasBody()) {
            throw new IOException("No document");
        }
        EmbeddedFiles objects = new EmbeddedFiles(sheets.build(), inner, limits, depth);
        objects.addAll(relations.without(handler.hiddenObjects()), packageParts);
        return objects.beforeTheText();
    }

    private static void read(PackageParts packageParts, Optional<String> part, XmlHandler handler) throws IOException {
        if (part.isPresent()) {
            XmlEvents.read(packageParts.get(part.get()), handler);
        }
    }

    /** Settings of a document as a whole. */
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
