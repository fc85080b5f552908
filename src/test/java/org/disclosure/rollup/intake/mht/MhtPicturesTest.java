package org.disclosure.rollup.intake.mht;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.disclosure.rollup.fixture.MhtFile;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.junit.jupiter.api.Test;

/** Pictures of web pages that are saved as one file. */
class MhtPicturesTest {

    private static final String PLACE = "file:///C:/A/r.files/";

    @Test
    void originalIsGivenForWhatWordShowsOfIt() throws IOException {
        assertThat(widths("<!--[if gte vml 1]><v:shape id=a><v:imagedata src=\"r.files/1.png\"/></v:shape><![endif]-->"
                        + "<![if !vml]><img width=9 src=\"r.files/2.png\" v:shapes=\"a\"><![endif]>"
                        + "<img src=r.files/3.png><img src='r.files/9.png'><IMG SRC='cid:four'>"))
                .containsExactly(1, 3, 4);
    }

    @Test
    void pictureIsGivenWhoseOriginalCannotBeDecoded() throws IOException {
        assertThat(widths("<v:imagedata src=\"r.files/drawing.emz\"/><img src=\"r.files/2.png\" v:shapes=a>"))
                .containsExactly(2);
    }

    @Test
    void pictureWithinThePageIsGiven() throws IOException {
        assertThat(widths("<img src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png(5)) + "\">"))
                .containsExactly(5);
    }

    private static List<Integer> widths(String page) throws IOException {
        MhtFile file = new MhtFile().quoted("file:///C:/A/r.htm", "<html><body>" + page, StandardCharsets.UTF_8);
        for (int width = 1; width <= 3; width++) {
            file.part(PLACE + width + ".png", "image/png", "base64", encoded(width));
        }
        file.part("four.png\r\nContent-ID: <four>", "image/png", "base64", encoded(4));
        file.part(PLACE + "drawing.emz", "image/x-emz", "base64", "AAAA");
        List<Integer> widths = new ArrayList<>();
        for (PictureSource picture : new MhtReader().pictures(new Content(file.content()), Limits.DEFAULT)) {
            widths.add(picture.open().getWidth());
        }
        return widths;
    }

    private static String encoded(int width) throws IOException {
        return Base64.getMimeEncoder().encodeToString(png(width));
    }

    private static byte[] png(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }
}
