package org.disclosure.rollup.intake.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.inner.EmbeddedFiles;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.page.PageSheets;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads PDF files: each table with ruled lines as a sheet of its own, and the running text. */
public final class PdfReader implements SheetReader {

    /** Takes a page. */
    interface PageTaker {

        /** @param number of the page, from 0 on */
        void take(int number, PdfPage page);
    }

    private final InnerFiles inner;

    /**
     * @param inner reads the files that are attached
     */
    public PdfReader(InnerFiles inner) {
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return FileKind.PDF;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        PageSheets pages = new PageSheets();
        List<byte[]> attachments;
        try (PDDocument document = open(content)) {
            read(document, limits, (number, page) -> {
                if (!page.ink().isWithoutText()) {
                    pages.add(page.ink().upright());
                }
            });
            attachments = PdfAttachments.of(document, limits);
        }
        EmbeddedFiles files = new EmbeddedFiles(pages.build(limits), inner, limits, depth);
        attachments.forEach(files::add);
        return files.beforeTheText();
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return PdfPictures.of(content, limits);
    }

    /** Reads the pages one after another, so that none of them need be kept. */
    static void read(PDDocument document, Limits limits, PageTaker taker) throws IOException {
        // has the values of fields drawn that the file leaves to whoever shows it
        document.getDocumentCatalog().getAcroForm();
        for (int number = 0; number < document.getNumberOfPages(); number++) {
            ReadingTimeLimit.check();
            taker.take(number, read(document, number, limits));
        }
    }

    static PdfPage read(PDDocument document, int number, Limits limits) throws IOException {
        Layers layers = new Layers(document.getDocumentCatalog().getOCProperties());
        PdfPage page = new PdfPage(document.getPage(number), layers, limits);
        page.read(document);
        return page;
    }

    static PDDocument open(Content content) throws IOException {
        BuiltInFonts.use();
        try {
            return Loader.loadPDF(content.bytes());
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED, e);
        }
    }
}
