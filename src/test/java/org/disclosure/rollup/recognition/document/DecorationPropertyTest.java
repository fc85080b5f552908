package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.disclosure.rollup.fixture.Decoration;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;

/**
 * Whatever a cell of a real report carries besides its figure, and by whatever format a spreadsheet shows it: the figure is
 * the same, or a finding names the cell. No other figure changes.
 */
class DecorationPropertyTest {

    private static final String SEED = "20230202";

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private static final List<RealReport> REPORTS = RealReport.all();

    /** The figures of the reports, as they are read of plain files. */
    private static final Map<RealReport, Map<CellCode, Optional<BigDecimal>>> FIGURES =
            REPORTS.stream().collect(Collectors.toMap(report -> report, DecorationPropertyTest::figures));

    /** A decoration in a kind of file that carries it. */
    record Carried(FileFormat format, Decoration decoration) {}

    /**
     * A number format.
     *
     * @param same whether a number is seen by it as the number that it is
     */
    record Format(String code, boolean same) {}

    @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF)
    void noDecorationChangesAFigureWithoutAFinding(
            @ForAll("carried") Carried carried,
            @ForAll("reports") RealReport report,
            @ForAll @IntRange(max = 199) int at) {
        FixtureGrid grid = Layout.OFFICIAL.lay(report);
        FixtureGrid.Place place = grid.at(cell(report, at));
        // only a number is shown by a format
        Assume.that(carried.decoration().format().isEmpty()
                || NUMBER.matcher(place.text()).matches());
        place.sheet().decorate(place.row(), place.column(), carried.decoration());
        FixtureFile file = carried.format().write(grid, report.agency());

        RecognitionResult recognised = ReceivingDesk.of(report.agency()).receive(file, report.year());

        assertThat(ReceivingDesk.entries(recognised))
                .hasSize(report.form().cells().size());
        Set<CellCode> changed = changed(recognised, report);
        if (changed.contains(cell(report, at))) {
            assertThat(named(recognised)).contains(cell(report, at));
        }
        assertThat(changed).isSubsetOf(cell(report, at));
    }

    @Property(tries = 20, seed = SEED, shrinking = ShrinkingMode.OFF)
    void noFormatShowsSomethingElseThanTheFigureWithoutAFinding(
            @ForAll boolean old,
            @ForAll("reports") RealReport report,
            @ForAll @Size(200) List<@From("formats") Format> formats) {
        FileFormat kind = old ? FileFormat.XLS : FileFormat.XLSX;
        FixtureFile plain = kind.write(Layout.OFFICIAL.lay(report), report.agency());

        RecognitionResult recognised = ReceivingDesk.of(report.agency())
                .receive(plain.holding(formatted(plain, report, formats)), report.year());

        Set<String> silent = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        Set<CellCode> named = named(recognised);
        for (int at = 0; at < report.form().cells().size(); at++) {
            Format format = formats.get(at);
            CellCode cell = cell(report, at);
            BigDecimal figure = FIGURES.get(report).get(cell).orElse(BigDecimal.ZERO);
            boolean number = plain.grid().at(cell).text().equals(figure.toPlainString());
            if (number && figure.signum() != 0 && !format.same() && !named.contains(cell)) {
                silent.add(figure + " by " + format.code());
            }
            if (format.same() && changed(recognised, report).contains(cell)) {
                changed.add(figure + " by " + format.code());
            }
        }
        assertThat(silent).isEmpty();
        assertThat(changed).isEmpty();
    }

    @Provide
    Arbitrary<RealReport> reports() {
        return Arbitraries.of(REPORTS);
    }

    @Provide
    Arbitrary<Carried> carried() {
        return Arbitraries.of(Stream.of(FileFormat.values())
                .flatMap(format -> Stream.of(Decoration.values())
                        .filter(format::carries)
                        .map(decoration -> new Carried(format, decoration)))
                .toList());
    }

    @Provide
    Arbitrary<Format> formats() {
        Arbitrary<String> before = Arbitraries.of(
                "",
                "",
                "[红色]",
                "[Blue]",
                "[Color 10]",
                "[$-804]",
                "[DBNum1][$-804]",
                "[DBNum2]",
                "[>=0]",
                "_ * ",
                "\"\"",
                "\\ ");
        Arbitrary<Format> body = Arbitraries.oneOf(
                Arbitraries.of(
                                "0",
                                "#,##0",
                                "0.00",
                                "#,##0.00",
                                "0.####",
                                "??0",
                                "000",
                                "General",
                                "G/通用格式",
                                "0.00E+00")
                        .map(code -> new Format(code, true)),
                Arbitraries.of(
                                "0%",
                                "0.00%",
                                "0\\%",
                                "0‰",
                                "0.0,",
                                "0.00,,",
                                "#,##0,.0",
                                "0!.0",
                                "0\\.0000",
                                "0!.0,",
                                "0\".\"00",
                                "0\"0\"",
                                "0\"000\"",
                                "0\"千\"",
                                "0\"百\"",
                                "00-00",
                                "m\"月\"d\"日\"",
                                "yyyy/m/d",
                                "yyyy\\-mm\\-dd",
                                "d-mmm",
                                "h:mm",
                                "h\"时\"mm\"分\"",
                                "[h]:mm:ss",
                                "上午/下午h\"时\"",
                                "aaaa",
                                "\"见附件\"",
                                "0\"/\"0",
                                "\"-\"0",
                                "\"约\"0",
                                "1\\10")
                        .map(code -> new Format(code, false)));
        Arbitrary<String> behind = Arbitraries.of("", "", "\"件\"", "\\件", " \"件\"", "_)", "_ ", "*-", "\"（件）\"");
        Arbitrary<String> others = Arbitraries.of("", "", ";[Red]-0", ";[红色]\\-0;0", ";-0;\"-\";@", ";;;@", ";@");
        return Combinators.combine(before, body, behind, others)
                .as((start, middle, end, rest) ->
                        new Format(start + middle.code() + end + (start.equals("[>=0]") ? "" : rest), middle.same()));
    }

    /** The file with a format at every figure. */
    private static byte[] formatted(FixtureFile file, RealReport report, List<Format> formats) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file.content()))) {
            for (int at = 0; at < report.form().cells().size(); at++) {
                FixtureGrid.Place place = file.grid().at(cell(report, at));
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(
                        workbook.createDataFormat().getFormat(formats.get(at).code()));
                workbook.getSheet(place.sheet().name())
                        .getRow(place.row())
                        .getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellStyle(style);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static CellCode cell(RealReport report, int at) {
        return report.form().cells().get(at % report.form().cells().size()).code();
    }

    private static Map<CellCode, Optional<BigDecimal>> figures(RealReport report) {
        FixtureFile file = FileFormat.XLSX.write(Layout.OFFICIAL.lay(report), report.agency());
        return ReceivingDesk.entries(ReceivingDesk.of(report.agency()).receive(file, report.year())).stream()
                .collect(Collectors.toMap(Entry::cell, entry -> entry.reading().amount()));
    }

    /** The cells that read otherwise than they should. */
    private static Set<CellCode> changed(RecognitionResult recognised, RealReport report) {
        return ReceivingDesk.entries(recognised).stream()
                .filter(entry -> !FIGURES.get(report)
                        .get(entry.cell())
                        .equals(entry.reading().amount()))
                .map(Entry::cell)
                .collect(Collectors.toSet());
    }

    /** The cells that a finding names. */
    private static Set<CellCode> named(RecognitionResult recognised) {
        return recognised.findings().stream()
                .flatMap(finding -> finding.cell().stream())
                .collect(Collectors.toSet());
    }
}
