package org.disclosure.rollup.intake.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;

/** The pictures of a PDF file that may be tables: large ones, and pages whose text says nothing. */
final class PdfPictures {

    /** Pixels of an inch of a page. */
    private static final int RESOLUTION = 200;

    /** A page is not drawn larger, in pixels of its longer side. */
    private static final double MOST_PIXELS = 4_000;

    private static final double INCH = 72;

    private final Content content;
    private final Limits limits;
    private final List<PictureSource> all = new ArrayList<>();

    private PdfPictures(Content content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    /** The pictures in the order of the pages. Each opens the file again when it is asked for. */
    static List<PictureSource> of(Content content, Limits limits) throws IOException {
        PdfPictures pictures = new PdfPictures(content, limits);
        try (PDDocument document = PdfReader.open(content)) {
            PdfReader.read(document, limits, pictures::add);
        }
        return pictures.all;
    }

    private void add(int number, PdfPage page) {
        boolean withoutText = page.ink().isWithoutText();
        List<PagePicture> large = page.pictures().stream()
                .filter(picture -> picture.isLarge(page.width()))
                .toList();
        boolean scan =
                large.size() == 1 && large.get(0).upright() && large.get(0).isWholePage(page.width(), page.height());
        if (withoutText && !scan) {
            if (page.isDrawnOn()) {
                all.add(() -> drawn(number));
            }
            return;
        }
        for (PagePicture picture : large) {
            int place = page.pictures().indexOf(picture);
            all.add(() -> picture(number, place));
        }
    }

    private BufferedImage drawn(int number) throws IOException {
        try (PDDocument document = PdfReader.open(content)) {
            double side = Math.max(
                    document.getPage(number).getCropBox().getWidth(),
                    document.getPage(number).getCropBox().getHeight());
            double resolution = Math.min(RESOLUTION, MOST_PIXELS * INCH / side);
            return new PDFRenderer(document).renderImageWithDPI(number, (float) resolution, ImageType.GRAY);
        }
    }

    private BufferedImage picture(int number, int place) throws IOException {
        try (PDDocument document = PdfReader.open(content)) {
            PdfPage page = PdfReader.read(document, number, limits);
            return page.pictures().get(place).open();
        }
    }
}
