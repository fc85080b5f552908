package org.disclosure.rollup.practice;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.practice.figure.Fault;
import org.disclosure.rollup.practice.report.PracticeReport;
import org.disclosure.rollup.practice.report.PracticeTree;
import org.disclosure.rollup.practice.report.SampleOrder;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results expected of a run on the set, {@code expected.json}: the sums over all reports and over those of each area,
 * and the mistakes put into some.
 *
 * <p>The sums are of what stands in the files, wrong totals and negative numbers included; words, dashes and blanks add
 * nothing. {@code schema/expected.schema.json} describes the file.
 */
final class ExpectedResults {

    private final SampleOrder asked;
    private final Optional<PracticeTree> tree;
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> areas = new TreeMap<>();
    private final List<Map<String, Object>> faults = new ArrayList<>();

    ExpectedResults(SampleOrder asked) {
        this.asked = asked;
        this.tree = asked.tree() ? Optional.of(new PracticeTree(asked.count())) : Optional.empty();
    }

    void add(PracticeReport report, List<CellCode> cells) {
        add(sums, report, cells);
        tree.map(above -> above.areas(report.unit()))
                .orElse(List.of())
                .forEach(area -> add(areas.computeIfAbsent(area, code -> new LinkedHashMap<>()), report, cells));
        report.fault().ifPresent(fault -> faults.add(fault(report, fault)));
    }

    private static void add(Map<String, BigDecimal> sums, PracticeReport report, List<CellCode> cells) {
        for (CellCode cell : cells) {
            sums.merge(cell.toString(), report.number(cell).orElse(BigDecimal.ZERO), BigDecimal::add);
        }
    }

    private static Map<String, Object> fault(PracticeReport report, Fault fault) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", report.fileName());
        members.put("unit", report.unit().code());
        members.put("kind", fault.kind());
        members.put("cell", fault.cell().toString());
        members.put("code", fault.kind().code());
        return members;
    }

    void write(Path file) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator json = mapper.writer().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writePOJOProperty("count", asked.count());
            json.writePOJOProperty("seed", asked.seed());
            json.writePOJOProperty("mix", asked.mix());
            json.writePOJOProperty("errorRate", asked.errorRate());
            json.writePOJOProperty("year", asked.year());
            json.writePOJOProperty("text", asked.text());
            json.writePOJOProperty("sums", sums);
            if (tree.isPresent()) {
                json.writePOJOProperty("areas", areas);
            }
            json.writeName("faults");
            json.writeStartArray();
            for (Map<String, Object> fault : faults) {
                json.writePOJO(fault);
                json.writeRaw('\n');
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
