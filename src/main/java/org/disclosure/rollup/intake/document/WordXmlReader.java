package org.disclosure.rollup.intake.document;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.word.LostMerges;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordStyles;
import org.disclosure.rollup.intake.xml.XmlEvents;

/** Reads Word 2003 XML documents, which programs fill in as templates and often save under {@code .doc}. */
public final class WordXmlReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.WORD_XML;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        WordStyles styles = new WordStyles();
        WordSheets sheets = new WordSheets(limits);
        DocxTables tables = new DocxTables(sheets, limits);
        DocxText text = new DocxText(sheets, styles, tables, false);
        DocxHandler body = new DocxHandler(tables, text, id -> {});
        LostMerges merges = new LostMerges();
        XmlEvents.read(content.stream(), new WordXmlHandler(styles, body, merges));
        if (!body.hasBody()) {
            throw new IOException("No document");
        }
        merges.check();
        return sheets.build();
    }
}
