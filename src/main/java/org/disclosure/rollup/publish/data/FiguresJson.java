package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.file.JsonFile;

/**
 * {@code figures.json}: the district's figures and, unit by unit, how each reported and every figure with its place in the
 * unit's file, as {@code schema/figures.schema.json} describes.
 */
public final class FiguresJson implements Output {

    private record District(
            String cell, Optional<BigDecimal> value, Optional<BigDecimal> errorFree, int counted, int blank) {}

    @Override
    public String fileName() {
        return PublishedFigures.FILE_NAME;
    }

    @Override
    public OutputWriter begin(Edition edition, Path file) throws IOException {
        List<FormCell> cells = edition.form().cells();
        JsonFile json = new JsonFile(file);
        json.member("version", PublishedFigures.VERSION)
                .member("year", edition.year())
                .member("form", edition.form().edition())
                .member("asOf", edition.asOf());
        json.startList("district");
        edition.summary().sums().forEach(sum -> json.item(district(sum)));
        json.endList();
        json.member("cells", cells.stream().map(cell -> cell.code().toString()).toList());
        json.startList("units");
        return new Units(
                json,
                new UnitJson(json.item(), cells),
                edition.summary().units().iterator());
    }

    /** Both the roster and the figures come in the roster's order. */
    private record Units(JsonFile json, UnitJson item, Iterator<UnitLine> roster) implements OutputWriter {

        @Override
        public void units(List<UnitReport> units) {
            units.forEach(this::unit);
        }

        private void unit(UnitReport report) {
            UnitLine line = roster.next();
            while (!line.code().equals(report.unitCode())) {
                withoutFigures(line);
                line = roster.next();
            }
            item.write(line, report);
            json.endItem();
        }

        private void withoutFigures(UnitLine line) {
            item.write(line);
            json.endItem();
        }

        @Override
        public void end() {
            roster.forEachRemaining(this::withoutFigures);
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
}
