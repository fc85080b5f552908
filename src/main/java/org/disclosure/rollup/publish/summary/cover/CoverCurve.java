package org.disclosure.rollup.publish.summary.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.LineChart;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.today.Curve;

/** Chart of the cover: how many units had reported by each day, this year and the year before. */
final class CoverCurve {

    /** As many as there is room for below the table of a district with units of all kinds. */
    private static final int ROWS = 9;

    private CoverCurve() {}

    /** Draws it; gives the row after it. */
    static int draw(Edition edition, SXSSFSheet target, Styles styles, int firstRow, Curve curve) {
        int row = firstRow + 1;
        SheetWriter sheet = new SheetWriter(target);
        sheet.text(row, 0, edition.text("page.curve"), styles.section);
        sheet.row(row).setHeightInPoints(24);
        List<String> days = IntStream.rangeClosed(curve.first(), curve.last())
                .mapToObj(day -> day > 0 ? "+" + day : Integer.toString(day))
                .toList();
        List<LineChart.Series> series = new ArrayList<>();
        series.add(new LineChart.Series(Integer.toString(edition.year()), curve.now()));
        if (!curve.before().isEmpty()) {
            series.add(new LineChart.Series(Integer.toString(edition.year() - 1), curve.before()));
        }
        new LineChart(days, series).draw(target, new CellRangeAddress(row + 1, row + ROWS, 0, CoverSheet.COLUMNS - 1));
        return row + ROWS + 1;
    }
}
