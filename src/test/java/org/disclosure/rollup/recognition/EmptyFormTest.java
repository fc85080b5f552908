package org.disclosure.rollup.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which forms nobody filled in, and which say that there was nothing. */
class EmptyFormTest {

    private static final int YEAR = 2023;
    private static final String UNIT = "文登区民政局";
    private static final RealReport FIGURES = RealReport.suqian2023();
    private static final Form FORM = FIGURES.form();

    private static FixtureGrid blank() {
        FixtureGrid grid = Layout.OFFICIAL.lay(FORM, FIGURES.figures(), UNIT, YEAR);
        set(grid, "", cell -> true);
        return grid;
    }

    private static void set(FixtureGrid grid, String text, Predicate<FormCell> which) {
        FORM.cells().stream().filter(which).forEach(cell -> grid.set(cell.code().toString(), text));
    }

    private static List<String> found(FixtureGrid grid, String name) {
        RecognitionResult result = ReceivingDesk.of(UNIT).receive(FileFormat.XLSX.write(grid, name), YEAR);
        Stream<String> said = result.submission().isPresent() ? Stream.of("report") : Stream.of();
        return Stream.concat(said, result.findings().stream().map(Finding::code))
                .toList();
    }

    static List<Arguments> notFilledIn() {
        return List.of(
                filled("nothing at all", grid -> {}),
                filled("the carry-over", grid -> grid.set("t3/2/natural", "3").set("t3/2/total", "3")),
                filled("totals of nothing", grid -> set(grid, "0", EmptyFormTest::isTotal)),
                filled("the carry-over and totals of nothing", grid -> {
                    set(grid, "0", EmptyFormTest::isTotal);
                    set(grid, "2", cell -> cell.code().toString().startsWith("t3/2/"));
                }));
    }

    private static boolean isTotal(FormCell cell) {
        return cell.row().total() || cell.column().total();
    }

    private static Arguments filled(String what, Consumer<FixtureGrid> with) {
        return Arguments.of(what, with);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notFilledIn")
    void formThatNobodyFilledInIsNoReport(String what, Consumer<FixtureGrid> with) {
        FixtureGrid grid = blank();
        with.accept(grid);

        assertThat(found(grid, UNIT)).containsExactly("F-EMPTY-FORM");
    }

    static List<Arguments> filledIn() {
        return List.of(
                filled("one zero", grid -> grid.set("t2/penalties/decisions", "0")),
                filled(
                        "one table",
                        grid -> set(grid, "0", cell -> cell.code().table().equals("t4"))),
                filled("a total that nothing adds up to", grid -> grid.set("t3/1/total", "5")),
                filled("signs for nothing", grid -> set(grid, "无", cell -> true)),
                filled("words", grid -> grid.set("t3/1/natural", "见附件")),
                filled("a row of its own", grid -> grid.sheet(0).put(60, 0, "零报送")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filledIn")
    void formWithAnythingInItIsAReport(String what, Consumer<FixtureGrid> with) {
        FixtureGrid grid = blank();
        with.accept(grid);

        assertThat(found(grid, UNIT)).startsWith("report").doesNotContain("F-EMPTY-FORM");
    }

    @ParameterizedTest
    @CsvSource({
        "零报送, '', true",
        "零报送：, 是, true",
        "是否零报送：, √, true",
        "零报告：, '', false",
        "零报送：, 否, false",
        "□零报送, '', false",
        "☑零报送, '', true",
        "零报送（是）, '', true",
        "是否零报送：☑是 □否, '', true",
        "是否零报送：□是 ☑否, '', false",
        "各单位本年度没有收到申请的也报送本表, '', false",
        "零报送：是, '', true",
        "特此零报送。, '', true",
        "我局2023年度为零报告, '', true",
        "本年度未收到政府信息公开申请。, '', true",
        "本单位2023年没有收到依申请公开申请，也没有制发规范性文件, '', true",
        "没有发生的填 0，不要留空；确实没有的请选“零报送”, '', false",
        "如本年度未收到申请，请在各格填 0, '', false",
        "注：零报送的单位也要报送本表，各格填0, '', false",
        "填报单位：文登区民政局, '', false",
        "不存在零报送情况，数据待补, '', false",
        "不存在零报送情况, '', false",
        "不属于零报送单位, '', false",
        "非零报送, '', false",
        "未按零报送处理, '', false",
        "是否零报送, '', false",
        "是否零报送：否, '', false",
        "是否零报送：是, '', true",
        "□零报送 ☑非零报送, '', false",
        "☑零报送 □非零报送, '', true",
        "未收到对本单位工作的投诉，数据下周补报, '', false",
        "本单位未收到对本单位工作的投诉, '', false",
        "本年度未收到政府信息公开申请，数据稍后报, '', false",
        "零报送，待核实, '', false",
        "本单位未收到相关数据, '', false",
        "我局没有收到申请人的投诉, '', false",
        "以上各项均无误, '', false",
        "各项数据均不为0, '', false",
        "本年度我单位无以上数据，特此说明。, '', true",
        "本年度未发生上述情况。, '', true",
        "我局2023年没有收到公民、法人和其他组织提出的政府信息公开申请。, '', true",
        "以上各项均无, '', true",
        "各项数据均为0, '', true",
        "上述各项数据都为零。, '', true",
        "以上各项均未发生, '', true"
    })
    void nothingIsReportedByTheTickOrASentence(String words, String beside, boolean said) {
        FixtureGrid grid = blank();
        grid.sheet(0).put(70, 0, words);
        if (!beside.isEmpty()) {
            grid.sheet(0).put(70, 3, beside);
        }

        assertThat(found(grid, UNIT).contains("F-EMPTY-FORM")).isEqualTo(!said);
    }

    @ParameterizedTest
    @CsvSource({"'', F-BLANK nil HINT", "无, F-BLANK nil HINT", "0, ''"})
    void blanksOfAStatedNilReturnAreNotAskedAbout(String typed, String blank) {
        FixtureGrid grid = blank();
        set(grid, typed, cell -> true);
        grid.sheet(0).put(70, 0, "特此零报送。");

        RecognitionResult result = ReceivingDesk.of(UNIT).receive(FileFormat.XLSX.write(grid, UNIT), YEAR);

        List<String> expected = new ArrayList<>(blank.isEmpty() ? List.of() : List.of(blank, blank, blank));
        expected.add("P-NIL-RETURN stated HINT");
        assertThat(result.findings())
                .map(finding -> finding.code() + " " + finding.variant() + " " + finding.severity())
                .isEqualTo(expected);
    }

    @Test
    void textAroundAnEmptyFormIsKept() {
        FixtureGrid grid = blank();
        grid.sheet(0).put(70, 0, "一、总体情况");
        grid.sheet(0).put(71, 0, "2023年新收申请36件。");

        RecognitionResult result = ReceivingDesk.of(UNIT).receive(FileFormat.XLSX.write(grid, UNIT), YEAR);

        assertThat(result.submission().orElseThrow().entries()).isEmpty();
        assertThat(result.submission().orElseThrow().narrative()).isEqualTo("一、总体情况\n2023年新收申请36件。");
        assertThat(result.findings()).map(Finding::code).containsExactly("F-EMPTY-FORM");
    }

    @ParameterizedTest
    @CsvSource({"文登区民政局（零报送）, true", "文登区民政局零报送（补报）, true", "文登区民政局非零报送, false", "文登区民政局2023年报, false"})
    void nothingIsReportedByTheNameOfTheFile(String name, boolean said) {
        assertThat(found(blank(), name).contains("F-EMPTY-FORM")).isEqualTo(!said);
    }
}
