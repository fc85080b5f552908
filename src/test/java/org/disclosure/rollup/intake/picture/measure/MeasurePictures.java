package org.disclosure.rollup.intake.picture.measure;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.picture.drawing.FontList;
import org.disclosure.rollup.intake.picture.drawing.OutlineFont;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;
import org.disclosure.rollup.intake.picture.image.GreyPicture;
import org.disclosure.rollup.intake.picture.table.ReadTable;
import org.disclosure.rollup.intake.picture.table.TableReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well tables are read from pictures: {@code MeasurePictures drawn REPORTS SEED FONTS} draws them itself with the fonts of a {@link FontList},
 * {@code MeasurePictures read FOLDER…} reads folders of pictures with their {@code expected.json},
 * {@code MeasurePictures outlines FONT} writes down the outlines of a font's digits, for tests that must not need the font.
 */
public final class MeasurePictures {

    private final TableReader reader = new TableReader();
    private final Tally tally = new Tally();
    private int tables;
    private long nanoseconds;

    private MeasurePictures() {}

    public static void main(String[] arguments) throws Exception {
        MeasurePictures measure = new MeasurePictures();
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        if (arguments[0].equals("outlines")) {
            OutlineFont font = new OutlineFont(Font.createFonts(new File(rest.get(0)))[0]);
            font.write("0123456789.-").forEach(System.out::println);
            return;
        }
        if (arguments[0].equals("drawn")) {
            measure.drawn(
                    Integer.parseInt(rest.get(0)), Long.parseLong(rest.get(1)), FontList.read(Path.of(rest.get(2))));
        } else {
            for (String folder : rest) {
                measure.folder(Path.of(folder));
            }
        }
        measure.tally.report().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%n%d tables, %.0f ms of one core each%n",
                measure.tables,
                measure.nanoseconds / 1e6 / measure.tables);
    }

    private void drawn(int reports, long seed, List<OutlineFont> fonts) throws IOException {
        Form form = Forms.load().edition(2021);
        for (int report = 0; report < reports; report++) {
            for (Level level : Level.values()) {
                DrawnReport drawn =
                        DrawnReport.of(form, seed * 100_003 + report, fonts, level, report % 3 == 0 ? .3 : 0);
                for (int table = 0; table < form.tables().size(); table++) {
                    count(
                            level.name().toLowerCase(Locale.ROOT),
                            drawn.figures(form.tables().get(table).code()),
                            drawn.files().get(table));
                }
            }
        }
    }

    private void folder(Path folder) throws IOException {
        JsonNode files = JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("expected.json")))
                .get("files");
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            if (file.getKey().matches(".*\\.(?:png|jpg)")) {
                Map<CellCode, String> expected = new LinkedHashMap<>();
                file.getValue()
                        .get("cells")
                        .properties()
                        .forEach(cell -> expected.put(
                                CellCode.parse(cell.getKey()), cell.getValue().asString()));
                String level = file.getValue().get("level").asString();
                count(level, expected, Files.readAllBytes(folder.resolve(file.getKey())));
            }
        }
    }

    private void count(String level, Map<CellCode, String> expected, byte[] file) throws IOException {
        GreyPicture picture = GreyPicture.of(new EncodedPicture(file).open());
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<ReadTable> read = reader.read(picture);
        nanoseconds += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        tables += Math.max(1, read.size());
        tally.count(level, expected, read);
    }
}
