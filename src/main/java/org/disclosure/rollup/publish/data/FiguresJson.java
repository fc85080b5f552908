package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.file.JsonFile;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * {@code figures.json}: the district's figures, how each unit reported, and every figure of every unit with its place in the
 * file that the unit's line names, as {@code schema/figures.schema.json} describes.
 */
public final class FiguresJson implements Output {

    private static final SerializableString UNIT = new SerializedString("unit");
    private static final SerializableString CELL = new SerializedString("cell");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString RAW = new SerializedString("raw");
    private static final SerializableString STATE = new SerializedString("state");
    private static final SerializableString SHEET = new SerializedString("sheet");
    private static final SerializableString ADDRESS = new SerializedString("address");
    private static final SerializableString RECEIVED = new SerializedString("received");
    private static final SerializableString RECEIVED_STATE = new SerializedString("receivedState");

    private record District(
            String cell, Optional<BigDecimal> value, Optional<BigDecimal> errorFree, int counted, int blank) {}

    private record Unit(
            String code,
            String name,
            UnitKind kind,
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
    public OutputWriter begin(Edition edition, Path file) throws IOException {
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
        return new Entries(json, new HashMap<>());
    }

    private record Entries(JsonFile json, Map<CellCode, SerializableString> cells) implements OutputWriter {

        @Override
        public void units(List<UnitReport> units) {
            units.forEach(this::unit);
        }

        private void unit(UnitReport unit) {
            SerializableString code = new SerializedString(unit.unitCode());
            for (Entry entry : unit.entries()) {
                SerializableString cell =
                        cells.computeIfAbsent(entry.cell(), known -> new SerializedString(known.toString()));
                figure(json.item(), code, cell, entry);
                json.endItem();
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

    /** Written name by name, and what is written again and again as it is known: there are millions of them. */
    private static void figure(JsonGenerator json, SerializableString unit, SerializableString cell, Entry entry) {
        json.writeStartObject();
        json.writeName(UNIT);
        json.writeString(unit);
        json.writeName(CELL);
        json.writeString(cell);
        json.writeName(VALUE);
        number(json, entry.reading().amount());
        json.writeName(RAW);
        json.writeString(entry.asReceived().raw());
        json.writeName(STATE);
        json.writeString(entry.reading().state().name());
        json.writeName(SHEET);
        json.writeString(entry.sheet());
        json.writeName(ADDRESS);
        json.writeString(entry.address());
        entry.received().ifPresent(received -> received(json, received));
        json.writeEndObject();
    }

    /** What the file says where the office amended it. */
    private static void received(JsonGenerator json, Reading received) {
        json.writeName(RECEIVED);
        number(json, received.amount());
        json.writeName(RECEIVED_STATE);
        json.writeString(received.state().name());
    }

    private static void number(JsonGenerator json, Optional<BigDecimal> value) {
        if (value.isPresent()) {
            json.writeNumber(value.get());
        } else {
            json.writeNull();
        }
    }
}
