package org.disclosure.rollup.intake.picture.digit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Training of the digit net by steepest descent with moments (Adam). One thread, one order of sums, no function whose last
 * bit is the machine's: the same samples give the same weights.
 */
final class NetTraining {

    private static final int INPUTS = DigitBox.WIDTH * DigitBox.HEIGHT;
    private static final int OUTPUTS = DigitNet.OUTPUTS;
    private static final int BATCH = 128;
    private static final float NOISE = .03f;
    private static final float DROPPED = .15f;

    private final int hidden;
    private final Random random;
    private final float[] noise = new float[1 << 16];
    private final Layer inner;
    private final Layer innerBias;
    private final Layer outer;
    private final Layer outerBias;
    private int step;

    NetTraining(int hidden, long seed) {
        this.hidden = hidden;
        this.random = new Random(seed);
        this.inner = new Layer(INPUTS * hidden, (float) Math.sqrt(2.0 / INPUTS), random);
        this.innerBias = new Layer(hidden, 0, random);
        this.outer = new Layer(hidden * OUTPUTS, (float) Math.sqrt(2.0 / hidden), random);
        this.outerBias = new Layer(OUTPUTS, 0, random);
        for (int at = 0; at < noise.length; at++) {
            noise[at] = (float) random.nextGaussian() * NOISE;
        }
    }

    /** Weights with their gradient and its moments. */
    private static final class Layer {

        private final float[] weights;
        private final float[] gradient;
        private final float[] first;
        private final float[] second;

        private Layer(int count, float deviation, Random random) {
            weights = new float[count];
            gradient = new float[count];
            first = new float[count];
            second = new float[count];
            for (int at = 0; deviation > 0 && at < count; at++) {
                weights[at] = (float) random.nextGaussian() * deviation;
            }
        }

        private void step(float rate, float firstShare, float secondShare) {
            for (int at = 0; at < weights.length; at++) {
                first[at] = .9f * first[at] + .1f * gradient[at];
                second[at] = .999f * second[at] + .001f * gradient[at] * gradient[at];
                weights[at] -= rate * (first[at] / firstShare) / ((float) Math.sqrt(second[at] / secondShare) + 1e-8f);
                gradient[at] = 0;
            }
        }
    }

    /** Goes through the samples once, in an order of its own. */
    void epoch(DigitSamples samples, float rate) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < samples.boxes.size(); at++) {
            order.add(at);
        }
        Collections.shuffle(order, random);
        for (int from = 0; from < order.size(); from += BATCH) {
            List<Integer> batch = order.subList(from, Math.min(order.size(), from + BATCH));
            for (int at : batch) {
                learn(samples.boxes.get(at), samples.digits.get(at), batch.size());
            }
            step++;
            float firstShare = (float) (1 - StrictMath.pow(.9, step));
            float secondShare = (float) (1 - StrictMath.pow(.999, step));
            for (Layer layer : List.of(inner, innerBias, outer, outerBias)) {
                layer.step(rate, firstShare, secondShare);
            }
        }
    }

    private void learn(float[] box, int digit, int batch) {
        float[] input = box.clone();
        int from = random.nextInt(noise.length - INPUTS);
        for (int at = 0; at < INPUTS; at++) {
            input[at] += input[at] == 0 ? 0 : noise[from + at];
        }
        float[] middle = middle(input);
        long drops = 0;
        for (int unit = 0; unit < hidden; unit++) {
            drops = unit % 8 == 0 ? random.nextLong() : drops >>> 8;
            boolean isDropped = (drops & 0xff) < 0x100 * DROPPED;
            middle[unit] = isDropped ? 0 : Math.max(0, middle[unit]) / (1 - DROPPED);
        }
        float[] error = shares(middle);
        error[digit] -= 1;
        float[] back = new float[hidden];
        for (int output = 0; output < OUTPUTS; output++) {
            error[output] /= batch;
            outerBias.gradient[output] += error[output];
        }
        for (int unit = 0; unit < hidden; unit++) {
            if (middle[unit] == 0) {
                continue;
            }
            float sum = 0;
            for (int output = 0; output < OUTPUTS; output++) {
                outer.gradient[unit * OUTPUTS + output] += middle[unit] * error[output];
                sum += outer.weights[unit * OUTPUTS + output] * error[output];
            }
            back[unit] = sum / (1 - DROPPED);
            innerBias.gradient[unit] += back[unit];
        }
        for (int at = 0; at < INPUTS; at++) {
            float value = input[at];
            int row = at * hidden;
            for (int unit = 0; value != 0 && unit < hidden; unit++) {
                inner.gradient[row + unit] += value * back[unit];
            }
        }
    }

    private float[] middle(float[] input) {
        float[] middle = innerBias.weights.clone();
        for (int at = 0; at < INPUTS; at++) {
            float value = input[at];
            int row = at * hidden;
            for (int unit = 0; value != 0 && unit < hidden; unit++) {
                middle[unit] += value * inner.weights[row + unit];
            }
        }
        return middle;
    }

    private float[] shares(float[] middle) {
        float[] outputs = outerBias.weights.clone();
        for (int unit = 0; unit < hidden; unit++) {
            for (int output = 0; middle[unit] != 0 && output < OUTPUTS; output++) {
                outputs[output] += middle[unit] * outer.weights[unit * OUTPUTS + output];
            }
        }
        float most = outputs[0];
        for (float output : outputs) {
            most = Math.max(most, output);
        }
        float sum = 0;
        for (int output = 0; output < OUTPUTS; output++) {
            outputs[output] = (float) StrictMath.exp(outputs[output] - most);
            sum += outputs[output];
        }
        for (int output = 0; output < OUTPUTS; output++) {
            outputs[output] /= sum;
        }
        return outputs;
    }

    /** Writes the weights as {@link DigitNet} reads them. */
    void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeShort(hidden);
        for (Layer layer : List.of(inner, innerBias, outer, outerBias)) {
            float largest = 0;
            for (float weight : layer.weights) {
                largest = Math.max(largest, Math.abs(weight));
            }
            float unit = largest / Short.MAX_VALUE;
            out.writeFloat(unit);
            for (float weight : layer.weights) {
                out.writeShort(Math.round(weight / unit));
            }
        }
        out.flush();
    }
}
