package org.disclosure.rollup.publish.summary;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.disclosure.rollup.publish.edition.Edition;

/**
 * The pages that come of printing the whole workbook: those that an office files, each under the title with the year. What
 * people look things up in has an empty print area, the one way to leave a sheet out that Excel, WPS and LibreOffice have in
 * common; its column is hidden, for of an empty cell that is seen Excel would print an empty page. Who prints such a sheet after
 * all clears the area.
 */
final class PrintedBook {

    private static final List<String> ON_SCREEN = List.of(
            "sheet.errorFree",
            "sheet.units",
            "sheet.unapplied",
            "sheet.undecided",
            "sheet.identities",
            "sheet.sources");

    /** A header has 255 characters, and a name may be longer. */
    private static final int LONGEST_TITLE = 100;

    private PrintedBook() {}

    /** Sets up all sheets that there are. */
    static void setUp(Edition edition, Workbook workbook) {
        String title = edition.heading("sheet.summary.title");
        for (Sheet sheet : workbook) {
            sheet.getHeader().setLeft(plain(title));
            sheet.getHeader().setRight("&A");
        }
        for (String key : ON_SCREEN) {
            int index = workbook.getSheetIndex(edition.text(key));
            if (index >= 0) {
                workbook.setPrintArea(index, "$" + SpreadsheetVersion.EXCEL2007.getLastColumnName() + "$1");
                workbook.getSheetAt(index).setColumnHidden(SpreadsheetVersion.EXCEL2007.getLastColumnIndex(), true);
            }
        }
    }

    /** A text in which nothing is taken for a code of the header. */
    private static String plain(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TITLE, text.codePointCount(0, text.length())));
        return text.substring(0, end).replace("&", "&&");
    }
}
