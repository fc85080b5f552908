package org.disclosure.rollup.job.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.district.selection.Revision;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.junit.jupiter.api.Test;

/** The office's choice of a file among several of a unit, and how long it holds. */
class ChosenFilesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    private final Candidate first = file(1, DAY);
    private final Candidate last = file(2, DAY.plusDays(1));

    private static Candidate file(int number, LocalDate received) {
        return new Candidate(
                new Revision(0, received, number), number + ".csv", "WD03", "digest " + number, 2023, false);
    }

    private static Decision decision(long number, Candidate of, Verdict verdict, LocalDate on) {
        FindingNumber about = FindingNumber.of(
                2023,
                Optional.of(of.unit()),
                of.path(),
                Finding.of(Problem.I_DUPLICATE).given("x", of.path()));
        return new Decision(number, about, verdict, "", "张三", on, "", Decision.Source.COMMAND);
    }

    private Set<Candidate> chosen(Decision... decisions) {
        return ChosenFiles.of(2023, List.of(first, last), List.of(decisions));
    }

    @Test
    void whatTheOfficeTookIsChosenWhateverItWasHeldAgainst() {
        assertThat(chosen(decision(1, first, Verdict.TAKE, DAY.plusDays(3)))).isEqualTo(Set.of(first));
    }

    @Test
    void aFileThatCameAfterTheDecisionEndsIt() {
        assertThat(chosen(decision(1, first, Verdict.TAKE, DAY))).isEqualTo(Set.of());
    }

    @Test
    void theBytesOfAFileThatTheOfficeKnewDoNotEndIt() {
        Candidate again =
                new Candidate(new Revision(0, DAY.plusDays(9), 3), "3.csv", last.unit(), last.sha256(), 2023, false);

        assertThat(ChosenFiles.of(
                        2023, List.of(first, last, again), List.of(decision(1, first, Verdict.TAKE, DAY.plusDays(3)))))
                .isEqualTo(Set.of(first));
    }

    @Test
    void anotherDecisionOnTheSameFileTakesItBack() {
        LocalDate later = DAY.plusDays(3);

        assertThat(chosen(decision(1, first, Verdict.TAKE, later), decision(2, first, Verdict.ACCEPT, later)))
                .isEqualTo(Set.of());
    }

    @Test
    void ofTwoFilesThatWereTakenTheLaterDecisionHolds() {
        LocalDate later = DAY.plusDays(3);

        assertThat(chosen(decision(1, last, Verdict.TAKE, later), decision(2, first, Verdict.TAKE, later)))
                .isEqualTo(Set.of(first));
    }
}
