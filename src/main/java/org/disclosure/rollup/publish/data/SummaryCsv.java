package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.CsvFile;

/** {@code summary.csv}: the district's figures, a line a cell of the form. */
public final class SummaryCsv implements Output.AtOnce {

    @Override
    public String fileName() {
        return "summary.csv";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file,
                "year",
                "cell",
                "row_label",
                "column_label",
                "value",
                "value_error_free",
                "units_counted",
                "units_blank")) {
            for (FormCell cell : edition.form().cells()) {
                CellSum sum = edition.summary().sum(cell.code());
                csv.line(
                        edition.year(),
                        cell.code(),
                        cell.row().label().path(),
                        cell.column().label().path(),
                        sum.value(),
                        sum.errorFree(),
                        sum.counted(),
                        sum.blank());
            }
        }
    }
}
