package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.disclosure.rollup.nights.Night;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night on invented reports of a province: two cities, the second with one district that has one unit. */
class SampleTreeNightTest {

    private static final int YEAR = 2025;

    @TempDir
    private static Path folder;

    private static Night night;

    @BeforeAll
    static void run() {
        Path out = folder.resolve("out");
        Night written = Night.command(
                out, "samples", "641", folder.toString(), "--mix", "csv", "--error-rate", "0.1", "--tree");
        assertThat(written.exit()).as(written.complained()).isZero();
        String inbox = folder.resolve("inbox").toString();
        String data = folder.resolve("data").toString();
        night = Night.command(
                out, "run", "--inbox", inbox, "--out", out.toString(), "--data", data, "--as-of", "2026-02-10");
        assertThat(night.exit()).as(night.complained()).isZero();
    }

    @Test
    void everyAreaHasTheSumsOfWhatStandsInItsFiles() throws IOException {
        JsonNode expected =
                JsonMapper.shared().readTree(folder.resolve("expected.json").toFile());
        Map<String, Map<String, BigDecimal>> asked = new TreeMap<>();
        expected.get("areas").forEachEntry((area, sums) -> {
            Map<String, BigDecimal> amounts = new TreeMap<>();
            sums.forEachEntry(
                    (cell, sum) -> amounts.put(cell, sum.decimalValue().stripTrailingZeros()));
            asked.put(area, amounts);
        });
        Map<String, Map<String, BigDecimal>> summed = new TreeMap<>();
        for (String area : areas()) {
            Map<String, BigDecimal> amounts = new TreeMap<>();
            for (Map<String, String> line : night.csv(YEAR, "areas/" + area + "/summary.csv")) {
                amounts.put(line.get("cell"), new BigDecimal(line.get("value")).stripTrailingZeros());
            }
            summed.put(area.substring(0, area.indexOf('-')), amounts);
        }

        assertThat(summed).hasSize(2 + 11).isEqualTo(asked);
    }

    @Test
    void theAreasAreNamedAfterTheirGovernments() throws IOException {
        assertThat(areas())
                .startsWith("C1-青山市人民政府", "C2-白山市人民政府", "D1-青山区人民政府")
                .endsWith("D9-龙山区人民政府")
                .doesNotContain("G0-云海省人民政府");
    }

    @Test
    void thePageOfACityLeadsToThoseOfItsDistricts() throws IOException {
        Path page = folder.resolve("out/2025/areas/C2-白山市人民政府/index.html");

        List<Path> districts = Jsoup.parse(page).select("#areas tbody a").stream()
                .map(link -> page.resolveSibling(URI.create(link.attr("href")).getPath())
                        .normalize())
                .toList();

        assertThat(districts)
                .containsExactly(folder.resolve("out/2025/areas/D11-东山区人民政府/index.html"))
                .allSatisfy(district -> assertThat(district).exists());
    }

    @Test
    void moreAreasThanTheStoreHasConnectionsAreVerified() {
        Path out = folder.resolve("out");
        Night verified = Night.command(
                out,
                "verify",
                "--out",
                out.toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(verified.exit()).as(verified.printed()).isZero();
    }

    private static List<String> areas() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("out/2025/areas"))) {
            return folders.map(area -> area.getFileName().toString()).sorted().toList();
        }
    }
}
