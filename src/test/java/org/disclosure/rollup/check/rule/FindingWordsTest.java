package org.disclosure.rollup.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts for a clerk about the linear checks. */
class FindingWordsTest {

    private final Checking checking = Checking.in(2023);

    /** Findings of tables that break every check. */
    private static List<Finding> broken(Checking checking) {
        return checking.findings(
                Tables.of(2023)
                        .with("t3/1/natural", "12")
                        .with("t3/2/natural", "3")
                        .with("t3/3.1/natural", "9")
                        .with("t3/3.7/natural", "10")
                        .with("t4/later-suit/total", "1")
                        .with("t2/regulations/issued", "2"),
                Tables.of(2022).with("t2/normative-documents/in-force", "1"));
    }

    private static List<Finding> open(Checking checking) {
        return checking.findings(
                Tables.of(2023)
                        .blank("t3/1/natural", "t3/2/natural", "t3/4/natural", "t4/later-suit/total")
                        .with("t3/3.7/natural", "9")
                        .blank("t3/3.1/natural", "t3/3.7/total")
                        .with("t4/later-suit/pending", "2")
                        .with("t2/normative-documents/issued", "4")
                        .blank("t2/normative-documents/in-force")
                        .with("t2/regulations/issued", "-1")
                        .blank("t2/regulations/repealed"),
                Tables.of(2022).with("t3/4/natural", "1"));
    }

    @Test
    void everyLinearCheckHasATitleInBothLanguages() {
        Map<String, String> titles = new TreeMap<>();
        for (Form form : Tables.FORMS.editions()) {
            for (LinearCheck check : Checking.BOOK.checks(form)) {
                titles.put(
                        check.code(),
                        Checking.BOOK.findTitle(check.code(), Language.ZH).orElseThrow() + " | "
                                + Checking.BOOK
                                        .findTitle(check.code(), Language.EN)
                                        .orElseThrow());
            }
        }

        assertThat(titles)
                .isEqualTo(Map.of(
                        "T3-BALANCE", "收与办平衡 | Received and carried in equal concluded and carried out",
                        "T3-RESULTS", "办理结果总计等于各项之和 | Concluded equals the sum of the outcomes",
                        "T3-TOTAL", "总计等于各类申请人之和 | Total equals the sum of the applicants",
                        "T4-TOTAL", "复议诉讼总计等于各结果之和 | Total of a group equals the sum of its results",
                        "T2-REGULATIONS", "区县及以下单位不制定规章 | No regulations below city level",
                        "T2-STOCK-LOW", "现行有效不少于制发减废止 | In force is at least issued less repealed",
                        "Y-CARRY", "上年结转等于上年报告的结转下年度 | Carried in equals last year's carried out",
                        "Y-STOCK", "现行有效等于上年现行有效加制发减废止 | In force equals last year's plus issued less repealed"));
        assertThat(Checking.BOOK.findTitle("D-MISSING", Language.ZH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCheckIsPutInWordsWithoutLeftovers(Language language) {
        Messages messages = new Messages(language);
        List<String> codes = Checking.BOOK.checks(Tables.FORMS.edition(2021)).stream()
                .map(LinearCheck::code)
                .toList();

        for (List<Finding> findings : List.of(broken(checking), open(checking))) {
            assertThat(findings).extracting(Finding::code).containsAll(codes);
            assertThat(findings)
                    .extracting(messages::message)
                    .allSatisfy(message -> assertThat(message).doesNotContain("{", "}", "null"));
        }
    }

    @Test
    void whatIsBrokenIsSaidWithItsNumbersAndCells() {
        Messages messages = new Messages(Language.ZH);

        assertThat(broken(checking))
                .filteredOn(finding -> finding.cell().orElseThrow().column().equals("natural")
                        || finding.cell().orElseThrow().table().equals("t2"))
                .extracting(messages::message)
                .containsExactly(
                        "自然人：本年新收政府信息公开申请数量 12（D4） + 上年结转政府信息公开申请数量 3（D5） ≠ 本年度办理结果总计 10（D27） + 结转下年度继续办理 0（D28），相差 5。"
                                + "请核对这几个单元格，改正后重新报送。",
                        "自然人：本年度办理结果总计 10（D27） ≠ 予以公开 9（D6），相差 1。请核对这几个单元格，改正后重新报送。",
                        "区县及以下单位不能制定规章，“规章”一行应当都是 0，现在是 本年制发件数 2（B3） + 本年废止件数 0（C3） + 现行有效件数 0（D3） ≠ 0。"
                                + "多半是把行政规范性文件填到了这一行，请核实。",
                        "规章：现行有效件数 0（D3） < 本年制发件数 2（B3） - 本年废止件数 0（C3），少 2 件。现行有效件数不应少于本年制发减本年废止，请核实。",
                        "自然人：上年结转政府信息公开申请数量 3（D5） ≠ 2022年结转下年度继续办理 0，相差 3。" + "本年的“上年结转”应等于上年报告的“结转下年度”，请核对两年的报告。",
                        "规章：现行有效件数 0（D3） ≠ 2022年现行有效件数 0 + 本年制发件数 2（B3） - 本年废止件数 0（C3），相差 2。"
                                + "现行有效件数应等于上年现行有效加本年制发减本年废止，请改正或说明。",
                        "行政规范性文件：现行有效件数 0（D4） ≠ 2022年现行有效件数 1 + 本年制发件数 0（B4） - 本年废止件数 0（C4），相差 1。"
                                + "现行有效件数应等于上年现行有效加本年制发减本年废止，请改正或说明。");
    }

    @Test
    void whatIsOpenIsSaidWithWhatIsMissing() {
        Messages messages = new Messages(Language.ZH);

        assertThat(open(checking))
                .filteredOn(finding -> finding.code().equals("T4-TOTAL"))
                .extracting(messages::message)
                .containsExactly("复议后起诉：暂时无法判定 总计 ?（O4） = 尚未审结 2（N4） 是否成立，因为 总计（O4） 为空或不是数字。请查明后补填。");
    }
}
