package org.disclosure.rollup.publish.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * A native bar chart of a table on the same sheet. It refers to the table's cells and keeps their numbers itself too, so
 * that it shows where nothing recalculates.
 */
public final class BarChart {

    static final String[] COLOURS = {"2F5D8A", "A9C4DE", "C9A227"};
    private static final int TEXT_SIZE = 900;

    /** A column of numbers: its title and where it stands; the rows are those of the chart. */
    public record Series(String title, int column, List<Optional<BigDecimal>> values) {}

    private final XSSFSheet sheet;
    private final int firstRow;
    private final List<String> categories;
    private final List<Series> series = new ArrayList<>();

    /** A chart of categories that stand in the first column from this row on. */
    public BarChart(SXSSFSheet sheet, int firstRow, List<String> categories) {
        this.sheet = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
        this.firstRow = firstRow;
        this.categories = List.copyOf(categories);
    }

    public BarChart with(Series more) {
        series.add(more);
        return this;
    }

    /** Draws the chart over a range of cells. Lying bars are for long names and one series. */
    public void draw(CellRangeAddress place, boolean lying) {
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
        // the heading over table and chart says what it shows
        chart.setAutoTitleDeleted(true);
        XDDFCategoryAxis names = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        values.setVisible(false);
        if (lying) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setGapWidth(lying ? 40 : 80);
        data.setVaryColors(false);
        series.forEach(one -> plot(data, one));
        chart.plot(data);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        labels(chart);
        text(chart);
    }

    private void plot(XDDFBarChartData data, Series one) {
        int last = firstRow + categories.size() - 1;
        XDDFCategoryDataSource names =
                XDDFDataSourcesFactory.fromArray(categories.toArray(String[]::new), range(0, last));
        XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(
                one.values().stream()
                        .map(value -> value.map(BigDecimal::doubleValue).orElse(null))
                        .toArray(Double[]::new),
                range(one.column(), last),
                one.column());
        XDDFChartData.Series drawn = data.addSeries(names, numbers);
        drawn.setTitle(one.title(), null);
        byte[] colour = HexFormat.of().parseHex(COLOURS[data.getSeriesCount() - 1]);
        drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    }

    private String range(int column, int last) {
        return new CellRangeAddress(firstRow, last, column, column).formatAsString(sheet.getSheetName(), true);
    }

    /** The number at the end of each bar. */
    private static void labels(XSSFChart chart) {
        chart.getCTChart()
                .getPlotArea()
                .getBarChartList()
                .forEach(bars -> bars.getSerList().forEach(one -> {
                    CTDLbls labels = one.addNewDLbls();
                    labels.addNewShowLegendKey().setVal(false);
                    labels.addNewShowVal().setVal(true);
                    labels.addNewShowCatName().setVal(false);
                    labels.addNewShowSerName().setVal(false);
                    labels.addNewShowPercent().setVal(false);
                    labels.addNewShowBubbleSize().setVal(false);
                }));
    }

    /** The workbook's own letters, and a frame like that of its cells. */
    static void text(XSSFChart chart) {
        CTTextBody body = chart.getCTChartSpace().addNewTxPr();
        body.addNewBodyPr();
        CTTextCharacterProperties letters = body.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(TEXT_SIZE);
        letters.addNewLatin().setTypeface(CellStyles.FONT);
        letters.addNewEa().setTypeface(CellStyles.FONT);
        chart.getOrAddShapeProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
    }
}
