package org.disclosure.rollup.intake.picture.digit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.intake.picture.drawing.FontList;
import org.disclosure.rollup.intake.picture.drawing.OutlineFont;

/**
 * Trains the digit net on drawn digits: {@code TrainDigits FONTS WEIGHTS}, where FONTS is a {@link FontList}. The same files
 * give the same weights, byte for byte, with the same Java and the same library that draws its fonts.
 */
public final class TrainDigits {

    private static final int HIDDEN = 288;
    private static final int SAMPLES = 240_000;
    private static final int EPOCHS = 20;
    private static final long SEED = 1;

    private TrainDigits() {}

    public static void main(String[] arguments) throws Exception {
        List<OutlineFont> fonts = FontList.read(Path.of(arguments[0]));
        DigitSamples samples = new DigitSamples(SEED, fonts, SAMPLES);
        DigitSamples others = new DigitSamples(SEED + 1, fonts, SAMPLES / 20);
        System.out.println(fonts.size() + " fonts, " + samples.boxes.size() + " samples");
        NetTraining training = new NetTraining(HIDDEN, SEED + 2);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            training.epoch(samples, epoch < 10 ? 1e-3f : epoch < 16 ? 5e-4f : 2e-4f);
            System.out.printf("%d: %.4f%n", epoch + 1, rightShare(training, others));
        }
        try (var out = Files.newOutputStream(Path.of(arguments[1]))) {
            training.write(out);
        }
    }

    private static double rightShare(NetTraining training, DigitSamples samples) throws IOException {
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        training.write(weights);
        DigitNet net = DigitNet.read(new ByteArrayInputStream(weights.toByteArray()));
        int right = 0;
        for (int at = 0; at < samples.boxes.size(); at++) {
            double[] probabilities = net.probabilities(samples.boxes.get(at));
            int best = 0;
            for (int output = 1; output < DigitNet.OUTPUTS; output++) {
                best = probabilities[output] > probabilities[best] ? output : best;
            }
            right += best == samples.digits.get(at) ? 1 : 0;
        }
        return (double) right / samples.boxes.size();
    }
}
