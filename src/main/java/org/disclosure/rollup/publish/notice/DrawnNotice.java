package org.disclosure.rollup.publish.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.notice.letter.CellComment;
import org.disclosure.rollup.publish.notice.letter.DrawnPage;
import org.disclosure.rollup.publish.notice.letter.NoticePage;
import org.disclosure.rollup.publish.notice.whole.CellMarks;
import org.disclosure.rollup.submission.Entry;

/** A notice in a workbook that is open as a whole. */
final class DrawnNotice {

    private DrawnNotice() {}

    /**
     * Marks the cells and puts the notice before all sheets.
     *
     * @param entries what was read from the unit's file, of which a sheet shows what was read from pictures
     * @param shown where a place of the unit's file is in the workbook
     */
    static void put(
            Edition edition,
            XSSFWorkbook workbook,
            NoticePage page,
            List<CellComment> comments,
            Collection<Entry> entries,
            Function<Place, Optional<Place>> shown) {
        CellMarks cells = new CellMarks(workbook, edition.text("notice.author"));
        comments.forEach(cells::mark);
        XSSFSheet notice = DrawnPage.draw(page, workbook);
        workbook.setSheetOrder(notice.getSheetName(), 0);
        if (PictureSheet.isNeeded(entries)) {
            PictureSheet.write(edition, workbook, List.copyOf(entries), shown);
        }
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            // sheets that are chosen together would be written into together
            workbook.getSheetAt(index).setSelected(index == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }
}
