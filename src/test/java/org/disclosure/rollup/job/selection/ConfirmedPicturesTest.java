package org.disclosure.rollup.job.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.check.picture.PictureDecisions;
import org.disclosure.rollup.check.picture.PictureFindings;
import org.disclosure.rollup.check.picture.PictureJudge;
import org.disclosure.rollup.district.selection.Revision;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/** The office's confirmation of a table in a picture, and what it holds for. */
class ConfirmedPicturesTest {

    private static final int YEAR = 2023;
    private static final Form FORM = Tables.FORMS.forReportYear(YEAR);
    private static final Candidate FILE =
            new Candidate(new Revision(0, LocalDate.of(2024, 1, 20), 1), "a.docx", "WD03", "digest", YEAR, false);

    private static PictureJudge.Judged judged(Tables tables, int permille) {
        Submission pictured = Pictured.submission(tables.without("t2").submission(), permille, Map.of());
        return PictureJudge.judge(pictured, YEAR, Optional.empty(), List.of());
    }

    private static Tables tables() {
        return Tables.of(YEAR).with("t4/reconsideration/upheld", "3").with("t4/reconsideration/total", "3");
    }

    private static Decision decision(Finding on, Verdict verdict, String by) {
        FindingNumber number = FindingNumber.of(YEAR, Optional.of("WD03"), "before.docx", on);
        return new Decision(1, number, verdict, "", by, LocalDate.of(2024, 2, 1), "", Decision.Source.COMMAND);
    }

    private static Finding waiting(PictureJudge.Judged judged) {
        return judged.findings().stream()
                .filter(finding -> finding.cell().orElseThrow().table().equals("t4"))
                .findFirst()
                .orElseThrow();
    }

    private static ConfirmedPictures confirmed(PictureJudge.Judged judged, Decision... decisions) {
        return new ConfirmedPictures(
                List.of(FILE),
                new PictureDecisions(YEAR, FORM, List.of(decisions)),
                file -> List.copyOf(judged.submission().entries()));
    }

    @Test
    void whatTheOfficeTookCountsInWhateverFile() {
        PictureJudge.Judged judged = judged(tables(), 900);
        ConfirmedPictures pictures = confirmed(judged, decision(waiting(judged), Verdict.TAKE, "张三"));
        List<Entry> table4 = judged.submission().entries().stream()
                .filter(entry -> entry.cell().table().equals("t4"))
                .toList();

        assertThat(pictures.tables()).isEqualTo(Map.of(FILE, Set.of("t4")));
        assertThat(pictures.findings(
                        new Answer(FILE, SubmissionStatus.COUNTED, Set.of("t3", "t4"), List.of(), List.of())))
                .containsExactly(PictureFindings.confirmed(FORM, table4));
        assertThat(pictures.findings(new Answer(FILE, SubmissionStatus.PART, Set.of("t3"), List.of(), List.of())))
                .as("another file gives the table")
                .isEmpty();
    }

    @Test
    void itHoldsForTheseFiguresOnly() {
        Decision taken = decision(waiting(judged(tables(), 900)), Verdict.TAKE, "张三");
        PictureJudge.Judged others =
                judged(tables().with("t4/later-suit/upheld", "1").with("t4/later-suit/total", "1"), 900);

        assertThat(confirmed(others, taken).tables()).isEqualTo(Map.of(FILE, Set.of()));
    }

    @Test
    void itNeedsANameAndIsTakenBackByAnotherVerdict() {
        PictureJudge.Judged judged = judged(tables(), 900);
        Finding waiting = waiting(judged);

        assertThat(confirmed(judged, decision(waiting, Verdict.TAKE, "")).tables())
                .isEqualTo(Map.of(FILE, Set.of()));
        assertThat(confirmed(judged, decision(waiting, Verdict.TAKE, "张三"), decision(waiting, Verdict.RETURN, ""))
                        .tables())
                .isEqualTo(Map.of(FILE, Set.of()));
    }

    @Test
    void aTableOfWhichACellCouldNotBeReadIsNotTaken() {
        Submission pictured = Pictured.submission(
                Tables.of(YEAR).unreadable("t2/licenses/decisions", "1-").submission(), 900, Map.of());
        PictureJudge.Judged judged = PictureJudge.judge(pictured, YEAR, Optional.empty(), List.of());
        Finding waiting = judged.findings().get(0);

        assertThat(waiting.variant()).isEqualTo("incomplete");
        assertThat(confirmed(judged, decision(waiting, Verdict.TAKE, "张三")).tables())
                .isEqualTo(Map.of(FILE, Set.of()));
    }
}
