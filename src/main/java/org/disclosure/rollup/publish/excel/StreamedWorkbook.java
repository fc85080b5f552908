package org.disclosure.rollup.publish.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.disclosure.rollup.publish.file.SavedFile;
import org.disclosure.rollup.publish.file.StableZip;

/** A workbook whose rows go through files: POI's, with sheets that take {@link SheetRows} under their own rows. */
public final class StreamedWorkbook extends SXSSFWorkbook {

    /** Rows of a sheet kept in memory; headings of table 3 are merged over up to 26 rows after these are written. */
    private static final int WINDOW = 200;

    private final List<SheetRows> opened = new ArrayList<>();
    private final Map<SXSSFSheet, List<SheetRows>> below = new HashMap<>();

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
     * Begins rows that are put under a sheet's own later.
     *
     * @param file of the workbook; the rows wait beside it
     * @param name of these rows
     */
    public SheetRows rows(Path file, String name) throws IOException {
        SheetRows rows = new SheetRows(file, name);
        opened.add(rows);
        return rows;
    }

    /** Puts rows under those that the sheet has. They may be written until the workbook is saved. */
    public void append(SXSSFSheet sheet, List<SheetRows> rows) {
        below.put(sheet, List.copyOf(rows));
    }

    /** Begins rows under those that the sheet has; as {@link #rows}. */
    public SheetRows rowsUnder(SXSSFSheet sheet, Path file, String name) throws IOException {
        SheetRows rows = rows(file, name);
        append(sheet, List.of(rows));
        return rows;
    }

    /** Has a cell of {@link SheetRows} lead to another one of the workbook. */
    public static void lead(SXSSFSheet sheet, int row, int column, String target) {
        XSSFHyperlink link =
                (XSSFHyperlink) sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        link.setCellReference(new CellAddress(row, column).formatAsString());
        sheet.addHyperlink(link);
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
        for (SheetRows rows : opened) {
            rows.end();
        }
        below.forEach((sheet, rows) -> {
            int last = rows.stream().mapToInt(SheetRows::lastRow).max().orElse(-1);
            int columns = rows.stream().mapToInt(SheetRows::columns).max().orElse(0);
            if (columns > 0) {
                CellRangeAddress all = new CellRangeAddress(0, Math.max(sheet.getLastRowNum(), last), 0, columns - 1);
                getXSSFWorkbook().getSheet(sheet.getSheetName()).setDimensionOverride(all);
            }
        });
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
            for (SheetRows rows : below.getOrDefault(sheet, List.of())) {
                Files.copy(rows.file(), out);
            }
        };
    }

    /** Closes the workbook and deletes the rows that waited beside it. */
    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            for (SheetRows rows : opened) {
                rows.close();
            }
        }
    }
}
