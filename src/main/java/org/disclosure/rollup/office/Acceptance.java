package org.disclosure.rollup.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingFingerprint;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Service;

/** Notes a decision on a finding of the last published run of a year. */
@Service
public class Acceptance {

    private static final int MOST_NEAR = 12;

    private final RunStore runs;
    private final FindingStore findings;
    private final DecisionStore decisions;
    private final LockStore locks;

    Acceptance(RunStore runs, FindingStore findings, DecisionStore decisions, LockStore locks) {
        this.runs = runs;
        this.findings = findings;
        this.decisions = decisions;
        this.locks = locks;
    }

    /**
     * Which finding is meant.
     *
     * @param number its number; when it is given, nothing else is looked at
     * @param unit code of the unit; empty for the district
     */
    public record Meant(
            int year, Optional<String> number, Optional<String> unit, Optional<String> code, Optional<String> cell) {

        private boolean fits(FiledFinding filed) {
            if (number.isPresent()) {
                return filed.reference(year).toString().equals(number.get());
            }
            return isOf(filed)
                    && code.filter(filed.finding().code()::equals).isPresent()
                    && (cell.isEmpty()
                            || filed.finding().cell().map(Object::toString).equals(cell));
        }

        private boolean isOf(FiledFinding filed) {
            return filed.unitCode().equals(unit);
        }
    }

    /** Outcome of accepting a finding. */
    public sealed interface Outcome {

        /** There are no published results of the year. */
        record NoRun() implements Outcome {}

        /** No finding fits; those of the unit, or all if it has none, by number. */
        record None(List<String> near) implements Outcome {}

        /** More than one finding fits. */
        record Several(List<String> fitting) implements Outcome {}

        /** The decision cannot hold for this finding. */
        record Refused(DecisionNotice.Reason reason, String number) implements Outcome {}

        /**
         * It is in the store.
         *
         * @param waits whether the year is locked, so that no run applies it until it is unlocked
         */
        record Noted(String number, boolean waits) implements Outcome {}
    }

    /**
     * Notes a decision.
     *
     * @param note gives the reason, which may be what the unit wrote of the finding
     */
    public Outcome decide(Meant meant, Verdict verdict, Function<FiledFinding, String> note, String by, LocalDate day) {
        Optional<Long> run = runs.findPublished(meant.year());
        if (run.isEmpty()) {
            return new Outcome.NoRun();
        }
        List<FiledFinding> all = findings.findAll(run.get()).stream()
                .filter(filed -> filed.finding().outcome() == Finding.Outcome.BROKEN)
                .toList();
        List<FiledFinding> fitting = all.stream()
                .filter(meant::fits)
                .filter(filed -> meant.number().isPresent() || mayBe(verdict, filed))
                .toList();
        List<String> numbers = names(fitting, meant.year());
        if (numbers.size() != 1) {
            return numbers.isEmpty() ? new Outcome.None(near(all, meant)) : new Outcome.Several(numbers);
        }
        FiledFinding filed = fitting.get(0);
        Decision decision = new Decision(
                0,
                filed.reference(meant.year()),
                verdict,
                note.apply(filed),
                by,
                day,
                FindingFingerprint.of(filed.finding(), filed.path()).line(),
                Decision.Source.COMMAND);
        Optional<DecisionNotice.Reason> refusal =
                decision.refusal(filed.finding().severity());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get(), decision.reference().toString());
        }
        decisions.record(decision);
        return new Outcome.Noted(decision.reference().toString(), locks.isLocked(meant.year()));
    }

    /** Whether it may be meant by a decision that names no number: of tables in pictures only those that wait are taken. */
    private static boolean mayBe(Verdict verdict, FiledFinding filed) {
        return verdict != Verdict.TAKE
                || PictureTables.of(List.of(filed)).all().stream().allMatch(PictureTables.Told::isWaiting);
    }

    private static List<String> near(List<FiledFinding> all, Meant meant) {
        List<FiledFinding> ofUnit = all.stream().filter(meant::isOf).toList();
        return names(ofUnit.isEmpty() ? all : ofUnit, meant.year()).stream()
                .limit(MOST_NEAR)
                .toList();
    }

    private static List<String> names(List<FiledFinding> findings, int year) {
        return findings.stream()
                .map(filed -> filed.reference(year) + place(filed))
                .distinct()
                .toList();
    }

    /** Its cell; of a table in a picture the table's heading. */
    private static String place(FiledFinding filed) {
        boolean isOfAPicture = !PictureTables.of(List.of(filed)).all().isEmpty();
        return isOfAPicture
                ? " " + filed.finding().arguments().get(0)
                : filed.finding().cell().map(cell -> " (" + cell + ")").orElse("");
    }
}
