package org.disclosure.rollup.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.Sniffer;

/** Tells pictures that belong to a signature, or are a mark of a program, from those that may be a table. */
public final class SmallPicture {

    /** A table of the form cannot be read in a smaller one. */
    private static final int WIDTH = 300;

    private static final int HEIGHT = 120;

    private SmallPicture() {}

    public static boolean is(byte[] content) {
        FileKind kind = Sniffer.kind(new Content(content));
        return (kind == FileKind.PICTURE || kind == FileKind.BMP) && isSmall(content);
    }

    /** By the size that the picture says it has; nothing of it is drawn. */
    private static boolean isSmall(byte[] content) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.getWidth(0) < WIDTH || reader.getHeight(0) < HEIGHT;
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
