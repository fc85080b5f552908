package org.disclosure.rollup.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files say what the CSV files say, in the form that their schemas describe. */
class JsonOutputsTest {

    @TempDir
    private static Path folder;

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

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
        return text(item.get(member));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString();
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
        JsonNode figures = EXACT.readTree(night.file(2023, "figures.json").toFile());
        List<String> cells = items(figures.get("cells")).map(JsonNode::asString).toList();
        assertThat(items(figures.get("units")).flatMap(unit -> lines(unit, cells)))
                .containsExactlyElementsOf(columns(
                        "entries.csv",
                        "unit_code",
                        "unit",
                        "form",
                        "cell",
                        "value",
                        "raw",
                        "state",
                        "file",
                        "sheet",
                        "address",
                        "certainty",
                        "received",
                        "received_state"));
    }

    /** What the manual says of reading the file, in Java. */
    private static Stream<List<String>> lines(JsonNode unit, List<String> cells) {
        JsonNode figures = unit.get("figures");
        if (figures.isNull()) {
            return Stream.empty();
        }
        List<List<String>> places = items(figures.get("places"))
                .flatMap(place ->
                        items(place.get("addresses")).map(address -> List.of(text(place, "sheet"), text(address))))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            String cell = cells.get(index);
            JsonNode value = figures.get("values").get(index);
            if (value.isNull() && !figures.get("states").has(cell)) {
                continue;
            }
            JsonNode received = figures.get("received").path(cell);
            String number = text(received.isMissingNode() ? value : received.get("value"));
            lines.add(List.of(
                    text(unit, "code"),
                    text(unit, "name"),
                    text(figures, "form"),
                    cell,
                    text(value),
                    figures.get("raws").path(cell).asString(number),
                    figures.get("states").path(cell).asString("AMOUNT"),
                    text(unit, "file"),
                    places.get(index).get(0),
                    places.get(index).get(1),
                    figures.get("certainties").path(cell).asString(""),
                    received.isMissingNode() ? "" : text(received, "value"),
                    received.path("state").asString("")));
        }
        return lines.stream();
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
                .allSatisfy(unit ->
                        assertThat(unit).contains("\"received\":null,\"file\":null,\"others\":[],\"figures\":null"));
    }

    private static List<List<String>> columns(String csv, String... names) throws IOException {
        return night.csv(2023, csv).stream()
                .map((Map<String, String> line) ->
                        Stream.of(names).map(line::get).toList())
                .toList();
    }
}
