package org.disclosure.rollup.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationSentencesTest {

    private static ApplicationSentences of(Cells cells) {
        return new ApplicationSentences(cells.figures());
    }

    private static String received(Cells cells) {
        return of(cells).received();
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({
        "253, 230, 本年新收政府信息公开申请253件，比上年增加23件，增长10%。",
        "225, 230, 本年新收政府信息公开申请225件，比上年减少5件，下降2.2%。",
        "230, 230, 本年新收政府信息公开申请230件，与上年持平。",
        "5, 0, 本年新收政府信息公开申请5件，比上年增加5件。",
        "1, 3, 本年新收政府信息公开申请1件，比上年减少2件，下降66.7%。",
        "6, 2, 本年新收政府信息公开申请6件，比上年增加4件，增长200%。",
        "10001, 10000, 本年新收政府信息公开申请10001件，比上年增加1件。",
        "10005, 10000, 本年新收政府信息公开申请10005件，比上年增加5件，增长0.1%。"
    })
    void growthIsCountedAndGivenInPerCentWithOneDecimal(String now, String before, String sentence) {
        assertThat(received(Cells.of("t3/1/total=" + now, "t3/3.7/total=9").lastYear("t3/1/total=" + before)))
                .isEqualTo(sentence);
    }

    @Test
    void theFirstYearIsComparedWithNothing() {
        assertThat(received(Cells.of("t3/1/total=253", "t3/3.7/total=250"))).isEqualTo("本年新收政府信息公开申请253件。");
    }

    @Test
    void figuresThatCannotBeAreComparedWithNothing() {
        assertThat(received(Cells.of("t3/1/total=-2").lastYear("t3/1/total=5"))).isEqualTo("本年新收政府信息公开申请-2件。");
        assertThat(received(Cells.of("t3/1/total=2").lastYear("t3/1/total=-5"))).isEqualTo("本年新收政府信息公开申请2件。");
    }

    @Test
    void noneReceivedIsSaidInWords() {
        Cells none = Cells.zero("t3");

        assertThat(received(none)).isEqualTo("本年未收到政府信息公开申请。");
        assertThat(received(none.lastYear("t3/1/total=5"))).isEqualTo("本年未收到政府信息公开申请，比上年减少5件。");
        assertThat(received(none.lastYear("t3/1/total=0"))).isEqualTo("本年未收到政府信息公开申请，与上年持平。");
    }

    @Test
    void noneReceivedIsANumberWhereOthersWereConcludedOrThatIsNotKnown() {
        assertThat(received(Cells.of("t3/1/total=0", "t3/3.7/total=2"))).isEqualTo("本年新收政府信息公开申请0件。");
        assertThat(received(Cells.of("t3/1/total=0"))).isEqualTo("本年新收政府信息公开申请0件。");
    }

    @Test
    void whatNobodyReportedIsNotSaid() {
        ApplicationSentences nothing = of(Cells.of());

        assertThat(nothing.received()).isEmpty();
        assertThat(nothing.handled()).isEmpty();
        assertThat(nothing.applicants()).isEmpty();
        assertThat(nothing.outcomes()).isEmpty();
        assertThat(nothing.unpaid()).isEmpty();
        assertThat(nothing.balance()).isEmpty();
        assertThat(nothing.applicantsTotal()).isEmpty();
        assertThat(nothing.outcomesTotal()).isEmpty();
    }

    @Test
    void handledSaysEachFigureThatIsKnown() {
        assertThat(of(Cells.of("t3/2/total=22", "t3/3.7/total=255", "t3/4/total=20"))
                        .handled())
                .isEqualTo("上年结转22件，本年办结255件，结转下年度继续办理20件。");
        assertThat(of(Cells.of("t3/2/total=0", "t3/4/total=0")).handled()).isEqualTo("上年结转0件，结转下年度继续办理0件。");
        assertThat(of(Cells.of("t3/3.7/total=7")).handled()).isEqualTo("本年办结7件。");
    }

    @Test
    void applicantsAreSaidWhereEveryColumnIsKnown() {
        Cells cells = Cells.zero("t3").but("t3/1/natural=221", "t3/1/business=28", "t3/1/legal=11", "t3/1/other=2");

        assertThat(of(cells).applicants()).isEqualTo("按申请人划分，自然人申请221件，法人或其他组织申请41件。");
        assertThat(of(cells.without("t3/1/welfare")).applicants()).isEmpty();
    }

    @Test
    void applicantsOfNoApplicationsAreNotSaid() {
        assertThat(of(Cells.zero("t3")).applicants()).isEmpty();
    }

    @Test
    void outcomesAreTheSixOfTheFormWithoutThoseThatAreZero() {
        Cells cells = Cells.zero("t3")
                .but("t3/3.1/total=89", "t3/3.2/total=31", "t3/3.3.1/total=1", "t3/3.3.8/total=2")
                .but(
                        "t3/3.4.1/total=61",
                        "t3/3.4.3/total=8",
                        "t3/3.5.5/total=4",
                        "t3/3.6.1/total=5",
                        "t3/3.6.3/total=6");

        assertThat(of(cells).outcomes()).isEqualTo("办理结果为：予以公开89件，部分公开31件，不予公开3件，无法提供69件，不予处理4件，其他处理11件。");
        assertThat(of(cells.but("t3/3.2/total=0", "t3/3.5.5/total=0")).outcomes())
                .isEqualTo("办理结果为：予以公开89件，不予公开3件，无法提供69件，其他处理11件。");
        assertThat(of(Cells.zero("t3")).outcomes()).isEmpty();
    }

    @Test
    void anOutcomeWithABlankIsSaidToBeOpenAndNeverZero() {
        Cells cells = Cells.zero("t3").but("t3/3.1/total=3", "t3/3.3.1/total=1").without("t3/3.3.2/total");

        assertThat(of(cells).outcomes()).isEqualTo("办理结果为：予以公开3件（其余办理结果未填报）。");
    }

    @Test
    void unpaidFeesAreSaidWhenThereAreAny() {
        assertThat(of(Cells.of("t3/3.6.2/total=2")).unpaid()).isEqualTo("有2件申请因申请人逾期未按收费通知要求缴纳费用，不再处理。");
        assertThat(of(Cells.of("t3/3.6.2/total=0")).unpaid()).isEmpty();
    }

    @Test
    void bothSidesOfWhatMustAddUpAreGiven() {
        Cells cells = Cells.zero("t3")
                .but("t3/1/total=5", "t3/2/total=1", "t3/3.7/total=4", "t3/4/total=1")
                .but("t3/1/natural=3", "t3/1/legal=2", "t3/3.1/total=3");

        assertThat(of(cells).balance())
                .hasValue(new ApplicationSentences.Sides(BigDecimal.valueOf(6), BigDecimal.valueOf(5)));
        assertThat(of(cells).applicantsTotal())
                .hasValue(new ApplicationSentences.Sides(BigDecimal.valueOf(5), BigDecimal.valueOf(5)));
        assertThat(of(cells).outcomesTotal())
                .hasValue(new ApplicationSentences.Sides(BigDecimal.valueOf(3), BigDecimal.valueOf(4)));
    }
}
