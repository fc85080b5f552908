package org.disclosure.rollup.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files say what the CSV files say, in the form that their schemas describe. */
class JsonOutputsTest {

    @TempDir
    private static Path folder;

    private static Night night;

    @BeforeAll
    static void runOnTheSamples() {
        night = Night.run(Path.of("input-samples"), folder);
        assertThat(night.exit()).isZero();
    }

    private static JsonNode json(int year, String name) {
        return JsonMapper.shared().readTree(night.file(year, name).toFile());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return list.valueStream();
    }

    private static String text(JsonNode item, String member) {
        return item.get(member).isNull() ? "" : item.get(member).asString();
    }

    @ParameterizedTest
    @CsvSource({
        "2022, figures",
        "2022, findings",
        "2022, manifest",
        "2022, today",
        "2023, figures",
        "2023, findings",
        "2023, manifest",
        "2023, today"
    })
    void eachFileIsAsItsSchemaDescribes(int year, String name) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/main/resources/schema", name + ".schema.json")));

        assertThat(schema.validate(
                        Files.readString(night.file(year, name + ".json")),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Test
    void theDistrictsFiguresAreThoseOfTheCsvFile() throws IOException {
        assertThat(items(json(2023, "figures.json").get("district"))
                        .map(sum -> List.of(
                                text(sum, "cell"),
                                text(sum, "value"),
                                text(sum, "errorFree"),
                                text(sum, "counted"),
                                text(sum, "blank"))))
                .containsExactlyElementsOf(
                        columns("summary.csv", "cell", "value", "value_error_free", "units_counted", "units_blank"));
    }

    @Test
    void theUnitsFiguresAreThoseOfTheCsvFile() throws IOException {
        Map<String, String> files = items(json(2023, "figures.json").get("units"))
                .collect(Collectors.toMap(unit -> text(unit, "code"), unit -> text(unit, "file")));
        assertThat(items(json(2023, "figures.json").get("entries"))
                        .map(entry -> List.of(
                                text(entry, "unit"),
                                text(entry, "cell"),
                                text(entry, "value"),
                                text(entry, "raw"),
                                text(entry, "state"),
                                files.get(text(entry, "unit")),
                                text(entry, "address"))))
                .containsExactlyElementsOf(
                        columns("entries.csv", "unit_code", "cell", "value", "raw", "state", "file", "address"));
    }

    @Test
    void theBrokenFindingsAreThoseOfTheCsvFile() throws IOException {
        assertThat(items(json(2023, "findings.json").get("findings"))
                        .filter(finding -> text(finding, "outcome").equals("BROKEN"))
                        .map(finding -> List.of(
                                text(finding, "code"),
                                text(finding, "unitCode"),
                                text(finding, "cell"),
                                text(finding, "message"))))
                .containsExactlyElementsOf(columns("findings.csv", "code", "unit_code", "cell", "message"));
    }

    @Test
    void aUnitThatReportedNothingStandsWithItsStatusAndNoFile() {
        assertThat(items(json(2023, "figures.json").get("units"))
                        .filter(unit -> text(unit, "status").equals("MISSING"))
                        .map(Objects::toString))
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit).contains("\"received\":null,\"file\":null,\"others\":[]"));
    }

    private static List<List<String>> columns(String csv, String... names) throws IOException {
        return night.csv(2023, csv).stream()
                .map((Map<String, String> line) ->
                        Stream.of(names).map(line::get).toList())
                .toList();
    }
}
