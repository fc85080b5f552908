package org.disclosure.rollup.intake.picture.image;

import java.awt.image.BufferedImage;

/** How much of a picture is cut off at each side, in shares of its width and height, where it is shown. */
public record PictureCut(double left, double top, double right, double bottom) {

    public static final PictureCut NONE = new PictureCut(0, 0, 0, 0);

    /** What is left of the picture; all of it where that would be nothing. */
    public BufferedImage of(BufferedImage image) {
        int fromX = (int) (Math.max(0, left) * image.getWidth());
        int fromY = (int) (Math.max(0, top) * image.getHeight());
        int toX = (int) ((1 - Math.max(0, right)) * image.getWidth());
        int toY = (int) ((1 - Math.max(0, bottom)) * image.getHeight());
        boolean isAll = toX - fromX == image.getWidth() && toY - fromY == image.getHeight();
        return isAll || toX <= fromX || toY <= fromY
                ? image
                : image.getSubimage(fromX, fromY, toX - fromX, toY - fromY);
    }
}
