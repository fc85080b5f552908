package org.disclosure.rollup.intake.picture.digit;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.disclosure.rollup.intake.picture.drawing.OutlineFont;

/**
 * Trains the digit net on drawn digits: {@code TrainDigits FONTS WEIGHTS}. FONTS lists font files, a line each: weight,
 * SHA-256, number within the file, path. The same files give the same weights, byte for byte, with the same Java.
 */
public final class TrainDigits {

    private static final int HIDDEN = 256;
    private static final int SAMPLES = Integer.getInteger("samples", 120_000);
    private static final int EPOCHS = 24;
    private static final long SEED = 1;

    private TrainDigits() {}

    public static void main(String[] arguments) throws Exception {
        List<OutlineFont> fonts = fonts(Path.of(arguments[0]));
        DigitSamples samples = new DigitSamples(SEED, fonts, SAMPLES);
        DigitSamples others = new DigitSamples(SEED + 1, fonts, SAMPLES / 20);
        System.out.println(fonts.size() + " fonts, " + samples.boxes.size() + " samples");
        NetTraining training = new NetTraining(HIDDEN, SEED + 2);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            training.epoch(samples, epoch < 12 ? 1e-3f : epoch < 19 ? 5e-4f : 2e-4f);
            System.out.printf("%d: %.4f%n", epoch + 1, rightShare(training, others));
        }
        try (var out = Files.newOutputStream(Path.of(arguments[1]))) {
            training.write(out);
        }
    }

    private static List<OutlineFont> fonts(Path list)
            throws IOException, FontFormatException, NoSuchAlgorithmException {
        List<OutlineFont> fonts = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" +", 4);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(parts[3])));
            if (!HexFormat.of().formatHex(digest).equals(parts[1])) {
                throw new IOException(parts[3] + " is another version");
            }
            Font[] inFile = Font.createFonts(new File(parts[3]));
            OutlineFont font = new OutlineFont(inFile[Integer.parseInt(parts[2])]);
            fonts.addAll(Collections.nCopies(Integer.parseInt(parts[0]), font));
        }
        return fonts;
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
