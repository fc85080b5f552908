package org.disclosure.rollup.publish.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.compare.Comparison;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.summary.cover.CoverSheet;
import org.disclosure.rollup.publish.summary.units.LastYearUnits;
import org.disclosure.rollup.publish.summary.units.UnitSheet;
import org.disclosure.rollup.publish.summary.units.UnitSheetLayout;
import org.disclosure.rollup.publish.summary.units.UnitSheetRows;
import org.disclosure.rollup.publish.today.Rates;
import org.disclosure.rollup.submission.Entry;

/** {@code summary.xlsx}: the district's workbook. */
public final class SummaryWorkbook implements Output {

    @Override
    public String fileName() {
        return "summary.xlsx";
    }

    @Override
    public OutputWriter begin(Edition edition, Path file) throws IOException {
        return new Sheets(edition, file);
    }

    /** Two sheets have all figures, and take them as they come; all sheets are put together at the end. */
    private static final class Sheets implements OutputWriter {

        private final Edition edition;
        private final Path file;
        private final StreamedWorkbook workbook;
        private final Styles styles;
        private final UnitSheetLayout table;
        private final LastYearUnits before;
        private final Comparison comparison;
        private final UnitSheetRows units;
        private final SourceSheet sources;
        private final Set<String> incomplete = new HashSet<>();

        Sheets(Edition edition, Path file) throws IOException {
            this.edition = edition;
            this.file = file;
            this.workbook = new StreamedWorkbook(edition.asOf());
            this.styles = new Styles(workbook);
            this.table = new UnitSheetLayout(edition);
            this.before = new LastYearUnits(edition);
            this.comparison = Comparison.of(edition);
            this.units = new UnitSheetRows(edition, styles, table, workbook, file);
            this.sources = new SourceSheet(edition, styles, workbook.rows(file, "sources"));
        }

        @Override
        public void lastYear(List<UnitReport> reports) {
            reports.forEach(before::add);
        }

        @Override
        public void units(List<UnitReport> reports) throws IOException {
            for (UnitReport report : reports) {
                Entry[] places = report.places(edition.form().cells());
                table.add(report.unitCode(), places);
                units.add(report.unitCode(), places);
                comparison.add(report);
                sources.add(report);
                if (!Rates.isComplete(edition.form(), report)) {
                    incomplete.add(report.unitCode());
                }
            }
        }

        @Override
        public void end() throws IOException {
            try (this) {
                sheets();
            }
        }

        private void sheets() throws IOException {
            CoverSheet cover = figures();
            findings();
            IdentitySheet.write(edition, sheet("sheet.identities"), styles);
            sources.write(workbook);
            cover.contents();
            PrintedBook.setUp(edition, workbook);
            workbook.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .setTitle(edition.heading("sheet.summary.title"));
            workbook.save(file);
        }

        private CoverSheet figures() throws IOException {
            CoverSheet cover = CoverSheet.write(edition, sheet("sheet.cover"), styles, table, incomplete);
            if (!edition.areas().isEmpty()) {
                AreaSheet.write(edition, sheet("sheet.areas"), styles);
            }
            for (FormSheet.Units which : FormSheet.Units.values()) {
                SXSSFSheet target = workbook.createSheet(FormSheet.name(edition, which));
                FormSheet.write(edition, target, styles, table, which);
            }
            SXSSFSheet target = sheet("sheet.units");
            UnitSheet.write(edition, target, styles, table);
            workbook.append(target, units.end());
            target = sheet("sheet.compare");
            ComparisonSheet.write(edition, target, rows(target), styles, table, comparison);
            if (edition.lastYear().isPresent()) {
                target = sheet("sheet.years");
                YearSheet.write(edition, target, rows(target), styles);
                target = sheet("sheet.unitYears");
                UnitYearSheet.write(edition, target, rows(target), styles, table, before);
            }
            return cover;
        }

        private void findings() throws IOException {
            SXSSFSheet target = sheet("sheet.status");
            StatusSheet.write(edition, target, rows(target), styles);
            if (edition.sinceLast().asOf().isPresent()) {
                ChangesSheet.write(edition, sheet("sheet.changes"), styles);
            }
            target = sheet("sheet.findings");
            List<FiledFinding> broken = edition.findings().of(Finding.Outcome.BROKEN);
            FindingSheet.write(edition, target, rows(target), styles, table, broken);
            List<FiledFinding> explained = edition.findings().explained();
            if (!explained.isEmpty()) {
                target = sheet("sheet.explained");
                FindingSheet.write(edition, target, rows(target), styles, table, explained);
            }
            if (!edition.decided().notices().isEmpty()) {
                UnappliedSheet.write(edition, sheet("sheet.unapplied"), styles);
            }
            List<FiledFinding> undecided = edition.findings().of(Finding.Outcome.UNDECIDED);
            if (!undecided.isEmpty()) {
                target = sheet("sheet.undecided");
                FindingSheet.writeUndecided(edition, target, rows(target), styles, table, undecided);
            }
        }

        /** Rows under those of a sheet. */
        private SheetRows rows(SXSSFSheet target) throws IOException {
            return workbook.rowsUnder(target, file, "sheet" + workbook.getNumberOfSheets());
        }

        private SXSSFSheet sheet(String name) {
            return workbook.createSheet(edition.text(name));
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
