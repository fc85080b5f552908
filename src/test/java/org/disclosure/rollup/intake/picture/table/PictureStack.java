package org.disclosure.rollup.intake.picture.table;

import java.util.Arrays;
import java.util.List;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** Pictures below each other on one, as a screenshot of a page shows its tables. */
final class PictureStack {

    private static final int BETWEEN = 60;

    private PictureStack() {}

    static GreyPicture of(List<GreyPicture> pictures) {
        int width = pictures.stream().mapToInt(GreyPicture::width).max().orElseThrow() + 2 * BETWEEN;
        int height = pictures.stream().mapToInt(each -> each.height() + BETWEEN).sum() + BETWEEN;
        float[] values = new float[width * height];
        int top = 0;
        for (GreyPicture picture : pictures) {
            GreyPicture part = picture.part(-BETWEEN, -BETWEEN, width, picture.height() + BETWEEN);
            System.arraycopy(part.copyOfValues(), 0, values, top * width, width * part.height());
            top += part.height();
        }
        Arrays.fill(values, top * width, values.length, GreyPicture.WHITE);
        return new GreyPicture(values, width, height);
    }
}
