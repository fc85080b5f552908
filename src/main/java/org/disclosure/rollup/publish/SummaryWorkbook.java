package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.store.FindingStore;

/** {@code summary.xlsx}: the district's workbook. */
final class SummaryWorkbook implements Output {

    /** Rows of a sheet kept in memory; headings of table 3 are merged over up to 26 rows after these are written. */
    private static final int WINDOW = 200;

    @Override
    public String fileName() {
        return "summary.xlsx";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                OutputStream out = Files.newOutputStream(raw)) {
            sheets(edition, workbook);
            properties(edition, workbook);
            workbook.write(out);
        }
        StableZip.copy(raw, file);
        Files.delete(raw);
    }

    private static void sheets(Edition edition, SXSSFWorkbook workbook) {
        Styles styles = new Styles(workbook);
        FormSheet.write(
                edition,
                workbook.createSheet(edition.text("sheet.summary")),
                styles,
                CellSum::value,
                "sheet.summary.all");
        FormSheet.write(
                edition,
                workbook.createSheet(edition.text("sheet.errorFree")),
                styles,
                CellSum::errorFree,
                "sheet.summary.errorFree");
        UnitSheet.write(edition, workbook.createSheet(edition.text("sheet.units")), styles);
        StatusSheet.write(edition, workbook.createSheet(edition.text("sheet.status")), styles);
        FindingSheet.write(
                edition,
                workbook.createSheet(edition.text("sheet.findings")),
                styles,
                edition.findings(Finding.Outcome.BROKEN));
        if (!edition.explained().isEmpty()) {
            FindingSheet.write(
                    edition, workbook.createSheet(edition.text("sheet.explained")), styles, edition.explained());
        }
        if (!edition.decided().notices().isEmpty()) {
            UnappliedSheet.write(edition, workbook.createSheet(edition.text("sheet.unapplied")), styles);
        }
        List<FindingStore.Located> undecided = edition.findings(Finding.Outcome.UNDECIDED);
        if (!undecided.isEmpty()) {
            FindingSheet.writeUndecided(
                    edition, workbook.createSheet(edition.text("sheet.undecided")), styles, undecided);
        }
        SourceSheets.write(edition, workbook, styles);
    }

    /** Fixes what a workbook says of its making, so that it depends on the figures only. */
    private static void properties(Edition edition, SXSSFWorkbook workbook) {
        Optional<Date> made = Optional.of(
                Date.from(edition.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties.CoreProperties core =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setTitle(edition.text("sheet.summary.title", edition.year()));
        core.setCreator("Disclosure Rollup");
        core.getUnderlyingProperties().setCreatedProperty(made);
        core.getUnderlyingProperties().setModifiedProperty(made);
    }
}
