package org.disclosure.rollup.finding.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.junit.jupiter.api.Test;

/** Tests beside which finding a unit's words stand. */
class UnitRepliesTest {

    private static final String FILE = "2024-01-20/1-甲局.xlsx";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    private static Finding jump(String address, String now) {
        return Finding.of(Problem.Y_JUMP, "行政许可", address, now, "78").at("统计表", address);
    }

    private static FiledFinding filed(Finding finding) {
        return filed(finding, FILE);
    }

    private static FiledFinding filed(Finding finding, String path) {
        return new FiledFinding(finding, Optional.of("1"), "甲局", path, Review.OPEN, Optional.empty());
    }

    private static ReturnedItem item(String code, String sheet, String addresses, String message, String reply) {
        return new ReturnedItem(code, sheet, addresses, message, reply);
    }

    private static UnitReplies.Returned returned(ReturnedItem item) {
        return returned(item, FILE, DAY, true);
    }

    private static UnitReplies.Returned returned(ReturnedItem item, String path, LocalDate day, boolean counted) {
        return new UnitReplies.Returned("1", path, day, counted, item);
    }

    private static List<String> beside(List<UnitReplies.Returned> replies, FiledFinding... findings) {
        return new UnitReplies(replies)
                .beside(List.of(findings)).stream()
                        .map(filed -> filed.reply()
                                .map(reply -> reply.about() + " " + reply.text() + " " + reply.received())
                                .orElse(""))
                        .toList();
    }

    @Test
    void wordsStandBesideTheFindingOfTheirCell() {
        assertThat(beside(
                        List.of(
                                returned(item("Y-JUMP", "统计表", "B10", "那时的话", "事项下放")),
                                returned(item("Y-JUMP", "统计表", "B13", "那时的话", "执法增多"))),
                        filed(jump("B13", "900")),
                        filed(jump("B10", "773")),
                        filed(jump("B14", "500"))))
                .containsExactly("THIS 执法增多 2024-01-20", "THIS 事项下放 2024-01-20", "");
    }

    @Test
    void sheetTellsCellsOfTheSameAddressApart() {
        Finding other = Finding.of(Problem.Y_JUMP, "行政许可", "B10", "5", "1").at("表二", "B10");

        assertThat(beside(
                        List.of(
                                returned(item("Y-JUMP", "表二", "B10", "那时的话", "二")),
                                returned(item("Y-JUMP", "统计表", "B10", "那时的话", "一"))),
                        filed(jump("B10", "773")),
                        filed(other)))
                .containsExactly("THIS 一 2024-01-20", "THIS 二 2024-01-20");
    }

    @Test
    void oneOfSeveralCellsOfAnItemIsEnough() {
        assertThat(beside(
                        List.of(returned(item("Y-JUMP", "统计表", "A1 B10 C3", "那时的话", "属实"))), filed(jump("B10", "773"))))
                .containsExactly("THIS 属实 2024-01-20");
    }

    @Test
    void onlyItemOfACheckIsMeantWithoutACell() {
        FiledFinding powers = filed(Finding.of(Problem.P_POWERS, "1"));

        assertThat(beside(List.of(returned(item("P-POWERS", "", "", "那时的话", "有职权"))), powers))
                .containsExactly("THIS 有职权 2024-01-20");
        assertThat(beside(
                        List.of(
                                returned(item("P-POWERS", "", "", "一", "甲")),
                                returned(item("P-POWERS", "", "", "二", "乙"))),
                        powers))
                .containsExactly("ANOTHER [P-POWERS] 甲\n[P-POWERS] 乙 2024-01-20");
    }

    @Test
    void latestWordsHold() {
        String later = "2024-01-26/1-甲局.xlsx";

        assertThat(beside(
                        List.of(
                                returned(item("Y-JUMP", "统计表", "B10", "那时的话", "先说的"), FILE, DAY, false),
                                returned(item("Y-JUMP", "统计表", "B10", "那时的话", "后说的"), later, DAY.plusDays(6), true)),
                        filed(jump("B10", "773"), later)))
                .containsExactly("THIS 后说的 2024-01-26");
    }

    @Test
    void wordsOfAnEarlierFileHoldOnlyWhileTheFindingSaysTheSame() {
        Finding now = jump("B10", "773");
        String same = new Messages(Messages.Language.ZH).message(now);
        FiledFinding later = filed(now, "2024-01-26/甲局.xlsx");

        assertThat(beside(List.of(returned(item("Y-JUMP", "统计表", "B10", same, "属实"), FILE, DAY, false)), later))
                .containsExactly("THIS 属实 2024-01-20");
        assertThat(beside(List.of(returned(item("Y-JUMP", "统计表", "B10", "别的数", "属实"), FILE, DAY, false)), later))
                .containsExactly("EARLIER 属实 2024-01-20");
    }

    @Test
    void wordsOnWhatIsFoundNoMoreStandBesideAnotherFindingOfTheNotice() {
        assertThat(beside(
                        List.of(
                                returned(item("F-BLANK", "统计表", "A53", "空着", "许可事项下放")),
                                returned(item("Y-JUMP", "统计表", "B10", "相差", ""))),
                        filed(Finding.of(Problem.I_KIND, "PDF"), "2024-01-13/扫描件.pdf"),
                        filed(Finding.of(Problem.P_POWERS, "1")),
                        filed(jump("B10", "773"))))
                .containsExactly("", "", "ANOTHER [F-BLANK] 许可事项下放 2024-01-20");
    }

    @Test
    void findingIsAnsweredUnlessItIsAnErrorOrWasReturned() {
        List<UnitReplies.Returned> replies = List.of(returned(item("Y-JUMP", "统计表", "B10", "那时的话", "属实")));
        FiledFinding open = filed(jump("B10", "773").weighing(Severity.EXPLAIN));
        FiledFinding error = filed(jump("B10", "773").weighing(Severity.ERROR));
        FiledFinding sentBack = new FiledFinding(
                open.finding(),
                open.unitCode(),
                open.unit(),
                FILE,
                new Review(Review.State.RETURNED, Optional.empty(), Optional.empty()),
                Optional.empty());

        assertThat(new UnitReplies(replies).beside(List.of(open)).stream().map(FiledFinding::isAnswered))
                .containsExactly(true);
        assertThat(new UnitReplies(replies).beside(List.of(error)).stream().map(FiledFinding::isAnswered))
                .containsExactly(false);
        assertThat(new UnitReplies(replies).beside(List.of(sentBack)).stream().map(FiledFinding::isAnswered))
                .containsExactly(false);
        assertThat(open.isAnswered()).isFalse();
    }
}
