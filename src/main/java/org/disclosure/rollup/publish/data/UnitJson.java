package org.disclosure.rollup.publish.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.publish.file.PlainNumber;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A unit's item of {@code figures.json}: how it reported and, when its report counts, its figures in the order of the form's
 * cells. What few figures have is listed by their cells beside them.
 */
final class UnitJson {

    private final JsonGenerator json;
    private final List<FormCell> cells;
    private final SerializableString[] names;

    UnitJson(JsonGenerator json, List<FormCell> cells) {
        this.json = json;
        this.cells = cells;
        this.names = cells.stream()
                .map(cell -> new SerializedString(cell.code().toString()))
                .toArray(SerializableString[]::new);
    }

    /** A unit whose figures do not count. */
    void write(UnitLine unit) {
        begin(unit);
        json.writeNullProperty("figures");
        json.writeEndObject();
    }

    void write(UnitLine unit, UnitReport report) {
        Entry[] entries = report.places(cells);
        begin(unit);
        json.writeObjectPropertyStart("figures");
        json.writeNumberProperty("form", report.writtenOn());
        values(entries);
        places(entries);
        byCell("states", entries, entry -> !(entry.reading() instanceof Reading.Amount), (name, entry) -> {
            json.writeName(name);
            json.writeString(entry.reading().state().name());
        });
        byCell("raws", entries, entry -> !isPlain(entry.asReceived()), (name, entry) -> {
            json.writeName(name);
            json.writeString(entry.asReceived().raw());
        });
        byCell("certainties", entries, entry -> entry.picture().isPresent(), (name, entry) -> {
            json.writeName(name);
            number(entry.picture().map(PictureOrigin::certainty));
        });
        byCell("received", entries, entry -> entry.received().isPresent(), (name, entry) -> {
            json.writeName(name);
            received(entry.asReceived());
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(UnitLine unit) {
        json.writeStartObject();
        json.writeStringProperty("code", unit.code());
        json.writeStringProperty("name", unit.name());
        json.writeStringProperty("kind", unit.kind().name());
        json.writeStringProperty("status", unit.status().name());
        json.writeBooleanProperty("late", unit.late());
        json.writeStringProperty(
                "received", unit.received().map(Object::toString).orElse(null));
        json.writeStringProperty("file", unit.file().orElse(null));
        json.writeArrayPropertyStart("others");
        unit.others().forEach(json::writeString);
        json.writeEndArray();
    }

    private void values(Entry[] entries) {
        json.writeArrayPropertyStart("values");
        for (Entry entry : entries) {
            if (entry != null && entry.reading() instanceof Reading.Amount amount) {
                json.writeNumber(PlainNumber.of(amount.value()));
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    /** The addresses, one after another; a new list begins with each sheet. */
    private void places(Entry[] entries) {
        json.writeArrayPropertyStart("places");
        String sheet = null;
        for (int place = 0; place < entries.length; place++) {
            Entry entry = entries[place];
            if (entry != null && !entry.sheet().equals(sheet)) {
                endSheet(sheet);
                sheet = beginSheet(entry.sheet(), sheet == null ? place : 0);
            }
            if (entry != null) {
                json.writeString(entry.address());
            } else if (sheet != null) {
                json.writeNull();
            }
        }
        endSheet(sheet);
        json.writeEndArray();
    }

    /** @param absent cells before that the file does not have */
    private String beginSheet(String sheet, int absent) {
        json.writeStartObject();
        json.writeStringProperty("sheet", sheet);
        json.writeArrayPropertyStart("addresses");
        for (int cell = 0; cell < absent; cell++) {
            json.writeNull();
        }
        return sheet;
    }

    private void endSheet(String sheet) {
        if (sheet != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void byCell(
            String member, Entry[] entries, Predicate<Entry> has, BiConsumer<SerializableString, Entry> writing) {
        json.writeObjectPropertyStart(member);
        for (int place = 0; place < entries.length; place++) {
            if (entries[place] != null && has.test(entries[place])) {
                writing.accept(names[place], entries[place]);
            }
        }
        json.writeEndObject();
    }

    /** Whether the text of the cell is the number as it is written here. */
    private static boolean isPlain(Reading reading) {
        return reading instanceof Reading.Amount amount
                ? amount.raw().equals(PlainNumber.of(amount.value()))
                : reading.raw().isEmpty();
    }

    /** What the file says where the office amended it. */
    private void received(Reading received) {
        json.writeStartObject();
        json.writeName("value");
        number(received.amount());
        json.writeStringProperty("state", received.state().name());
        json.writeEndObject();
    }

    private void number(Optional<BigDecimal> value) {
        if (value.isPresent()) {
            json.writeNumber(PlainNumber.of(value.get()));
        } else {
            json.writeNull();
        }
    }
}
