package org.disclosure.rollup.intake.picture.image;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.picture.PictureSource;

/** A picture as PNG, JPEG, GIF, BMP or TIFF. Of a very large one some pixels are left out while it is decoded. */
public final class EncodedPicture implements PictureSource {

    /** More are refused before anything is decoded. */
    private static final long MOST_PIXELS = 60_000_000;

    /** More are not kept. */
    private static final long KEPT_PIXELS = 16_000_000;

    private static final int BYTES = 4;

    private final byte[] content;
    private final int page;

    public EncodedPicture(byte[] content) {
        this(content, 0);
    }

    /** @param page of a file of several, from 0 */
    private EncodedPicture(byte[] content, int page) {
        this.content = content;
        this.page = page;
    }

    /**
     * The pages of a file: one, unless it is a TIFF of several.
     *
     * @throws IOException when it is none of the kinds that are decoded
     */
    public static List<PictureSource> pages(byte[] content) throws IOException {
        ImageReader reader = reader(content);
        try {
            int count = Math.max(1, reader.getNumImages(true));
            List<PictureSource> pages = new ArrayList<>();
            for (int page = 0; page < count; page++) {
                pages.add(new EncodedPicture(content, page));
            }
            return pages;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(byte[] content) throws IOException {
        ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IOException("No picture that can be decoded");
        }
        ImageReader reader = readers.next();
        reader.setInput(stream, false, true);
        return reader;
    }

    @Override
    public BufferedImage open() throws IOException {
        ImageReader reader = reader(content);
        try {
            BufferedImage image = read(reader);
            if (page == 0 && Orientation.isMirrored(content)) {
                mirror(image.getRaster());
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        if (pixels > MOST_PIXELS) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
        CellMemory.current().need(BYTES * pixels / (step * step) + content.length);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        try {
            return reader.read(page, parameters);
        } catch (IIOException e) {
            // Java decodes no JPEG in the colours of a printing press
            if (reader.canReadRaster()) {
                return InkColours.grey(reader.readRaster(page, parameters), content);
            }
            throw e;
        }
    }

    private static void mirror(WritableRaster pixels) {
        int bands = pixels.getNumBands();
        for (int y = 0; y < pixels.getHeight(); y++) {
            int[] line = pixels.getPixels(0, y, pixels.getWidth(), 1, (int[]) null);
            int[] mirrored = new int[line.length];
            for (int x = 0; x < line.length; x += bands) {
                System.arraycopy(line, x, mirrored, line.length - bands - x, bands);
            }
            pixels.setPixels(0, y, pixels.getWidth(), 1, mirrored);
        }
    }
}
