package org.disclosure.rollup.intake.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.page.PageInk;
import org.disclosure.rollup.intake.page.PageSheets;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads PDF files: each table with ruled lines as a sheet of its own, and the running text. */
public final class PdfReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.PDF;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        PageSheets sheets = new PageSheets();
        try (PDDocument document = open(content)) {
            Layers layers = new Layers(document.getDocumentCatalog().getOCProperties());
            // draws the values of fields that the file leaves to whoever shows it
            document.getDocumentCatalog().getAcroForm();
            for (PDPage page : document.getPages()) {
                ReadingTimeLimit.check();
                PageInk ink = new PdfPage(page, layers, limits).read();
                if (!ink.isWithoutText()) {
                    sheets.add(ink.page());
                }
            }
        }
        return sheets.build(limits);
    }

    private static PDDocument open(Content content) throws IOException {
        BuiltInFonts.use();
        try {
            return Loader.loadPDF(content.bytes());
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED, e);
        }
    }
}
