package org.disclosure.rollup.intake.picture.digit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.disclosure.rollup.intake.picture.measure.DrawnReport;
import org.junit.jupiter.api.Test;

class NetTrainingTest {

    private static byte[] trained() throws IOException {
        DigitSamples samples = new DigitSamples(1, DrawnReport.writtenFonts(), 400);
        NetTraining training = new NetTraining(16, 3);
        training.epoch(samples, 1e-3f);
        training.epoch(samples, 1e-3f);
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        training.write(weights);
        return weights.toByteArray();
    }

    @Test
    void theSameFontsGiveTheSameWeights() throws IOException {
        assertThat(trained()).isEqualTo(trained());
    }
}
