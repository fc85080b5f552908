package org.disclosure.rollup.publish.excel;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A native line chart of numbers that stand in no cell; it keeps them itself.
 *
 * @param categories along the axis
 * @param series at most as many numbers as there are categories
 */
public record LineChart(List<String> categories, List<Series> series) {

    public LineChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** A line by its title. */
    public record Series(String title, List<Integer> values) {}

    /** Draws the chart over a range of cells. */
    public void draw(SXSSFSheet target, CellRangeAddress place) {
        XSSFSheet sheet = target.getWorkbook().getXSSFWorkbook().getSheet(target.getSheetName());
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(
                0,
                0,
                0,
                0,
                place.getFirstColumn(),
                place.getFirstRow(),
                place.getLastColumn() + 1,
                place.getLastRow() + 1));
        chart.setAutoTitleDeleted(true);
        // days that have not come are no zero
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        values.setMinimum(0);
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values);
        data.setVaryColors(false);
        series.forEach(one -> plot(data, one));
        chart.plot(data);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        BarChart.text(chart);
    }

    private void plot(XDDFLineChartData data, Series one) {
        XDDFLineChartData.Series drawn = (XDDFLineChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(categories.toArray(String[]::new)),
                XDDFDataSourcesFactory.fromArray(one.values().toArray(Integer[]::new)));
        drawn.setTitle(one.title(), null);
        drawn.setSmooth(false);
        drawn.setMarkerStyle(MarkerStyle.NONE);
        byte[] colour = HexFormat.of().parseHex(BarChart.COLOURS[data.getSeriesCount() - 1]);
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        line.setWidth(2.25);
        drawn.setLineProperties(line);
    }
}
