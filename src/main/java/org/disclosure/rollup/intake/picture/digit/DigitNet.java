package org.disclosure.rollup.intake.picture.digit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A small neural network that tells digits: the pixels of a box, one layer between, and an output for each digit and one for
 * what is no single digit. Its weights are made by a program among the tests, from drawn digits.
 */
public final class DigitNet {

    /** The output for what is no single digit. */
    static final int NO_DIGIT = 10;

    static final int OUTPUTS = 11;

    private static final String WEIGHTS = "/intake/digits.weights";
    private static final int INPUTS = DigitBox.WIDTH * DigitBox.HEIGHT;

    private final int hidden;
    private final float[] inner;
    private final float[] innerBias;
    private final float[] outer;
    private final float[] outerBias;

    private DigitNet(DataInputStream in) throws IOException {
        this.hidden = in.readUnsignedShort();
        this.inner = weights(in, INPUTS * hidden);
        this.innerBias = weights(in, hidden);
        this.outer = weights(in, hidden * OUTPUTS);
        this.outerBias = weights(in, OUTPUTS);
    }

    /** The net with the weights of the program. */
    public static DigitNet load() {
        try (InputStream in = DigitNet.class.getResourceAsStream(WEIGHTS)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DigitNet read(InputStream in) throws IOException {
        return new DigitNet(new DataInputStream(new BufferedInputStream(in)));
    }

    /** Weights are kept as whole numbers, with what one of them stands for. */
    private static float[] weights(DataInputStream in, int count) throws IOException {
        float unit = in.readFloat();
        float[] weights = new float[count];
        for (int at = 0; at < count; at++) {
            weights[at] = in.readShort() * unit;
        }
        return weights;
    }

    /** Probability of each digit, and of none, for the picture in a box. */
    double[] probabilities(float[] box) {
        float[] middle = innerBias.clone();
        for (int input = 0; input < INPUTS; input++) {
            float value = box[input];
            int row = input * hidden;
            for (int unit = 0; value != 0 && unit < hidden; unit++) {
                middle[unit] += value * inner[row + unit];
            }
        }
        double[] outputs = new double[OUTPUTS];
        double most = Double.NEGATIVE_INFINITY;
        for (int output = 0; output < OUTPUTS; output++) {
            outputs[output] = outerBias[output];
            for (int unit = 0; unit < hidden; unit++) {
                outputs[output] += Math.max(0, middle[unit]) * outer[unit * OUTPUTS + output];
            }
            most = Math.max(most, outputs[output]);
        }
        return shares(outputs, most);
    }

    private static double[] shares(double[] outputs, double most) {
        double sum = 0;
        for (int output = 0; output < OUTPUTS; output++) {
            // not Math.exp, whose last bit differs from one machine to another
            outputs[output] = StrictMath.exp(outputs[output] - most);
            sum += outputs[output];
        }
        for (int output = 0; output < OUTPUTS; output++) {
            outputs[output] /= sum;
        }
        return outputs;
    }
}
