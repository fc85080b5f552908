package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.store.SummaryStore;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Reading;

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

    private record Figure(
            String unit,
            String cell,
            Optional<BigDecimal> value,
            String raw,
            Reading.State state,
            String file,
            String sheet,
            String address) {}

    @Override
    public String fileName() {
        return PublishedFigures.FILE_NAME;
    }

    @Override
    public void write(Edition edition, Path file) {
        try (JsonFile json = new JsonFile(file)) {
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
            edition.forEachEntry(located -> json.item(figure(located)));
            json.endList();
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

    private static Figure figure(SummaryStore.LocatedEntry located) {
        Reading reading = located.entry().reading();
        return new Figure(
                located.unitCode(),
                located.entry().cell().toString(),
                reading.amount(),
                reading.raw(),
                reading.state(),
                located.path(),
                located.entry().sheet(),
                located.entry().address());
    }
}
