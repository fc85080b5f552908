package org.disclosure.rollup.intake.rtf;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.inner.EmbeddedFiles;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.word.WordSheets;

/** Reads Rich Text Format reports (.rtf): the running text as a sheet, and each table as a sheet of its own. */
public final class RtfReader implements SheetReader {

    private final InnerFiles inner;

    /**
     * @param inner reads the objects in a document
     */
    public RtfReader(InnerFiles inner) {
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return FileKind.RTF;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        WordSheets sheets = new WordSheets(limits);
        RtfObjects objects = new RtfObjects();
        RtfSheets.add(RtfDocument.read(content.bytes(), objects), sheets);
        EmbeddedFiles embedded = new EmbeddedFiles(sheets.build(), inner, limits, depth);
        objects.contents().forEach(embedded::add);
        return embedded.beforeTheText();
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) {
        return RtfPictures.of(content.bytes());
    }
}
