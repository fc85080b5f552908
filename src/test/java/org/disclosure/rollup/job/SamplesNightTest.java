package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night on invented reports comes to what their maker says of them. */
class SamplesNightTest {

    private static final int YEAR = 2025;

    /** Of the findings that are no errors, the one that is the answer to a fault. */
    private static final String BLANK = "F-BLANK";

    @TempDir
    private static Path folder;

    private static JsonNode expected;
    private static Night night;

    @BeforeAll
    static void runOnHalfFaultySamples() {
        Night written = command("samples", "40", folder.toString(), "--error-rate", "0.5", "--text", "--seed", "3");
        assertThat(written.exit()).isZero();
        expected = JsonMapper.shared().readTree(folder.resolve("expected.json").toFile());
        String inbox = folder.resolve("inbox").toString();
        String out = folder.resolve("out").toString();
        String data = folder.resolve("data").toString();
        night = command("run", "--inbox", inbox, "--out", out, "--data", data, "--as-of", "2026-02-10");
        assertThat(night.exit()).isZero();
    }

    private static Night command(String... arguments) {
        return Night.command(folder.resolve("out"), arguments);
    }

    @Test
    void theSumsAreThoseOfWhatStandsInTheFiles() throws IOException {
        Map<String, BigDecimal> summed = new TreeMap<>();
        for (Map<String, String> line : night.csv(YEAR, "summary.csv")) {
            summed.put(line.get("cell"), new BigDecimal(line.get("value")).stripTrailingZeros());
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        expected.get("sums")
                .forEachEntry((cell, sum) -> sums.put(cell, sum.decimalValue().stripTrailingZeros()));

        assertThat(summed).isEqualTo(sums);
    }

    @Test
    void everyFaultIsFoundInItsFile() throws IOException {
        Set<String> found = night.csv(YEAR, "findings.csv").stream()
                .map(line -> line.get("file") + " " + line.get("unit_code") + " " + line.get("code"))
                .collect(Collectors.toSet());

        assertThat(found).containsAll(faults().collect(Collectors.toSet()));
    }

    private static java.util.stream.Stream<String> faults() {
        return expected.get("faults")
                .valueStream()
                .map(fault -> fault.get("file").asString() + " "
                        + fault.get("unit").asString() + " " + fault.get("code").asString());
    }

    @Test
    void noOtherFileIsFaulty() throws IOException {
        Set<String> blamed = new TreeSet<>();
        for (Map<String, String> line : night.csv(YEAR, "findings.csv")) {
            boolean blamable =
                    line.get("severity").equals("ERROR") || line.get("code").equals(BLANK);
            // the district's own findings have no file
            if (blamable && !line.get("file").isEmpty()) {
                blamed.add(line.get("file"));
            }
        }
        Set<String> faulty = new TreeSet<>();
        expected.get("faults").forEach(fault -> faulty.add(fault.get("file").asString()));

        assertThat(faulty).hasSizeBetween(12, 28);
        assertThat(blamed).isEqualTo(faulty);
    }

    @Test
    void aSetThatIsThereIsLeftAlone() {
        Night again = command("samples", "3", folder.toString());

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.complained()).startsWith("文件夹 " + folder + " 里已经有一套报表");
    }

    @Test
    void whatCannotBeInventedIsSaid() {
        assertThat(command("samples", "0", "x").complained()).startsWith("份数应为 1 到 ");
        assertThat(command("samples", "5", "x", "--error-rate", "1.5").complained())
                .startsWith("份数应为 1 到 ");
        assertThat(command("samples", "5", "x", "--year", "2020").complained()).startsWith("只能编造 2021 年表式的报表");
    }
}
