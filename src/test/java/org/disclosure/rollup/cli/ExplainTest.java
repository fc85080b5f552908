package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.check.catalogue.Catalogue;
import org.disclosure.rollup.check.catalogue.Explanation;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal says of a check. */
class ExplainTest {

    private static final String OWN = """
            form: 2021
            checks:
              - code: W-CORRECTED
                title: {zh: 纠正的不多于未审结的, en: No more corrected than pending}
                basis: 区公开办〔2024〕3号
                severity: HINT
                relation: ">="
                since: 2022
                until: 2025
                forEach: {row: [direct-suit, later-suit]}
                left: ["t4/{row}/total"]
                right: ["t4/{row}/corrected", "-t4/{row}/pending@last", "t3/1/total"]
              - {code: F-BLANK, severity: ERROR}
              - {code: T3-BALANCE, severity: HINT}
            """;

    @TempDir
    private Path folder;

    private List<String> said(String... arguments) {
        Night night = Night.command(folder, arguments);
        assertThat(night.complained()).isEmpty();
        assertThat(night.exit()).isZero();
        return night.closingLines();
    }

    private Path own() throws IOException {
        return Files.writeString(folder.resolve("own.yaml"), OWN);
    }

    @Test
    void aDeclaredCheckIsExplainedWithItsFormula() {
        assertThat(said("explain", "t4-total").subList(0, 6))
                .containsExactly(
                        "T4-TOTAL  复议诉讼总计等于各结果之和",
                        "程度：强制",
                        "含义：行政复议、未经复议直接起诉、复议后起诉，每组的总计应当等于四种结果相加。",
                        "公式：“四、政府信息公开行政复议、行政诉讼情况”的每一行：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结",
                        "代码式：t4/{row}/total = t4/{row}/upheld + t4/{row}/corrected + t4/{row}/other + t4/{row}/pending",
                        "依据：公开的年度报告中出现过的差错；国办公开办函〔2021〕30号：四，复议机关作共同被告的诉讼，计入原行为机关，不计入复议机关");
    }

    @Test
    void anyOtherCheckIsExplainedWithItsCondition() {
        assertThat(said("explain", "D-LATE", "--lang", "en"))
                .containsExactly(
                        "D-LATE  Late",
                        "Severity: Explain",
                        "Meaning: A unit reported after the deadline.",
                        "Condition: The first usable report was received after the deadline (31 January for units, 20 February for"
                                + " governments of counties, 10 March for those of cities, unless set otherwise). A correction after the"
                                + " deadline is not late.",
                        "Basis: the regulation on disclosure (articles 49 and 50) or a notice of the office in charge;"
                                + " 国办公开办函〔2021〕30号: departments and towns by 31 January, counties by 20 February, cities by 10 March",
                        "Example: 文登区甲局 reported on 2024-02-05, 5 days after the deadline (2024-01-31).",
                        "Remedy: Explain the delay; correct the date in the folder’s or file’s name when it is wrong.");
    }

    @Test
    void aFormulaThatDiffersBetweenFormsIsWrittenForEach() {
        assertThat(said("explain", "T3-RESULTS"))
                .filteredOn(line -> line.startsWith("公式") || line.startsWith("代码式"))
                .containsExactly(
                        "公式：2019 年的表式：“三、收到和处理政府信息公开申请情况”的每一列：三、本年度办理结果·（七）总计 = （一）予以公开 + （二）部分公开"
                                + " + （三）不予公开各项 + （四）无法提供各项 + （五）不予处理各项 + （六）其他处理",
                        "公式：2021 年的表式：“三、收到和处理政府信息公开申请情况”的每一列：三、本年度办理结果·（七）总计 = （一）予以公开 + （二）部分公开"
                                + " + （三）不予公开各项 + （四）无法提供各项 + （五）不予处理各项 + （六）其他处理各项",
                        "代码式：2019 年的表式：t3/3.7/{column} = t3/3.1/{column} + t3/3.2/{column} + t3/3.3.*/{column}"
                                + " + t3/3.4.*/{column} + t3/3.5.*/{column} + t3/3.6/{column}",
                        "代码式：2021 年的表式：t3/3.7/{column} = t3/3.1/{column} + t3/3.2/{column} + t3/3.3.*/{column}"
                                + " + t3/3.4.*/{column} + t3/3.5.*/{column} + t3/3.6.*/{column}");
    }

    @Test
    void anOfficesOwnCheckIsExplainedFromItsDeclaration() throws IOException {
        assertThat(said("explain", "W-CORRECTED", "--checks", own().toString()))
                .containsExactly(
                        "W-CORRECTED  纠正的不多于未审结的",
                        "程度：提示",
                        "含义：本办公室自己的审核公式。",
                        "公式：2021 年的表式：未经复议直接起诉、复议后起诉各自：总计 ≥ 结果纠正 - 上年的尚未审结 + 总计·一、本年新收政府信息公开申请数量"
                                + "（自 2022 年度起）（到 2025 年度止）",
                        "代码式：2021 年的表式：t4/{row}/total ≥ t4/{row}/corrected - t4/{row}/pending@last + t3/1/total",
                        "依据：区公开办〔2024〕3号",
                        "怎样改正：核对公式里的单元格，改正后重新报送；程度是核实的，确属特殊情况的也可以说明。");
    }

    @Test
    void changedSeveritiesAreShown() throws IOException {
        String file = own().toString();

        assertThat(said("explain", "F-BLANK", "--checks", file)).contains("程度：强制");
        assertThat(said("explain", "T3-BALANCE", "--checks", file)).contains("程度：提示");
    }

    @Test
    void withoutACodeAllChecksAreListed() throws IOException {
        Forms forms = Forms.load();
        List<String> codes = new Catalogue(RuleBook.load(forms, own()), forms, Language.ZH)
                .all().stream().map(Explanation::code).toList();

        List<String> said =
                said("explain", "--checks", folder.resolve("own.yaml").toString());

        assertThat(said)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .isEqualTo(codes);
        assertThat(said).contains("F-BLANK           强制  空白单元格", "W-CORRECTED       提示  纠正的不多于未审结的");
    }

    @Test
    void anUnknownCodeIsAnsweredWithTheNearest() {
        Night night = Night.command(folder, "explain", "T3-BALANCES");

        assertThat(night.exit()).isEqualTo(2);
        assertThat(night.complained().strip()).startsWith("没有 T3-BALANCES 这项检查，相近的有 T3-BALANCE、");
    }

    @Test
    void aMistakeInTheOwnFileIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), "checks: none");

        Night night = Night.command(folder, "explain", "--checks", file.toString(), "--lang", "en");

        assertThat(night.exit()).isEqualTo(2);
        assertThat(night.complained().strip())
                .isEqualTo("File of checks " + file
                        + ", line 1: checks must be a list, such as [\"t3/1/total\", \"t3/2/total\"]");
    }
}
