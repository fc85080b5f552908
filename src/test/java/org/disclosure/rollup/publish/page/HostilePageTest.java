package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.disclosure.rollup.nights.HostilePage;
import org.disclosure.rollup.nights.Night;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostilePageTest {

    @TempDir
    private Path folder;

    @Test
    void namesAndCellsOfBureausBecomeTextAndNothingElse() throws IOException {
        Night night = HostilePage.run(folder);
        assertThat(night.exit()).isZero();

        Document page = Jsoup.parse(Files.readString(night.file(2023, "index.html")));

        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("img, b[onclick]")).isEmpty();
        // the curve of received reports
        assertThat(page.select("svg")).hasSize(1);
        Element script = page.expectFirst("script[type=application/json]");
        assertThat(script.data()).doesNotContain("<", "\u2028");
        JsonNode data = JsonMapper.shared().readTree(script.data());
        assertThat(data.at("/units/name").valueStream().map(JsonNode::asString)).isEqualTo(HostilePage.NAMES);
    }
}
