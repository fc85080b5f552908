package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.store.SummaryStore.UnitReport;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Entry;
import tools.jackson.core.JsonGenerator;

/**
 * {@code figures.json}: the district's figures, how each unit reported, and every figure of every unit with its place, as
 * {@code schema/figures.schema.json} describes.
 */
final class FiguresJson implements Output {

    private record District(
            String cell, Optional<BigDecimal> value, Optional<BigDecimal> errorFree, int counted, int blank) {}

    private record Unit(
            String code,
            String name,
            BureauKind kind,
            Status status,
            boolean late,
            Optional<LocalDate> received,
            Optional<String> file,
            List<String> others) {}

    @Override
    public String fileName() {
        return PublishedFigures.FILE_NAME;
    }

    @Override
    public Writing begin(Edition edition, Path file) {
        JsonFile json = new JsonFile(file);
        json.member("year", edition.year())
                .member("form", edition.form().edition())
                .member("asOf", edition.asOf());
        json.startList("district");
        edition.summary().sums().forEach(sum -> json.item(district(sum)));
        json.endList();
        json.startList("units");
        edition.summary().units().forEach(unit -> json.item(unit(unit)));
        json.endList();
        json.startList("entries");
        return new Entries(json);
    }

    private record Entries(JsonFile json) implements Writing {

        @Override
        public void units(List<UnitReport> units) {
            for (UnitReport unit : units) {
                unit.entries().forEach(entry -> json.item((JsonGenerator generator) -> figure(generator, unit, entry)));
            }
        }

        @Override
        public void end() {
            json.endList();
            json.end();
            json.close();
        }

        @Override
        public void close() {
            json.close();
        }
    }

    private static District district(CellSum sum) {
        return new District(sum.cell().toString(), sum.value(), sum.errorFree(), sum.counted(), sum.blank());
    }

    private static Unit unit(UnitLine unit) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.status(),
                unit.late(),
                unit.received(),
                unit.file(),
                unit.others());
    }

    /** Written name by name: there are millions of them. */
    private static void figure(JsonGenerator json, UnitReport unit, Entry entry) {
        json.writeStartObject();
        json.writeStringProperty("unit", unit.unitCode());
        json.writeStringProperty("cell", entry.cell().toString());
        Optional<BigDecimal> value = entry.reading().amount();
        if (value.isPresent()) {
            json.writeNumberProperty("value", value.get());
        } else {
            json.writeNullProperty("value");
        }
        json.writeStringProperty("raw", entry.reading().raw());
        json.writeStringProperty("state", entry.reading().state().name());
        json.writeStringProperty("file", unit.path());
        json.writeStringProperty("sheet", entry.sheet());
        json.writeStringProperty("address", entry.address());
        json.writeEndObject();
    }
}
