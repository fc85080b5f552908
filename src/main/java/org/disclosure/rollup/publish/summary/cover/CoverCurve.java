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

    private static final int MOST_ROWS = 9;
    private static final int FEWEST_ROWS = 4;
    private static final float ROW_POINTS = 15;
    private static final float HEADING_POINTS = 24;

    /** Points that fit on a printed page, reduced to its width. */
    private static final float PAGE_POINTS = 930;

    private CoverCurve() {}

    /** Draws it; gives the row after it. */
    static int draw(Edition edition, SXSSFSheet target, Styles styles, int firstRow, Curve curve) {
        int row = firstRow + 1;
        SheetWriter sheet = new SheetWriter(target);
        sheet.text(row, 0, edition.text("page.curve"), styles.section);
        sheet.row(row).setHeightInPoints(HEADING_POINTS);
        List<String> days = IntStream.rangeClosed(curve.first(), curve.last())
                .mapToObj(day -> day > 0 ? "+" + day : Integer.toString(day))
                .toList();
        List<LineChart.Series> series = new ArrayList<>();
        series.add(new LineChart.Series(Integer.toString(edition.year()), curve.now()));
        if (!curve.before().isEmpty()) {
            series.add(new LineChart.Series(Integer.toString(edition.year() - 1), curve.before()));
        }
        int rows = rows(target, row);
        new LineChart(days, series).draw(target, new CellRangeAddress(row + 1, row + rows, 0, CoverSheet.COLUMNS - 1));
        return row + rows + 1;
    }

    /** Rows for the chart: low where much is said above it, lest it is printed on a page of its own. */
    private static int rows(SXSSFSheet target, int heading) {
        double above = IntStream.range(0, heading)
                .mapToObj(target::getRow)
                .mapToDouble(row -> row == null ? ROW_POINTS : row.getHeightInPoints())
                .sum();
        double left = PAGE_POINTS - above - HEADING_POINTS - ROW_POINTS;
        return (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, left / ROW_POINTS));
    }
}
