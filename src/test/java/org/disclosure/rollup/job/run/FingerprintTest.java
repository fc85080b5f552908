package org.disclosure.rollup.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @TempDir
    private Path temporary;

    private Path file(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return Files.write(temporary.resolve("file"), content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void ofAFileOfAnySizeItIsThatOfItsContent(int size) throws IOException {
        Path file = file(size);

        assertThat(Fingerprint.hash(file)).isEqualTo(Fingerprint.hash(Files.readAllBytes(file)));
        assertThat(Fingerprint.of(file, size)).isEqualTo(Fingerprint.hash(file));
    }

    @Test
    void aLargerFileIsKnownByItsSizeAndItsEnds() throws IOException {
        String before = Fingerprint.of(file(200_000), 199_999);
        byte[] content = Files.readAllBytes(temporary.resolve("file"));
        content[100_000]++;
        Files.write(temporary.resolve("file"), content);
        assertThat(Fingerprint.of(temporary.resolve("file"), 199_999)).isEqualTo(before);

        content[199_999]++;
        Files.write(temporary.resolve("file"), content);
        String after = Fingerprint.of(temporary.resolve("file"), 199_999);
        assertThat(after).startsWith("~").hasSameSizeAs(before).isNotEqualTo(before);
    }

    @Test
    void whatCannotBeOpenedHasNone() {
        assertThat(Fingerprint.hash(temporary.resolve("none"))).isEmpty();
        assertThat(Fingerprint.hash(temporary)).isEmpty();
    }
}
