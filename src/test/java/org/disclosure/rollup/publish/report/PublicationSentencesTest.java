package org.disclosure.rollup.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicationSentencesTest {

    private static PublicationSentences of(Cells cells) {
        return new PublicationSentences(cells.figures());
    }

    private static String documents(String... cells) {
        return of(Cells.of(cells)).normativeDocuments();
    }

    @Test
    void documentsAreNamedOnceAndCountedThreeTimes() {
        assertThat(documents(
                        "t2/normative-documents/issued=13",
                        "t2/normative-documents/repealed=0",
                        "t2/normative-documents/in-force=75"))
                .isEqualTo("本年制发行政规范性文件13件，废止0件，现行有效75件。");
    }

    @Test
    void documentsThatNobodyCountedAreLeftOut() {
        assertThat(documents("t2/normative-documents/repealed=2", "t2/normative-documents/in-force=7"))
                .isEqualTo("本年废止行政规范性文件2件，现行有效7件。");
        assertThat(documents("t2/normative-documents/in-force=7")).isEqualTo("现行有效行政规范性文件7件。");
        assertThat(documents("t2/normative-documents/issued=0")).isEqualTo("本年制发行政规范性文件0件。");
        assertThat(documents()).isEmpty();
    }

    @Test
    void noDocumentsAtAllIsSaidOfNormativeDocumentsOnly() {
        PublicationSentences none = of(Cells.zero("t2"));

        assertThat(none.normativeDocuments()).isEqualTo("本年没有制发、废止和现行有效的行政规范性文件。");
        assertThat(none.regulations()).isEmpty();
    }

    @Test
    void regulationsAreSaidWhereThereAreAny() {
        assertThat(of(Cells.zero("t2").but("t2/regulations/in-force=22")).regulations())
                .isEqualTo("本年制发规章0件，废止0件，现行有效22件。");
    }

    @Test
    void decisionsAreListedWithoutThoseThatAreZero() {
        Cells cells =
                Cells.of("t2/licenses/decisions=15890", "t2/penalties/decisions=3113", "t2/compulsion/decisions=0");

        assertThat(of(cells).decisions()).isEqualTo("本年作出行政许可处理决定15890件、行政处罚处理决定3113件。");
        assertThat(of(Cells.zero("t2")).decisions()).isEqualTo("本年未作出行政许可、行政处罚、行政强制处理决定。");
        assertThat(of(Cells.of("t2/licenses/decisions=0")).decisions()).isEqualTo("本年未作出行政许可处理决定。");
        assertThat(of(Cells.of()).decisions()).isEmpty();
    }

    @Test
    void chargesKeepTheirDecimals() {
        assertThat(of(Cells.of("t2/fees/amount=59237.2449")).charges()).isEqualTo("本年行政事业性收费59237.2449万元。");
        assertThat(of(Cells.of("t2/fees/amount=100.50")).charges()).isEqualTo("本年行政事业性收费100.5万元。");
        assertThat(of(Cells.of("t2/fees/amount=0.00")).charges()).isEqualTo("本年没有行政事业性收费。");
        assertThat(of(Cells.of()).charges()).isEmpty();
    }

    @Test
    void onlyAYearWithoutAnyFeeHasSurelyNoneForInformation() {
        assertThat(of(Cells.of("t2/fees/amount=0")).informationFees()).isEqualTo("本年未收取政府信息公开信息处理费。");
        assertThat(of(Cells.of("t2/fees/amount=3")).informationFees()).isEmpty();
        assertThat(of(Cells.of()).informationFees()).isEmpty();
    }
}
