package org.disclosure.rollup.publish.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.publish.file.SavedFile;
import org.disclosure.rollup.publish.file.StableZip;

/** Saves workbooks so that the same content is the same bytes. */
public final class StableWorkbook {

    public static final String PROGRAM = "Disclosure Rollup";

    private StableWorkbook() {}

    /** A new workbook, made on this day: POI would write down the moment. */
    public static XSSFWorkbook create(LocalDate day) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatorProperty(PROGRAM);
        properties.setCreatedProperty(start(day));
        return workbook;
    }

    private static Optional<Date> start(LocalDate day) {
        return Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /**
     * Saves the workbook.
     *
     * @param day what it says of when it was made; a workbook that says so already keeps that
     */
    public static void save(XSSFWorkbook workbook, LocalDate day, Path file) throws IOException {
        Optional<Date> made = start(day);
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        if (properties.getCreatorProperty().isEmpty()
                || properties.getCreatedProperty().isEmpty()) {
            properties.setCreatorProperty(PROGRAM);
            properties.setCreatedProperty(made);
        }
        properties.setLastModifiedByProperty(PROGRAM);
        properties.setModifiedProperty(made);
        SavedFile.write(file, out -> {
            try (StableZip zip = new StableZip(out)) {
                workbook.write(zip);
            }
        });
    }
}
