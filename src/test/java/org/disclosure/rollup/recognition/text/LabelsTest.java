package org.disclosure.rollup.recognition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wordings that are a label of the form, and wordings that are not. */
class LabelsTest {

    private static final String TURNING = "未不非无没否免拟应上下去前后累历往月季半失除减增退欠均率比中小预已停缓千百亿";

    private static final Form FORM = Forms.load().forReportYear(2023);

    /** An axis of a table, with every wording that is declared of its labels. */
    record Axis(Labels labels, List<FormLabel> all) {
        @Override
        public String toString() {
            return all.get(0).text();
        }
    }

    static Stream<Axis> axes() {
        return FORM.tables().stream()
                .flatMap(table -> Stream.of(
                        new Axis(
                                new TableLabels(table).rows(),
                                table.rows().stream().map(row -> row.label()).toList()),
                        new Axis(
                                new TableLabels(table).columns(),
                                table.blocks().stream()
                                        .flatMap(block -> block.columns().stream())
                                        .map(column -> column.label())
                                        .toList())));
    }

    @ParameterizedTest
    @MethodSource("axes")
    void characterThatTurnsTheMeaningIsNeverATypo(Axis axis) {
        for (FormLabel label : axis.all()) {
            for (String wording : wordings(label)) {
                for (String turned : turned(LabelText.compact(wording))) {
                    Optional<Labels.Match> found = find(axis.labels(), turned);
                    assertThat(found.filter(match -> !isWordingOf(axis, turned, match)))
                            .as(turned)
                            .isEmpty();
                }
            }
        }
    }

    private static List<String> wordings(FormLabel label) {
        List<String> all = new ArrayList<>(label.variants());
        all.add(label.text());
        return all;
    }

    private static boolean isDeclared(FormLabel label, String text) {
        return wordings(label).stream()
                .anyMatch(wording -> LabelText.key(wording).equals(LabelText.key(text)));
    }

    private static boolean isWordingOf(Axis axis, String text, Labels.Match found) {
        return axis.all().stream()
                .filter(label -> label.text().equals(found.printed()))
                .anyMatch(label -> isDeclared(label, text));
    }

    /** The wording with each of the characters added, put for another and taken away, at every place outside its remark. */
    private static List<String> turned(String wording) {
        List<String> all = new ArrayList<>();
        int first = wording.startsWith("(") ? 3 : wording.matches(".[、.].*") ? 2 : 0;
        int remark = wording.indexOf('(', 1) < 0 ? wording.length() : wording.indexOf('(', 1);
        for (int at = first; at <= remark; at++) {
            String before = wording.substring(0, at);
            String rest = wording.substring(at);
            for (char character : TURNING.toCharArray()) {
                all.add(before + character + rest);
                if (at < remark && wording.charAt(at) != character) {
                    all.add(before + character + rest.substring(1));
                }
            }
            if (at < remark && TURNING.indexOf(wording.charAt(at)) >= 0) {
                all.add(before + rest.substring(1));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "t2, 规章（部）, 规章",
        "t2, 行政许可（含备案）, 行政许可",
        "t2, 行政许可（含备案, 行政许可",
        "t2, 行政处罚（决定数量）, 行政处罚",
        "t2, 行政事业性收费（万元）, 行政事业性收费",
        "t2, 行政事业性收费（单位：元）, 行政事业性收费",
        "t2, 行政事业性收费 [元], 行政事业性收费",
        "t2, 行政规范性文件【件】, 行政规范性文件",
        "t3, （七）总计（以上各项之和）, （七）总计",
        "t3, 四、结转下年度继续办理（件）, 四、结转下年度继续办理",
        "t3, （二）部分公开（区分处理的）, （二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "t3, （二）部分公开（区分处理的，只计这一情况，不计其他情形）, （二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "t3, 一、本年新收政府信息公开申请数量（1—12月）, 一、本年新收政府信息公开申请数量",
        "t4, 行政复议（件）, 行政复议"
    })
    void rowWithARemarkIsTheRow(String table, String written, String printed) {
        assertThat(find(table(table).rows(), written))
                .map(Labels.Match::printed)
                .contains(printed);
        assertThat(find(table(table).rows(), written)).map(Labels.Match::exact).contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "t2, 规章（上年）",
        "t2, 行政许可（累计）",
        "t2, 行政许可（其中网上办理）",
        "t2, 行政许可（不含备案）",
        "t2, 行政许可（2022年）",
        "t2, 行政处罚（万元）",
        "t2, 行政处罚（元）",
        "t2, 行政强制（拟）",
        "t2, 行政强制（第一季度）",
        "t2, 行政强制（1-6月）",
        "t2, 行政事业性收费（千元）",
        "t2, 行政许可（行政处罚）",
        "t3, （一）予以公开（同比）",
        "t3, （一）不予以公开",
        "t3, （一）拟予以公开",
        "t3, 一、本年网上新收政府信息公开申请数量",
        "t3, 一、本年办结政府信息公开申请数量",
        "t3, 一、其中新收政府信息公开申请数量",
        "t4, 已经复议直接起诉",
        "t4, 经复议直接起诉"
    })
    void whatSaysSomethingElseIsNoRow(String table, String written) {
        assertThat(find(table(table).rows(), written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"结果未纠正", "结果不维持", "尚未审结总计", "上年结果维持"})
    void whatSaysSomethingElseIsNoColumnOfTableFour(String written) {
        assertThat(find(table("t4").columns(), written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上年处理决定数量",
                "去年处理决定数量",
                "累计处理决定数量",
                "本年不处理决定数量",
                "现行无效件数",
                "现行失效件数",
                "本年免费金额",
                "本年收费金额（单位：千元）",
                "本年收费金额（单位：亿元）",
                "上年收费金额（单位：万元）",
                "本年收费金额（累计）"
            })
    void whatSaysSomethingElseIsNoColumnOfTableTwo(String written) {
        assertThat(find(table("t2").columns(), written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "申请人情况.自然人, natural, true",
        "申请人情况_自然人, natural, true",
        "申请人情况.法人或其他组织.商业企业, business, true",
        "法人或其他组织-商业企业, business, true",
        "法人或其他组织 其他, other, true",
        "法人或其他组织—公益组织, welfare, false",
        "申请人情况/总计, total, true",
        "自然人（件）, natural, false"
    })
    void columnBehindItsHeadingsIsTheColumn(String written, String code, boolean exact) {
        assertThat(find(table("t3").columns(), written))
                .map(match -> match.code() + match.exact())
                .contains(code + exact);
    }

    @ParameterizedTest
    @CsvSource({
        "行政复议_结果维持, reconsideration, upheld, true",
        "行政复议结果维持, reconsideration, upheld, true",
        "结果维持（行政复议）, reconsideration, upheld, true",
        "行政诉讼_未经复议直接起诉_结果维持, direct-suit, upheld, true",
        "未经复议直接起诉_尚未审结, direct-suit, pending, true",
        "行政诉讼.复议后起诉.总计, later-suit, total, true",
        "行政诉讼-经复议后起诉-合计, later-suit, total, false"
    })
    void columnOfTableFourMayNameItsRow(String written, String row, String column, boolean exact) {
        assertThat(table("t4").column(written))
                .map(meaning -> meaning.row().orElse("")
                        + meaning.match().code()
                        + meaning.match().exact())
                .contains(row + column + exact);
    }

    @ParameterizedTest
    @CsvSource({"总计.1, total", "结果维持.2, upheld", "其他结果.1, other"})
    void columnWithANumberBehindIsTheColumnAgain(String written, String code) {
        assertThat(find(table("t4").columns(), written)).map(Labels.Match::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"法人或其他组织", "法人及其他组织", "法人和其他组织合计", "法人或者其他组织", "法人或其他组织小计（件）"})
    void headingOverTheKindsOfOrganisationsIsKnown(String written) {
        assertThat(table("t3").columnsUnder(LabelText.key(written)))
                .containsExactlyInAnyOrder("business", "research", "welfare", "legal", "other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"法人", "其他组织", "非法人或其他组织", "法人或其他组织占比"})
    void otherWordsAreNoHeadingOverThem(String written) {
        assertThat(table("t3").columnsUnder(LabelText.key(written))).isEmpty();
    }

    private static Optional<Labels.Match> find(Labels labels, String text) {
        return labels.findNearly(LabelText.key(text), text);
    }

    private static TableLabels table(String code) {
        return new TableLabels(FORM.tables().stream()
                .filter((FormTable table) -> table.code().equals(code))
                .findFirst()
                .orElseThrow());
    }
}
