package org.disclosure.rollup.intake.doc;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.inner.EmbeddedFiles;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.source.WordPictures;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.word.WordSheets;

/** Reads Word 97-2003 reports (.doc): the running text as a sheet, and each table as a sheet of its own. */
public final class DocReader implements SheetReader {

    private final InnerFiles inner;

    /**
     * @param inner reads the objects in a document
     */
    public DocReader(InnerFiles inner) {
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return FileKind.DOC;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return WordPictures.of(content);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        try {
            POIFSFileSystem files = content.compound();
            if (isEncrypted(files)) {
                throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED);
            }
            return sheets(files, limits, depth);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.OLD_WORD, e);
        }
    }

    /** The twelfth byte says so, before anything that a password hides. */
    private static boolean isEncrypted(POIFSFileSystem files) throws IOException {
        try (InputStream in = files.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(12);
            return head.length == 12 && (head[11] & 1) != 0;
        }
    }

    private List<Sheet> sheets(POIFSFileSystem files, Limits limits, int depth) throws IOException {
        // left open like the content, which it would close
        HWPFDocument document = new HWPFDocument(files.getRoot());
        WordSheets sheets = new WordSheets(limits);
        DocText text = new DocText(document, new DocLooks(document), sheets);
        text.read(document, document.getRange());
        text.read(document, document.getMainTextboxRange());
        EmbeddedFiles objects = new EmbeddedFiles(sheets.build(), inner, limits, depth);
        objects.addAll(files.getRoot());
        return objects.beforeTheText();
    }
}
