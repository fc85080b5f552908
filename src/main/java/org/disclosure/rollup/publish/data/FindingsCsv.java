package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.CsvFile;

/**
 * {@code findings.csv}: the findings of the year, a line each, with their reviews; those that are explained come last. A check
 * that could not be decided is no finding.
 */
public final class FindingsCsv implements Output.AtOnce {

    private record Column(String name, Function<FindingLine, Object> value) {}

    /** The columns after the year. */
    private static final List<Column> COLUMNS = List.of(
            new Column("code", FindingLine::code),
            new Column("severity", FindingLine::severity),
            new Column("unit_code", FindingLine::unitCode),
            new Column("unit", FindingLine::unit),
            new Column("cell", FindingLine::cell),
            new Column("message", FindingLine::message),
            new Column("observed", FindingLine::observed),
            new Column("expected", FindingLine::expected),
            new Column("difference", FindingLine::difference),
            new Column("file", FindingLine::file),
            new Column("sheet", FindingLine::sheet),
            new Column("address", FindingLine::address),
            new Column("suggestion", FindingLine::suggestion),
            new Column("id", FindingLine::id),
            new Column("state", FindingLine::standing),
            new Column("decided_by", FindingLine::decidedBy),
            new Column("decided_on", FindingLine::decidedOn),
            new Column("note", FindingLine::note),
            new Column("since", FindingLine::since),
            new Column("reply", FindingLine::reply));

    @Override
    public String fileName() {
        return "findings.csv";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        Stream<String> names = COLUMNS.stream().map(Column::name);
        try (CsvFile csv =
                new CsvFile(file, Stream.concat(Stream.of("year"), names).toArray(String[]::new))) {
            for (FiledFinding filed : edition.findings().of(Finding.Outcome.BROKEN)) {
                csv.line(fields(edition, filed));
            }
            for (FiledFinding filed : edition.findings().explained()) {
                csv.line(fields(edition, filed));
            }
        }
    }

    private static Object[] fields(Edition edition, FiledFinding filed) {
        FindingLine line = FindingLine.of(edition.findings(), filed);
        Stream<Object> values = COLUMNS.stream().map(column -> column.value().apply(line));
        return Stream.concat(Stream.of(edition.year()), values).toArray();
    }
}
