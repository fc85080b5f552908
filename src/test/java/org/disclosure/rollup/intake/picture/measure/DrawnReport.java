package org.disclosure.rollup.intake.picture.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.intake.picture.drawing.OutlineFont;
import org.disclosure.rollup.intake.picture.grid.FormShape;

/**
 * An invented report whose tables are pictures.
 *
 * @param figures the text of each cell; empty where it is left blank
 * @param files a picture file for each table, in the form's order
 */
public record DrawnReport(Map<CellCode, String> figures, List<byte[]> files) {

    /** Draws a report: the same seed and fonts give the same. */
    public static DrawnReport of(Form form, long seed, List<OutlineFont> fonts, Level level, double blank) {
        Random random = new Random(seed);
        Map<CellCode, String> figures = MeasuredFigures.of(form, random, blank);
        List<byte[]> files = new ArrayList<>();
        for (FormShape shape : FormShape.of(form)) {
            DrawnTable table = new DrawnTable(shape, figures, fonts, random, level == Level.CLEAN);
            files.add(level.file(table.picture(), random));
        }
        return new DrawnReport(figures, files);
    }

    /** The figures of one table, in printed order. */
    public Map<CellCode, String> figures(String table) {
        Map<CellCode, String> some = new LinkedHashMap<>(figures);
        some.keySet().removeIf(cell -> !cell.table().equals(table));
        return some;
    }

    /** Fonts that no machine need have: their digits are written down, all else is four strokes. */
    public static List<OutlineFont> writtenFonts() {
        return Stream.of("LiberationSerif", "LiberationSans")
                .map(DrawnReport::written)
                .toList();
    }

    private static OutlineFont written(String name) {
        try (InputStream in = DrawnReport.class.getResourceAsStream("/picture/" + name + "-digits.txt")) {
            return OutlineFont.written(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
