package org.disclosure.rollup.intake.picture.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
        "png, 1", // RGB
        "png, 2", // with transparency
        "bmp, 1",
        "tiff, 1",
        "gif, 13" // a palette
    })
    void coloursAreSeenAsTheyAreShown(String format, int type) throws IOException {
        assertThat(brightness(file(drawn(type), format))).isEqualTo(List.of(128, 255));
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
