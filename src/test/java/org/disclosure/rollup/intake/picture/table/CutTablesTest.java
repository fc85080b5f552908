package org.disclosure.rollup.intake.picture.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.picture.grid.RuledTable;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;
import org.disclosure.rollup.intake.picture.image.GreyPicture;
import org.disclosure.rollup.intake.picture.measure.DrawnReport;
import org.disclosure.rollup.intake.picture.measure.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table 3 on pages that end within it. */
class CutTablesTest {

    private static final Form FORM = Forms.load().edition(2021);
    private static final int HEADER = 3;

    private final TableReader reader = new TableReader();
    private final DrawnReport report = DrawnReport.of(FORM, 9, DrawnReport.writtenFonts(), Level.CLEAN, 0);

    /** Which lines are left of that along which a table is cut. */
    enum Lines {
        BOTH,
        UPPER_PART,
        LOWER_PART,
        NONE
    }

    private RuledTable table() throws IOException {
        return reader.find(GreyPicture.of(new EncodedPicture(report.files().get(1)).open()))
                .get(0);
    }

    private static int top(RuledTable table, int row) {
        return row == table.rows()
                ? table.cells().stream().mapToInt(RuledTable.Cell::bottom).max().orElseThrow()
                : table.cells().stream()
                        .filter(cell -> cell.span().row() == row)
                        .mapToInt(RuledTable.Cell::top)
                        .min()
                        .orElseThrow();
    }

    /** The rows of a table, with or without the line above the first and the one below the last, on a page. */
    private static GreyPicture page(RuledTable table, int from, int to, boolean above, boolean below) {
        int top = top(table, from) + (above ? 0 : 1);
        int bottom = top(table, to) + (below ? 1 : 0);
        return PictureStack.of(
                List.of(table.picture().part(0, top, table.picture().width(), bottom - top)));
    }

    private static List<GreyPicture> pages(RuledTable table, Lines lines, int... cuts) {
        List<GreyPicture> pages = new ArrayList<>();
        int from = 0;
        for (int to : Arrays.copyOf(cuts, cuts.length + 1)) {
            int end = to == 0 ? table.rows() : to;
            boolean above = from == 0 || lines == Lines.BOTH || lines == Lines.LOWER_PART;
            boolean below = end == table.rows() || lines == Lines.BOTH || lines == Lines.UPPER_PART;
            pages.add(page(table, from, end, above, below));
            from = end;
        }
        return pages;
    }

    /** The texts of all figures of all whole tables on the pages. */
    private Map<CellCode, String> read(List<GreyPicture> pages) {
        CutTables tables = new CutTables(reader);
        Map<CellCode, String> texts = new LinkedHashMap<>();
        for (GreyPicture page : pages) {
            for (ReadTable table : tables.add(reader.find(page))) {
                table.shape()
                        .figures()
                        .values()
                        .forEach(cell -> texts.put(cell.figure().orElseThrow(), ""));
                table.figures()
                        .forEach(figure -> texts.put(
                                table.shape()
                                        .figures()
                                        .get(figure.span())
                                        .figure()
                                        .orElseThrow(),
                                figure.text().text()));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Lines.class)
    void aTableIsPutTogetherWhereverThePageEnds(Lines lines) throws IOException {
        RuledTable table = table();
        List<Integer> rows = lines == Lines.NONE ? List.of(HEADER, 4, 26, 27) : List.of(15);
        List<Integer> whole = new ArrayList<>();
        for (int row : rows) {
            if (read(pages(table, lines, row)).equals(report.figures("t3"))) {
                whole.add(row);
            }
        }
        assertThat(whole).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(Lines.class)
    void aTableOnThreePagesIsPutTogether(Lines lines) throws IOException {
        assertThat(read(pages(table(), lines, 4, 15))).isEqualTo(report.figures("t3"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theHeaderMayBeRepeated(boolean below) throws IOException {
        RuledTable table = table();
        GreyPicture first = page(table, 0, 15, true, below);
        GreyPicture header = page(table, 0, HEADER, true, false);
        GreyPicture rest = page(table, 15, table.rows(), true, true);
        int margin = 60;
        GreyPicture second = below(
                header.part(0, 0, header.width(), header.height() - margin),
                rest.part(0, margin, rest.width(), rest.height() - margin));
        assertThat(read(List.of(first, second))).isEqualTo(report.figures("t3"));
    }

    private static GreyPicture below(GreyPicture upper, GreyPicture lower) {
        int above = upper.width() * upper.height();
        float[] values = Arrays.copyOf(upper.copyOfValues(), above + lower.width() * lower.height());
        System.arraycopy(lower.copyOfValues(), 0, values, above, lower.width() * lower.height());
        return new GreyPicture(values, upper.width(), upper.height() + lower.height());
    }

    @Test
    void partsWithoutARowBetweenThemAreNotPutTogether() throws IOException {
        RuledTable table = table();
        List<GreyPicture> pages = List.of(page(table, 0, 14, true, true), page(table, 15, table.rows(), false, true));
        assertThat(read(pages)).isEqualTo(Map.of());
    }

    @Test
    void partsInTheWrongOrderAreNotPutTogether() throws IOException {
        List<GreyPicture> pages = pages(table(), Lines.UPPER_PART, 15);
        assertThat(read(List.of(pages.get(1), pages.get(0)))).isEqualTo(Map.of());
    }

    @Test
    void aTornRowIsNotPutTogether() throws IOException {
        RuledTable table = table();
        GreyPicture picture = table.picture();
        int middle = (top(table, 15) + top(table, 16)) / 2;
        List<GreyPicture> pages = List.of(
                PictureStack.of(List.of(picture.part(0, 0, picture.width(), middle))),
                PictureStack.of(List.of(picture.part(0, middle, picture.width(), picture.height() - middle))));
        assertThat(read(pages)).isEqualTo(Map.of());
    }

    @Test
    void partsWithOtherColumnsAreNotPutTogether() throws IOException {
        List<GreyPicture> pages = pages(table(), Lines.UPPER_PART, 15);
        assertThat(read(List.of(pages.get(0), wider(pages.get(1))))).isEqualTo(Map.of());
    }

    /** The same with its left half twice as wide. */
    private static GreyPicture wider(GreyPicture picture) {
        int half = picture.width() / 2;
        int width = picture.width() + half;
        float[] values = new float[width * picture.height()];
        float[] from = picture.copyOfValues();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] = from[y * picture.width() + (x < 2 * half ? x / 2 : x - half)];
            }
        }
        return new GreyPicture(values, width, picture.height());
    }
}
