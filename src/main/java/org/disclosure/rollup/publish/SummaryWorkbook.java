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
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.store.FindingStore;
import org.springframework.util.FileSystemUtils;

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
        Path rows = Files.createDirectories(file.resolveSibling(file.getFileName() + ".rows"));
        // what is too much for the memory: not in the one folder that POI's users of all accounts would share
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(rows.toFile()));
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                OutputStream out = Files.newOutputStream(raw)) {
            sheets(edition, workbook);
            properties(edition, workbook);
            workbook.write(out);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            FileSystemUtils.deleteRecursively(rows);
        }
        StableZip.copy(raw, file);
        Files.delete(raw);
    }

    private static void sheets(Edition edition, SXSSFWorkbook workbook) {
        Styles styles = new Styles(workbook);
        UnitTable table = new UnitTable(edition);
        List<FindingStore.Located> undecided = edition.findings(Finding.Outcome.UNDECIDED);
        CoverSheet cover = CoverSheet.write(edition, sheet(edition, workbook, "sheet.cover"), styles, table);
        for (FormSheet.Units units : FormSheet.Units.values()) {
            SXSSFSheet target = workbook.createSheet(FormSheet.name(edition, units));
            FormSheet.write(edition, target, styles, table, units);
        }
        UnitSheet.write(edition, sheet(edition, workbook, "sheet.units"), styles, table);
        if (edition.lastYear().isPresent()) {
            YearSheet.write(edition, sheet(edition, workbook, "sheet.years"), styles);
            UnitYearSheet.write(edition, sheet(edition, workbook, "sheet.unitYears"), styles, table);
        }
        StatusSheet.write(edition, sheet(edition, workbook, "sheet.status"), styles);
        if (edition.sinceLast().asOf().isPresent()) {
            ChangesSheet.write(edition, sheet(edition, workbook, "sheet.changes"), styles);
        }
        SXSSFSheet findings = sheet(edition, workbook, "sheet.findings");
        FindingSheet.write(edition, findings, styles, table, edition.findings(Finding.Outcome.BROKEN));
        if (!edition.explained().isEmpty()) {
            SXSSFSheet explained = sheet(edition, workbook, "sheet.explained");
            FindingSheet.write(edition, explained, styles, table, edition.explained());
        }
        if (!edition.decided().notices().isEmpty()) {
            UnappliedSheet.write(edition, sheet(edition, workbook, "sheet.unapplied"), styles);
        }
        if (!undecided.isEmpty()) {
            SXSSFSheet open = sheet(edition, workbook, "sheet.undecided");
            FindingSheet.writeUndecided(edition, open, styles, table, undecided);
        }
        IdentitySheet.write(edition, sheet(edition, workbook, "sheet.identities"), styles);
        SourceSheets.write(edition, workbook, styles);
        cover.contents();
    }

    private static SXSSFSheet sheet(Edition edition, SXSSFWorkbook workbook, String name) {
        return workbook.createSheet(edition.text(name));
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
