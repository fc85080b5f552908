package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files as they arrive in which something else stands, is shown or is remembered than a program would take by itself. The
 * list says what a careful person takes of each cell: a figure, {@code blank}, or {@code ask}, which is no figure and a
 * finding that names the cell or says that its table was not found; {@code ask|12} is either.
 */
class ReceivedFilesTest {

    private static final String LIST = "/received/received.json";
    private static final String ASK = "ask";
    private static final String ASK_OR = "ask|";
    private static final String BLANK = "blank";

    record Received(String file, String unit, int year, Map<String, String> cells) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Received> received() throws IOException {
        try (InputStream list = ReceivedFilesTest.class.getResourceAsStream(LIST)) {
            return StreamSupport.stream(JsonMapper.shared().readTree(list).spliterator(), false)
                    .map(ReceivedFilesTest::received)
                    .toList()
                    .stream();
        }
    }

    private static Received received(JsonNode node) {
        Map<String, String> cells = new TreeMap<>();
        node.get("rows")
                .properties()
                .forEach(row -> row.getValue()
                        .properties()
                        .forEach(cell -> cells.put(
                                row.getKey() + "/" + cell.getKey(),
                                cell.getValue().asString())));
        return new Received(
                node.get("file").asString(),
                node.get("unit").asString(),
                node.get("year").asInt(),
                cells);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("received")
    void everyCellIsWhatACarefulPersonTakes(Received received) {
        RecognitionResult recognised = recognise(received);

        Map<String, String> told = told(recognised);
        received.cells().keySet().forEach(cell -> told.putIfAbsent(cell, isMissed(recognised) ? ASK : "nothing"));
        assertThat(told).isEqualTo(settled(received.cells(), told));
        assertThat(recognised.unit())
                .hasValueSatisfying(unit -> assertThat(unit.name()).isEqualTo(received.unit()));
        assertThat(recognised.year()).isEqualTo(received.year());
    }

    /** Expected result of each cell; for a cell that may be a figure or questioned, the actual one. */
    private static Map<String, String> settled(Map<String, String> cells, Map<String, String> told) {
        Map<String, String> settled = new TreeMap<>();
        cells.forEach((cell, wanted) -> settled.put(
                cell,
                !wanted.startsWith(ASK_OR)
                        ? wanted
                        : told.get(cell).equals(wanted.substring(ASK_OR.length())) ? told.get(cell) : ASK));
        return settled;
    }

    /** True if a missing table is reported. */
    private static boolean isMissed(RecognitionResult recognised) {
        return recognised.findings().stream()
                .map(Finding::code)
                .anyMatch(List.of(Problem.I_NO_TABLES.code(), Problem.F_MISSING_TABLE.code())::contains);
    }

    private static RecognitionResult recognise(Received received) {
        try (InputStream file = ReceivedFilesTest.class.getResourceAsStream("/received/" + received.file())) {
            return ReceivingDesk.of(received.unit())
                    .receive(new FixtureFile(received.file(), file.readAllBytes(), null), received.year());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Actual result of each cell; a cell without a figure that no finding names is blank. */
    private static Map<String, String> told(RecognitionResult recognised) {
        Map<String, String> told = new TreeMap<>();
        for (Entry entry : ReceivingDesk.entries(recognised)) {
            told.put(entry.cell().toString(), told(entry, recognised.findings()));
        }
        return told;
    }

    private static String told(Entry entry, List<Finding> findings) {
        boolean unreadable = entry.reading().state() == Reading.State.UNREADABLE;
        boolean named = findings.stream()
                .anyMatch(finding -> finding.cell().filter(entry.cell()::equals).isPresent());
        return entry.reading().amount().map(amount -> amount.toPlainString()).orElse(unreadable && named ? ASK : BLANK);
    }
}
