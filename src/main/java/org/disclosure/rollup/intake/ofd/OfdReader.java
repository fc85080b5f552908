package org.disclosure.rollup.intake.ofd;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.ofd.part.OfdParts;
import org.disclosure.rollup.intake.page.PageSheets;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads OFD files (GB/T 33190): each table with ruled lines as a sheet of its own, and the running text. */
public final class OfdReader implements SheetReader {

    /** Smaller pictures are stamps and emblems: width as a share of the page's, height in points. */
    private static final double NARROW = 0.3;

    private static final double LOW = 40;

    @Override
    public FileKind kind() {
        return FileKind.OFD;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        PageSheets sheets = new PageSheets();
        for (OfdPage page : OfdDocument.pages(content, limits)) {
            ReadingTimeLimit.check();
            InkCanvas seen = seen(page, page.open(), limits);
            if (!seen.ink().isWithoutText()) {
                sheets.add(seen.ink().upright());
            }
        }
        return sheets.build(limits);
    }

    private static InkCanvas seen(OfdPage page, OfdPage.Opened opened, Limits limits) throws IOException {
        InkCanvas canvas = new InkCanvas(opened, part -> decoded(page.parts(), part), limits);
        opened.draw(canvas);
        return canvas;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        List<PictureSource> all = new ArrayList<>();
        for (OfdPage page : OfdDocument.pages(content, limits)) {
            OfdPage.Opened opened = page.open();
            InkCanvas seen = seen(page, opened, limits);
            if (seen.ink().isWithoutText()) {
                if (seen.isDrawnOn()) {
                    all.add(() -> painted(page.open()));
                }
                continue;
            }
            seen.pictures().stream()
                    .filter(picture -> picture.place().getWidth() >= NARROW * opened.width()
                            && picture.place().getHeight() >= LOW)
                    .forEach(picture -> all.add(() -> decoded(page.parts(), picture.part())));
        }
        return all;
    }

    private static BufferedImage painted(OfdPage.Opened page) throws IOException {
        PaintCanvas canvas = new PaintCanvas(page, part -> decoded(page.page().parts(), part));
        page.draw(canvas);
        return canvas.image();
    }

    private static BufferedImage decoded(OfdParts parts, String part) throws IOException {
        try (InputStream in = parts.all().get(part)) {
            BufferedImage picture = ImageIO.read(in);
            if (picture == null) {
                throw new IOException("No picture that Java reads: " + part);
            }
            return picture;
        }
    }
}
