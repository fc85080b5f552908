package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.UnitReply;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** Tests what a unit is asked. */
class NoticeItemTest {

    private static final String COUNTED = "2024-01-20/甲局.xlsx";
    private static final String OTHER = "2024-01-13/甲局.xlsx";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    private static UnitLine unit(Status status) {
        return new UnitLine(
                "1",
                "甲局",
                UnitKind.DEPARTMENT,
                status,
                new Punctuality(DAY, Optional.of(DAY)),
                Optional.of(COUNTED),
                Optional.of(DAY),
                List.of(OTHER),
                0,
                0,
                0,
                0,
                0);
    }

    private static FiledFinding found(Problem problem, String path) {
        return found(problem, problem.severity(), path);
    }

    private static FiledFinding found(Problem problem, Severity severity, String path) {
        return new FiledFinding(
                Finding.of(problem).weighing(severity), Optional.of("1"), "甲局", path, Review.OPEN, Optional.empty());
    }

    private static FiledFinding answered(Problem problem, UnitReply.About about) {
        return answered(problem, "属实", about);
    }

    private static FiledFinding answered(Problem problem, String words, UnitReply.About about) {
        FiledFinding filed = found(problem, COUNTED);
        return new FiledFinding(
                filed.finding(),
                filed.unitCode(),
                filed.unit(),
                filed.path(),
                filed.review(),
                filed.since(),
                Optional.of(new UnitReply(words, COUNTED, DAY, about)));
    }

    private static List<String> asked(Status status, FiledFinding... findings) {
        return NoticeItem.asked(List.of(findings), unit(status)).stream()
                .map(filed -> filed.finding().code() + " " + filed.path())
                .toList();
    }

    @Test
    void filesThatDoNotCountAreNoMatterOnceOneDoes() {
        FiledFinding[] ofOthers = Stream.of(
                        Problem.I_UNREADABLE,
                        Problem.I_KIND,
                        Problem.I_NO_TABLES,
                        Problem.I_WRONG_YEAR,
                        Problem.I_PERIOD,
                        Problem.F_EMPTY_FORM,
                        Problem.N_PICTURE)
                .map(problem -> found(problem, OTHER))
                .toArray(FiledFinding[]::new);

        assertThat(asked(Status.REPORTED, ofOthers)).isEmpty();
        assertThat(asked(Status.UNREADABLE, ofOthers)).hasSize(ofOthers.length);
    }

    @Test
    void hintsOfOtherFilesStandBesideNothing() {
        assertThat(asked(
                        Status.REPORTED,
                        found(Problem.F_FRACTION, COUNTED),
                        found(Problem.F_LABEL, COUNTED),
                        found(Problem.F_FRACTION, Severity.HINT, OTHER)))
                .containsExactly("F-FRACTION " + COUNTED, "F-LABEL " + COUNTED);
    }

    @Test
    void whatIsFoundOfAPartIsTheUnitsToo() {
        assertThat(asked(Status.REPORTED, found(Problem.N_RECEIVED, OTHER))).containsExactly("N-RECEIVED " + OTHER);
    }

    @Test
    void whatIsExplainedMakesNoNoticeAndStandsInOneThatIsSent() {
        FiledFinding explained = answered(Problem.F_BLANK, UnitReply.About.THIS);

        assertThat(asked(Status.REPORTED, explained)).isEmpty();
        assertThat(asked(Status.REPORTED, explained, found(Problem.F_FRACTION, COUNTED)))
                .containsExactly("F-FRACTION " + COUNTED, "F-BLANK " + COUNTED);
        assertThat(asked(Status.REPORTED, answered(Problem.F_BLANK, UnitReply.About.EARLIER)))
                .containsExactly("F-BLANK " + COUNTED);
        assertThat(asked(Status.REPORTED, answered(Problem.F_BLANK, UnitReply.About.ANOTHER)))
                .containsExactly("F-BLANK " + COUNTED);
        assertThat(asked(Status.REPORTED, answered(Problem.F_FRACTION, UnitReply.About.THIS)))
                .containsExactly("F-FRACTION " + COUNTED);
    }

    @Test
    void versionsAreAskedAboutOnlyWhereNothingTellsTheirOrder() {
        FiledFinding known = found(Problem.I_DUPLICATE, Severity.EXPLAIN, OTHER);

        assertThat(asked(Status.REPORTED, known)).isEmpty();
        assertThat(Stream.of("untold", "emptied", "uncorrected", "older")
                        .map(variant -> asked(
                                Status.REPORTED,
                                known,
                                new FiledFinding(
                                        known.finding().as(variant),
                                        known.unitCode(),
                                        known.unit(),
                                        OTHER,
                                        Review.OPEN,
                                        Optional.empty()))))
                .containsExactly(
                        List.of("I-DUPLICATE " + OTHER),
                        List.of("I-DUPLICATE " + OTHER),
                        List.of("I-DUPLICATE " + OTHER),
                        List.of());
    }

    @Test
    void aLetterOrTwoAreNoExplanation() {
        assertThat(Stream.of("无", "x", "。", "无。", "xx", "——", "属实", "无职权", "yes")
                        .filter(words -> answered(Problem.F_BLANK, words, UnitReply.About.THIS)
                                .isAnswered()))
                .containsExactly("属实", "无职权", "yes");
    }

    @Test
    void whatTheOfficeSeesToIsNotAsked() {
        assertThat(asked(
                        Status.REPORTED,
                        found(Problem.D_MISSING, ""),
                        found(Problem.D_LATE, COUNTED),
                        found(Problem.D_CHANGED, "")))
                .isEmpty();
    }
}
