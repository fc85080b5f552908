package org.disclosure.rollup.intake.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.junit.jupiter.api.Test;

/** Pictures of RTF documents. */
class RtfPicturesTest {

    @Test
    void picturesAreGivenInTheirOrderAndOnce() throws IOException {
        assertThat(widths("{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv b}}}\\picscalex100\\pngblip\\picw9 \n"
                        + hex(2)
                        + "{\\*\\blipuid 00ff}}}{\\nonshppict{\\pict\\pngblip " + hex(3) + "}}"
                        + "{\\header{\\pict\\pngblip " + hex(4) + "}}{\\pict\\wmetafile8 00}"
                        + "{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict\\pngblip " + hex(5) + "}}}}}"))
                .containsExactly(2, 5);
    }

    @Test
    void pictureInBinaryIsReadToo() throws IOException {
        byte[] png = png(7);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(("{\\rtf1{\\pict\\pngblip\\bin" + png.length + " ").getBytes(StandardCharsets.US_ASCII));
        document.writeBytes(png);
        document.writeBytes("}}".getBytes(StandardCharsets.US_ASCII));

        assertThat(widths(document.toByteArray())).containsExactly(7);
    }

    private static List<Integer> widths(String text) throws IOException {
        return widths(("{\\rtf1 " + text + "}").getBytes(StandardCharsets.US_ASCII));
    }

    private static List<Integer> widths(byte[] document) throws IOException {
        List<Integer> widths = new ArrayList<>();
        for (PictureSource picture : RtfPictures.of(document)) {
            widths.add(picture.open().getWidth());
        }
        return widths;
    }

    private static String hex(int width) throws IOException {
        return HexFormat.of().formatHex(png(width)).replaceAll("(.{40})", "$1\n");
    }

    private static byte[] png(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }
}
