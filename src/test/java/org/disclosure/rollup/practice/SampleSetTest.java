package org.disclosure.rollup.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.practice.figure.FaultKind;
import org.disclosure.rollup.practice.figure.FigureOrder;
import org.disclosure.rollup.practice.figure.Mix;
import org.disclosure.rollup.practice.figure.WritingStyle;
import org.disclosure.rollup.practice.report.PracticeReport;
import org.disclosure.rollup.practice.report.PracticeTree;
import org.disclosure.rollup.practice.report.PracticeUnit;
import org.disclosure.rollup.practice.report.SampleOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleSetTest {

    private static final Form FORM = Forms.load().forReportYear(2025);

    @TempDir
    private Path folder;

    private SampleSet write(String name, int count, long seed, Mix mix) throws IOException {
        SampleSet set = new SampleSet(
                FORM, new SampleOrder(count, seed, mix, 0.3, 2025, count % 2 == 0, false), folder.resolve(name));
        set.write();
        return set;
    }

    private static Map<String, byte[]> reports(SampleSet set) throws IOException {
        Map<String, byte[]> reports = new TreeMap<>();
        try (Stream<Path> files = Files.list(set.inbox().resolve("2025"))) {
            for (Path file : files.toList()) {
                reports.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return reports;
    }

    @Test
    void theSameOrderGivesTheSameBytes() throws IOException {
        SampleSet one = write("one", 60, 7, Mix.MIXED);
        SampleSet other = write("other", 60, 7, Mix.MIXED);

        assertThat(reports(one)).hasSize(60).containsExactlyEntriesOf(reports(other));
        assertThat(one.inbox().resolve("roster.csv"))
                .hasSameBinaryContentAs(other.inbox().resolve("roster.csv"));
        assertThat(one.expected()).hasSameBinaryContentAs(other.expected());
    }

    @Test
    void aSmallerSetIsTheBeginningOfALargerOne() throws IOException {
        Map<String, byte[]> larger = reports(write("larger", 80, 1, Mix.MIXED));
        Map<String, byte[]> smaller = reports(write("smaller", 20, 1, Mix.MIXED));

        larger.keySet().retainAll(smaller.keySet());
        assertThat(smaller).containsExactlyEntriesOf(larger);
    }

    @Test
    void anotherSeedGivesOtherReportsOfTheSameUnits() throws IOException {
        SampleSet one = write("one", 20, 1, Mix.CSV);
        SampleSet other = write("other", 20, 2, Mix.CSV);

        assertThat(reports(one).keySet()).isEqualTo(reports(other).keySet());
        reports(one).forEach((name, bytes) -> assertThat(bytes).isNotEqualTo(bytes(other.inbox(), name)));
    }

    private static byte[] bytes(Path inbox, String name) {
        try {
            return Files.readAllBytes(inbox.resolve("2025").resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMixIsOfItsKindsOfFile(Mix mix) throws IOException {
        Map<String, Long> kinds = reports(write(mix.name(), 40, 1, mix)).keySet().stream()
                .collect(Collectors.groupingBy(
                        name -> name.substring(name.lastIndexOf('.') + 1), Collectors.counting()));

        assertThat(kinds.keySet())
                .isEqualTo(
                        mix == Mix.MIXED
                                ? java.util.Set.of("xlsx", "xls", "csv")
                                : java.util.Set.of(mix.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void expectedResultsAreAsTheirSchemaDescribes() throws IOException {
        SampleSet tree =
                new SampleSet(FORM, new SampleOrder(65, 1, Mix.CSV, 0.3, 2025, false, true), folder.resolve("tree"));
        tree.write();
        String schema = Files.readString(Path.of("src/main/resources/schema/expected.schema.json"));

        for (Path expected : List.of(write("set", 30, 1, Mix.CSV).expected(), tree.expected())) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(Files.readString(expected), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void aTreeHasGovernmentsAboveTheUnits() throws IOException {
        SampleSet set =
                new SampleSet(FORM, new SampleOrder(129, 1, Mix.CSV, 0, 2025, false, true), folder.resolve("set"));
        set.write();

        List<String> roster = Files.readAllLines(set.inbox().resolve("roster.csv"));
        assertThat(roster)
                .startsWith(
                        "\uFEFFcode,name,aliases,kind,order,counts,parent",
                        "C1,青山市人民政府,,政府,0,,",
                        "D1,青山区人民政府,,政府,0,,C1",
                        "D2,白山区人民政府,,政府,0,,C1",
                        "D3,红山区人民政府,,政府,0,,C1",
                        "P00001,青山区人民政府办公室,,政府办,1,,D1")
                .endsWith("P00128,白山区朝霞街道办事处,,街道,128,,D2", "P00129,红山区人民政府办公室,,政府办,129,,D3")
                .hasSize(1 + 4 + 129);
        assertThat(new PracticeTree(128 * 10).governments())
                .startsWith(
                        new PracticeTree.Government("G0", "云海省人民政府", ""),
                        new PracticeTree.Government("C1", "青山市人民政府", "G0"))
                .hasSize(1 + 2 + 20);
        assertThat(new PracticeTree(128 * 10).areas(PracticeUnit.of(700))).containsExactly("D11", "C2");
        assertThat(new PracticeTree(64).governments())
                .containsExactly(new PracticeTree.Government("D1", "青山区人民政府", ""));
    }

    @Test
    void noFileIsWrittenOver() throws IOException {
        write("set", 2, 1, Mix.CSV);

        assertThatThrownBy(() -> write("set", 2, 1, Mix.CSV)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void everyUnitHasANameOfItsOwn() {
        List<String> names = IntStream.rangeClosed(1, SampleOrder.MOST)
                .mapToObj(number -> PracticeUnit.of(number).name())
                .toList();

        assertThat(SampleOrder.MOST).isGreaterThanOrEqualTo(100_000);
        assertThat(names.stream().distinct()).hasSameSizeAs(names);
    }

    @Test
    void allFaultsAndAllWritingStylesAreDrawn() {
        FigureOrder order = new FigureOrder(FORM);
        SampleOrder asked = new SampleOrder(300, 1, Mix.MIXED, 1, 2025, false, false);
        List<PracticeReport> reports = IntStream.rangeClosed(1, 300)
                .mapToObj(number -> PracticeReport.draw(order, asked, number))
                .toList();

        assertThat(reports.stream().map(report -> report.fault().orElseThrow().kind()))
                .containsAll(Arrays.asList(FaultKind.values()));
        assertThat(reports.stream().map(PracticeReport::style)).containsAll(Arrays.asList(WritingStyle.values()));
    }
}
