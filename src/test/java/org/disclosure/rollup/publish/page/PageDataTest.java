package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.nights.Night;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page holds what the CSV files say, and nothing from outside. */
class PageDataTest {

    private static final Pattern PIECE = Pattern.compile("(?:(\\d+)!)?([A-Z]+)(\\d+)(?:\\*(\\d+))?");

    @TempDir
    private static Path folder;

    private static Night night;
    private static Document page;
    private static JsonNode data;

    @BeforeAll
    static void runOnTheSamples() throws IOException {
        night = Night.run(Path.of("input-samples"), folder);
        page = Jsoup.parse(Files.readString(night.file(2023, "index.html")));
        data = JsonMapper.shared()
                .readTree(page.expectFirst("script[type=application/json]").data());
    }

    private static List<String> texts(JsonNode column) {
        return column.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void everyFigureLeadsToTheCellItWasReadFrom() throws IOException {
        List<List<String>> entries = night.csv(2023, "entries.csv").stream()
                .map(entry -> List.of(
                        entry.get("unit_code"),
                        entry.get("cell"),
                        entry.get("value"),
                        entry.get("file"),
                        entry.get("sheet"),
                        entry.get("address")))
                .toList();

        assertThat(entriesOfThePage()).containsExactlyElementsOf(entries);
    }

    private static List<List<String>> entriesOfThePage() {
        List<List<String>> entries = new ArrayList<>();
        for (int unit = 0; unit < data.at("/units/code").size(); unit++) {
            JsonNode values = data.at("/entries/values").get(unit);
            if (values.isNull()) {
                continue;
            }
            String file = string(data.at("/units/file").get(unit).asInt());
            String layout = data.at("/entries/layouts")
                    .get(data.at("/entries/layout").get(unit).asInt())
                    .asString();
            List<List<String>> places = places(layout);
            for (int cell = 0; cell < values.size(); cell++) {
                if (!values.get(cell).isNull()) {
                    entries.add(List.of(
                            data.at("/units/code").get(unit).asString(),
                            data.at("/cells/code").get(cell).asString(),
                            values.get(cell).isNumber()
                                    ? values.get(cell).decimalValue().toPlainString()
                                    : "",
                            file,
                            places.get(cell).get(0),
                            places.get(cell).get(1)));
                }
            }
        }
        return entries;
    }

    private static String string(int place) {
        return data.get("strings").get(place).asString();
    }

    /** Sheet and address cell by cell; nothing for a cell that the file does not have. */
    private static List<List<String>> places(String layout) {
        List<List<String>> places = new ArrayList<>();
        String sheet = "";
        for (String piece : layout.split("\\|")) {
            if (piece.startsWith("~")) {
                for (int lacking = Integer.parseInt(piece.substring(1)); lacking > 0; lacking--) {
                    places.add(List.of());
                }
                continue;
            }
            Matcher parts = PIECE.matcher(piece);
            assertThat(parts.matches()).as(piece).isTrue();
            sheet = parts.group(1) == null ? sheet : string(Integer.parseInt(parts.group(1)));
            int length = parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4));
            for (int step = 0; step < length; step++) {
                places.add(List.of(sheet, right(parts.group(2), step) + parts.group(3)));
            }
        }
        return places;
    }

    private static String right(String column, int steps) {
        return CellReference.convertNumToColString(CellReference.convertColStringToIndex(column) + steps);
    }

    @Test
    void whatStandsInsteadOfANumberAndWhatIsWrittenOtherwiseIsKept() throws IOException {
        List<String> odd = night.csv(2023, "entries.csv").stream()
                .filter(entry -> !entry.get("state").equals("AMOUNT"))
                .map(entry -> entry.get("state").charAt(0) + entry.get("raw").strip())
                .toList();
        List<String> shown = new ArrayList<>();
        data.at("/entries/values")
                .forEach(values -> values.forEach(value -> {
                    if (value.isString()) {
                        shown.add(value.asString());
                    }
                }));
        assertThat(shown).isEqualTo(odd);

        List<String> written = new ArrayList<>();
        data.at("/entries/raw").forEach(raws -> raws.forEach(raw -> written.add(raw.asString())));
        assertThat(written).contains("4件");
    }

    @Test
    void theDistrictsFiguresAreThoseOfTheSummaryOfBothYears() throws IOException {
        List<Map<String, String>> summary = night.csv(2023, "summary.csv");
        for (Map<String, String> column : List.of(
                Map.of("page", "value", "csv", "value"),
                Map.of("page", "errorFree", "csv", "value_error_free"),
                Map.of("page", "counted", "csv", "units_counted"),
                Map.of("page", "blank", "csv", "units_blank"))) {
            assertThat(texts(data.at("/cells/" + column.get("page"))))
                    .as(column.get("page"))
                    .isEqualTo(summary.stream()
                            .map(line -> line.get(column.get("csv")))
                            .toList());
        }
        assertThat(texts(data.at("/cells/last")))
                .isEqualTo(night.csv(2022, "summary.csv").stream()
                        .map(line -> line.get("value"))
                        .toList());
        assertThat(page.select("table.form button.figure").eachText().stream()
                        .map(shown -> new BigDecimal(shown.replace(",", "")))
                        .toList())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(summary.stream()
                        .map(line -> new BigDecimal(line.get("value")))
                        .toList());
    }

    @Test
    void lastYearsFiguresOfTheUnitsAreThere() throws IOException {
        BigDecimal received = BigDecimal.ZERO;
        int cell = texts(data.at("/cells/code")).indexOf("t3/1/total");
        for (JsonNode last : data.at("/entries/last")) {
            received = last.isNull() ? received : received.add(last.get(cell).decimalValue());
        }
        assertThat(received).isEqualTo(data.at("/cells/last").get(cell).decimalValue());
        assertThat(data.get("lastYear").asInt()).isEqualTo(2022);
        assertThat(data.at("/charts/years")).hasToString("[2022,2023]");
        assertThat(data.at("/charts/trend"))
                .hasToString("{\"page.key.1\":[230,253],\"page.key.3.7\":[220,255],\"page.key.4\":[23,20]}");
        assertThat(data.at("/charts/outcomes")
                        .valueStream()
                        .map(each -> each.get("label").asString()))
                .containsExactly("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理");
    }

    @Test
    void everyFindingIsListedInTheWordsOfTheCsvFile() throws IOException {
        List<Map<String, String>> findings = night.csv(2023, "findings.csv");
        Map<String, String> columns = Map.of(
                "number", "id", "check", "code", "state", "severity", "message", "message", "address", "address");

        columns.forEach((onPage, inCsv) -> assertThat(texts(data.at("/findings/" + onPage)))
                .as(onPage)
                .isEqualTo(findings.stream().map(line -> line.get(inCsv)).toList()));
    }

    @Test
    void howEveryUnitReportedIsSaid() {
        assertThat(texts(data.at("/units/status")))
                .containsExactly(
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "UNREADABLE",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "NIL_RETURN",
                        "REPORTED",
                        "REPORTED",
                        "REPORTED",
                        "MISSING");
        assertThat(page.select("[data-status]").eachText()).containsExactly("已报 17", "零报送 1", "无法读取 1", "逾期未报 1");
    }

    @Test
    void thePageAsksForNothingFromOutside() {
        assertThat(page.select("[src]")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .containsExactly(
                        "data:,",
                        "#main",
                        "#today",
                        "#overview",
                        "#status",
                        "#findings",
                        "#tables",
                        "#years",
                        "#compare",
                        "report.docx");
        assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .matches(
                        "default-src 'none'; script-src 'sha256-[^']{44}' 'sha256-[^']{44}'; style-src 'unsafe-inline';"
                                + " img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.getAllElements().eachAttr("onclick")).isEmpty();
    }

    @Test
    void unitsOfAKindAreComparedAsInTheWorkbook() {
        JsonNode compare = data.get("compare");
        assertThat(texts(compare.get("measure")))
                .containsExactly(
                        "received", "concluded", "granted", "unavailable", "disputes", "corrected", "corrections");
        Map<String, String> lines = new LinkedHashMap<>();
        for (int line = 0; line < compare.get("unit").size(); line++) {
            List<String> measured = new ArrayList<>();
            for (int measure = 0; measure < compare.get("measure").size(); measure++) {
                JsonNode value = compare.get("value").get(measure).get(line);
                JsonNode percentile = compare.get("percentile").get(measure).get(line);
                measured.add(value.asString("—") + " " + percentile.asString("—"));
            }
            int unit = compare.get("unit").get(line).asInt();
            lines.put(data.at("/units/name").get(unit).asString(), String.join("|", measured));
        }
        assertThat(lines)
                .hasSize(18)
                .containsEntry("威海市文登区人民政府办公室", "39 —|39 —|25.6 —|35.9 —|17.9 —|0.0 —|0 —")
                .containsEntry("威海市文登区自然资源局", "40 96|41 96|39.0 63|22.0 38|20.0 95|2.5 86|0 31")
                .containsEntry("威海市文登区交通运输局", "0 4|0 4|— —|— —|— —|— —|0 31");
    }

    @Test
    void everyControlHasAName() {
        for (Element control : page.select("input, select")) {
            assertThat(control.parents().select("label").eachText())
                    .as(control.toString())
                    .isNotEmpty();
        }
        for (Element button : page.select("button:not(#drawer-close)")) {
            assertThat(button.text()).as(button.toString()).isNotBlank();
        }
    }

    @Test
    void scriptsNeverMakeHtmlOfText() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/page"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
            }
        }
    }
}
