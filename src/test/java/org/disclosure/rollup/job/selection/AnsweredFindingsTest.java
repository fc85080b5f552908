package org.disclosure.rollup.job.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.district.selection.Revision;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.api.Test;

/** What reading found of a file, where its unit sent others. */
class AnsweredFindingsTest {

    private static final Form FORM = Forms.load().forReportYear(2023);

    private static AnsweredFindings of(SubmissionStatus status, Set<String> own, Set<String> given) {
        Candidate file =
                new Candidate(new Revision(0, LocalDate.of(2024, 1, 20), 1), "a.csv", "WD03", "digest", 2023, false);
        return new AnsweredFindings(new Answer(file, status, own, List.of(), List.of()), given, FORM);
    }

    private static Finding missing(String table) {
        String name = FORM.keptNames().table(table);
        return Finding.of(Problem.F_MISSING_TABLE, name).named(name).given(name);
    }

    private static Finding number(String cell) {
        return Finding.of(Problem.F_NOT_A_NUMBER).about(CellCode.parse(cell));
    }

    private static Finding label(String table) {
        return Finding.of(Problem.F_LABEL).named(FORM.keptNames().table(table));
    }

    private static List<Boolean> answered(AnsweredFindings of, Finding... findings) {
        return Stream.of(findings).map(of::isAnswered).toList();
    }

    @Test
    void theFileThatCountsLacksOnlyWhatNoOtherGives() {
        AnsweredFindings counted = of(SubmissionStatus.COUNTED, Set.of("t2"), Set.of("t2", "t3"));

        assertThat(answered(counted, missing("t3"), missing("t4"))).containsExactly(true, false);
        assertThat(answered(counted, number("t2/licenses/decisions"), number("t3/1/natural"), label("t2"), label("t3")))
                .containsExactly(false, true, false, true);
    }

    @Test
    void aPartIsOnlyAskedOfTheTablesThatItGives() {
        AnsweredFindings part = of(SubmissionStatus.PART, Set.of("t3"), Set.of("t2", "t3"));

        assertThat(answered(part, missing("t2"), missing("t4"), Finding.of(Problem.N_PICTURE)))
                .containsExactly(true, true, true);
        assertThat(answered(part, number("t2/licenses/decisions"), number("t3/1/natural")))
                .containsExactly(true, false);
        assertThat(part.isHint(Finding.of(Problem.I_WRONG_YEAR))).isFalse();
    }

    @Test
    void ofPicturesThatIsSaidWhichWaitsAndWhichTheFileGives() {
        Candidate file =
                new Candidate(new Revision(0, LocalDate.of(2024, 1, 20), 1), "a.docx", "WD03", "digest", 2023, false);
        AnsweredFindings of = new AnsweredFindings(
                new Answer(file, SubmissionStatus.PART, Set.of("t2", "t3"), Set.of("t3"), List.of(), List.of()),
                Set.of("t2", "t3", "t4"),
                FORM);
        Finding waiting = Finding.of(Problem.I_PICTURE).as("sums");
        Finding read = Finding.of(Problem.I_PICTURE).as("read").weighing(Severity.HINT);

        assertThat(answered(
                        of,
                        waiting.about(CellCode.parse("t2/licenses/decisions")),
                        waiting.about(CellCode.parse("t3/1/natural")),
                        waiting.about(CellCode.parse("t4/later-suit/total"))))
                .containsExactly(true, false, true);
        assertThat(answered(
                        of,
                        read.about(CellCode.parse("t2/licenses/decisions")),
                        read.about(CellCode.parse("t4/later-suit/total"))))
                .containsExactly(false, true);
        assertThat(of.isHint(waiting)).isFalse();
    }

    @Test
    void aTextIsAskedOfNoTableAndTheRestIsAHint() {
        AnsweredFindings text = of(SubmissionStatus.PART_WITH_TEXT, Set.of(), Set.of("t2", "t3", "t4"));

        assertThat(answered(text, Finding.of(Problem.I_NO_TABLES), Finding.of(Problem.N_PICTURE), label("t2")))
                .containsExactly(true, true, true);
        assertThat(text.isAnswered(Finding.of(Problem.I_KIND))).isFalse();
        assertThat(text.isHint(Finding.of(Problem.I_KIND))).isTrue();
    }
}
