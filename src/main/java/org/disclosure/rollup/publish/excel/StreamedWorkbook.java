package org.disclosure.rollup.publish.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.disclosure.rollup.publish.file.SavedFile;
import org.disclosure.rollup.publish.file.StableZip;

/** A workbook whose rows go through files: POI's, with sheets that take {@link SheetRows} under their own rows. */
public final class StreamedWorkbook extends SXSSFWorkbook {

    /** Rows of a sheet kept in memory; headings of table 3 are merged over up to 26 rows after these are written. */
    private static final int WINDOW = 200;

    private final Map<SXSSFSheet, Below> below = new HashMap<>();

    /** Rows that are put under a sheet's own, and the range of all rows. */
    private record Below(List<SheetRows> rows, CellRangeAddress all) {}

    /** @param day that it says it was made on: POI would write down the moment */
    public StreamedWorkbook(LocalDate day) {
        super(WINDOW);
        Optional<Date> made =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        PackagePropertiesPart properties =
                getXSSFWorkbook().getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatorProperty(StableWorkbook.PROGRAM);
        properties.setCreatedProperty(made);
        properties.setModifiedProperty(made);
    }

    /**
     * Puts rows, which have ended, under those that the sheet has.
     *
     * @param columns of the sheet
     */
    public void append(SXSSFSheet sheet, List<SheetRows> rows, int columns) {
        int last = rows.stream().mapToInt(SheetRows::lastRow).max().orElse(-1);
        CellRangeAddress all = new CellRangeAddress(0, Math.max(sheet.getLastRowNum(), last), 0, columns - 1);
        below.put(sheet, new Below(List.copyOf(rows), all));
    }

    /**
     * Writes the file; the same content is the same bytes. What is not rows is small and waits in memory: of a file that it
     * cannot write in between, POI does not say why.
     */
    public void save(Path file) throws IOException {
        SavedFile.write(file, this::writeAvoidingTempFiles);
    }

    /** POI knows of its own rows only; programs that read on read no more than the sheet says it has. */
    @Override
    protected void flushSheets() throws IOException {
        super.flushSheets();
        below.forEach((sheet, under) ->
                getXSSFWorkbook().getSheet(sheet.getSheetName()).setDimensionOverride(under.all()));
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new StableZip(out);
    }

    @Override
    protected ISheetInjector createSheetInjector(SXSSFSheet sheet) throws IOException {
        ISheetInjector above = super.createSheetInjector(sheet);
        return out -> {
            above.writeSheetData(out);
            if (below.containsKey(sheet)) {
                for (SheetRows rows : below.get(sheet).rows()) {
                    Files.copy(rows.file(), out);
                }
            }
        };
    }
}
