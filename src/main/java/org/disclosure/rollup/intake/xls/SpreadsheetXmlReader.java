package org.disclosure.rollup.intake.xls;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.calculation.Recalculation;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.xml.XmlEvents;

/** Reads "XML Spreadsheet 2003", which some portals export under {@code .xls}. */
public final class SpreadsheetXmlReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.SPREADSHEET_XML;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        SpreadsheetXmlHandler asSaid = read(content, new SpreadsheetXmlHandler(limits, false));
        SpreadsheetXmlHandler read =
                asSaid.countsBetweenMerges() ? read(content, new SpreadsheetXmlHandler(limits, true)) : asSaid;
        return Recalculation.of(read.sheets(), read::settings, limits);
    }

    private static SpreadsheetXmlHandler read(Content content, SpreadsheetXmlHandler handler) throws IOException {
        XmlEvents.read(content.stream(), handler, new SpreadsheetXmlNames());
        return handler;
    }
}
