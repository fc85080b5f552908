package org.disclosure.rollup.intake.picture.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** What happens to a picture on its way into a report: it is made larger or smaller, blurred, turned, packed as JPEG. */
public final class Damage {

    private Damage() {}

    /** A way to make pictures larger or smaller: the weight of a pixel by its distance. */
    public enum Kernel {
        LINEAR(1, x -> 1 - x),
        CUBIC(2, x -> x < 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-.5 * x + 2.5) * x - 4) * x + 2),
        LANCZOS(
                3,
                x -> x == 0
                        ? 1
                        : 3
                                * StrictMath.sin(Math.PI * x)
                                * StrictMath.sin(Math.PI * x / 3)
                                / (Math.PI * Math.PI * x * x));

        private final int reach;
        private final DoubleUnaryOperator weight;

        Kernel(int reach, DoubleUnaryOperator weight) {
            this.reach = reach;
            this.weight = weight;
        }
    }

    public static GreyPicture scaled(GreyPicture picture, double scale, Kernel kernel) {
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        float[] across = lines(picture.copyOfValues(), picture.width(), picture.height(), width, kernel);
        float[] down = lines(across, picture.height(), width, height, kernel);
        return new GreyPicture(down, width, height);
    }

    /** Makes each line of so many pixels one of the new length, and turns lines into columns. */
    private static float[] lines(float[] from, int length, int lines, int newLength, Kernel kernel) {
        float[] to = new float[lines * newLength];
        double step = (double) length / newLength;
        double support = Math.max(1, step);
        for (int place = 0; place < newLength; place++) {
            double middle = (place + .5) * step;
            int first = Math.max(0, (int) Math.floor(middle - kernel.reach * support));
            int last = Math.min(length - 1, (int) Math.ceil(middle + kernel.reach * support));
            double[] weights = new double[last - first + 1];
            double sum = 0;
            for (int at = first; at <= last; at++) {
                double distance = Math.abs(at + .5 - middle) / support;
                weights[at - first] = distance < kernel.reach ? kernel.weight.applyAsDouble(distance) : 0;
                sum += weights[at - first];
            }
            for (int line = 0; line < lines; line++) {
                double value = 0;
                for (int at = first; at <= last; at++) {
                    value += weights[at - first] * from[line * length + at];
                }
                to[place * lines + line] = (float) Math.max(0, Math.min(GreyPicture.WHITE, value / sum));
            }
        }
        return to;
    }

    /** Blurs by a bell curve of this deviation. */
    public static GreyPicture blurred(GreyPicture picture, double deviation) {
        if (deviation <= 0) {
            return picture;
        }
        int reach = (int) Math.ceil(3 * deviation);
        double[] weights = new double[reach + 1];
        for (int at = 0; at <= reach; at++) {
            weights[at] = StrictMath.exp(-at * at / (2 * deviation * deviation));
        }
        float[] across = smooth(picture.copyOfValues(), picture.width(), picture.height(), weights);
        float[] down = smooth(across, picture.height(), picture.width(), weights);
        return new GreyPicture(down, picture.width(), picture.height());
    }

    private static float[] smooth(float[] from, int length, int lines, double[] weights) {
        float[] to = new float[from.length];
        for (int line = 0; line < lines; line++) {
            for (int place = 0; place < length; place++) {
                double value = 0;
                double sum = 0;
                for (int at = 1 - weights.length; at < weights.length; at++) {
                    int near = Math.max(0, Math.min(length - 1, place + at));
                    double weight = weights[Math.abs(at)];
                    value += weight * from[line * length + near];
                    sum += weight;
                }
                to[place * lines + line] = (float) (value / sum);
            }
        }
        return to;
    }

    /** Turns a picture about its middle, by degrees; what comes in from outside is white. */
    public static GreyPicture turned(GreyPicture picture, double degrees) {
        return warped(picture, degrees, new double[8]);
    }

    /**
     * Turns a picture and moves its corners.
     *
     * @param corners how far each corner of the result looks into the picture, in shares of its width and height: upper left
     *     x and y, lower left, lower right, upper right
     */
    public static GreyPicture warped(GreyPicture picture, double degrees, double[] corners) {
        int width = picture.width();
        int height = picture.height();
        double sine = StrictMath.sin(Math.toRadians(degrees));
        double cosine = StrictMath.cos(Math.toRadians(degrees));
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            double v = (double) y / height;
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double left = corners[0] + v * (corners[2] - corners[0]);
                double right = 1 - corners[6] + v * (corners[6] - corners[4]);
                double top = corners[1] + u * (corners[7] - corners[1]);
                double bottom = 1 - corners[3] + u * (corners[3] - corners[5]);
                double atX = (left + u * (right - left) - .5) * width;
                double atY = (top + v * (bottom - top) - .5) * height;
                values[y * width + x] = picture.between(
                        width / 2.0 + cosine * atX + sine * atY, height / 2.0 - sine * atX + cosine * atY);
            }
        }
        return new GreyPicture(values, width, height);
    }

    /** Packs a picture as JPEG of this quality, of 100, and unpacks it. */
    public static GreyPicture packed(GreyPicture picture, int quality) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg(picture, quality)));
            int[] pixels = image.getRaster().getSamples(0, 0, picture.width(), picture.height(), 0, (int[]) null);
            float[] values = new float[pixels.length];
            for (int at = 0; at < pixels.length; at++) {
                values[at] = pixels[at];
            }
            return new GreyPicture(values, picture.width(), picture.height());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture as a grey JPEG file of this quality, of 100. */
    public static byte[] jpeg(GreyPicture picture, int quality) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality / 100f);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(picture), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** The picture as a PNG file. */
    public static byte[] png(GreyPicture picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(picture), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The picture for Java's own programs. */
    public static BufferedImage image(GreyPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        int[] pixels = new int[picture.width() * picture.height()];
        float[] values = picture.copyOfValues();
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = Math.round(values[at]);
        }
        image.getRaster().setSamples(0, 0, picture.width(), picture.height(), 0, pixels);
        return image;
    }
}
