package org.disclosure.rollup.intake.picture.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedPictureTest {

    /** Two pixels: grey of half the brightness, and white. */
    private static BufferedImage drawn(int type) {
        BufferedImage image = new BufferedImage(2, 1, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(128, 128, 128));
        graphics.fillRect(0, 0, 1, 1);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(1, 0, 1, 1);
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    private static List<Integer> brightness(byte[] file) throws IOException {
        GreyPicture picture = GreyPicture.of(new EncodedPicture(file).open());
        List<Integer> values = new ArrayList<>();
        for (int x = 0; x < picture.width(); x++) {
            values.add(Math.round(picture.at(x, 0)));
        }
        return values;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "png, 1, 128", // RGB
        "png, 2, 128", // with transparency
        "bmp, 1, 128",
        "tiff, 1, 128",
        "gif, 13, 126" // a palette, with the nearest grey that it has
    })
    void coloursAreSeenAsTheyAreShown(String format, int type, int grey) throws IOException {
        assertThat(brightness(file(drawn(type), format))).isEqualTo(List.of(grey, 255));
    }

    @Test
    void shadesOfGreyAreNotBrightened() throws IOException {
        BufferedImage bytes = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        bytes.getRaster().setSamples(0, 0, 2, 1, 0, new int[] {128, 255});
        BufferedImage words = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        words.getRaster().setSamples(0, 0, 2, 1, 0, new int[] {128 * 257, 65535});
        assertThat(List.of(brightness(file(bytes, "png")), brightness(file(words, "png"))))
                .isEqualTo(List.of(List.of(128, 255), List.of(128, 255)));
    }

    @Test
    void whatIsTransparentIsSeenOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x80000000);
        assertThat(brightness(file(image, "png"))).isEqualTo(List.of(127, 255));
    }

    /** A JPEG file, black at the left, with a camera's note how it is to be seen; an empty part stands before that. */
    private static byte[] taken(int orientation, boolean bigEndian) throws IOException {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(16, 0, 16, 16);
        byte[] plain = file(image, "jpg");
        ByteBuffer note = ByteBuffer.allocate(26).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        note.put((bigEndian ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        note.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        ByteBuffer file = ByteBuffer.allocate(plain.length + 40).put(plain, 0, 2);
        file.putShort((short) 0xffe2).putShort((short) 2);
        file.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        return file.put(note.array()).put(plain, 2, plain.length - 2).array();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, false", "4, true", "5, true", "6, false", "7, true", "8, false"})
    void aPictureThatACameraHasMirroredIsMirroredBack(int orientation, boolean mirrored) throws IOException {
        for (boolean bigEndian : List.of(true, false)) {
            List<Integer> seen = brightness(taken(orientation, bigEndian));
            assertThat(List.of(seen.get(2), seen.get(29))).isEqualTo(mirrored ? List.of(255, 0) : List.of(0, 255));
        }
    }

    @Test
    void eachPageOfAFileIsAPicture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int width = 3; width < 6; width++) {
                BufferedImage page = new BufferedImage(width, 2, BufferedImage.TYPE_BYTE_GRAY);
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        }
        List<Integer> widths = new ArrayList<>();
        for (PictureSource page : EncodedPicture.pages(file.toByteArray())) {
            widths.add(page.open().getWidth());
        }
        assertThat(widths).isEqualTo(List.of(3, 4, 5));
    }

    @Test
    void moreThanSixtyMillionPixelsAreRefusedByWhatTheFileSaysOfItself() throws IOException {
        byte[] file = file(new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer head = ByteBuffer.wrap(file).putInt(16, 10_000).putInt(20, 6_001);
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        head.putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> new EncodedPicture(file).open())
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(UnreadableFileException.Reason.TOO_LARGE));
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() {
        assertThatThrownBy(() -> EncodedPicture.pages(new byte[200])).isInstanceOf(IOException.class);
    }
}
