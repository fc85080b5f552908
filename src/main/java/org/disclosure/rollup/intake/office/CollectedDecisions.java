package org.disclosure.rollup.intake.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Decisions collected from a file of the office so far, and what could not be made use of. */
final class CollectedDecisions {

    private final String path;
    private final LocalDate day;
    private final Map<FindingNumber, Decision> stated = new LinkedHashMap<>();
    private final List<Decision> history = new ArrayList<>();
    private final List<DecisionReader.Notice> notices = new ArrayList<>();
    private final CollectedAmendments amendments = new CollectedAmendments(this);

    CollectedDecisions(String path, LocalDate day) {
        this.path = path;
        this.day = day;
    }

    /** Its place below the folder of decisions. */
    String path() {
        return path;
    }

    /** The day of decisions that do not say theirs. */
    LocalDate day() {
        return day;
    }

    /** Reads the rows below the titles; tells whether there are any titles. */
    boolean read(Sheet sheet) {
        Optional<DecisionColumns> columns = Optional.empty();
        for (Row row : sheet.rows()) {
            Optional<DecisionColumns> titles = DecisionColumns.find(row);
            if (titles.isPresent()) {
                columns = titles;
            } else if (columns.isPresent()) {
                read(columns.get().row(sheet, row.number()));
            }
        }
        return columns.isPresent();
    }

    private void read(DecisionColumns.Row row) {
        if (row.isEmpty()) {
            return;
        }
        Optional<Amendment.Act> act = DecisionColumns.act(row.says());
        if (act.isPresent()) {
            amendments.read(row, act.get());
        } else {
            decide(row);
        }
    }

    private void decide(DecisionColumns.Row row) {
        Optional<FindingNumber> reference = FindingNumber.parse(row.number());
        Optional<Verdict> verdict = DecisionColumns.verdict(row.says());
        Optional<Integer> year = reference.map(FindingNumber::year);
        if (row.says().isEmpty()) {
            notice(year, row.sheet(), row.row(), Reason.NO_VERDICT, row.number());
        } else if (verdict.isEmpty()) {
            notice(year, row.sheet(), row.row(), Reason.UNKNOWN_VERDICT, row.says());
        } else if (reference.isEmpty()) {
            notice(year, row.sheet(), row.row(), Reason.NO_NUMBER, row.number());
        } else if (row.on().isEmpty()) {
            state(decision(
                    row, reference.get(), verdict.get(), day, new Decision.Source(path, row.sheet(), row.row())));
        } else {
            restore(row, reference.get(), verdict.get());
        }
    }

    private void state(Decision decision) {
        Decision above = stated.remove(decision.reference());
        if (above != null && !above.saysTheSameAs(decision)) {
            DecisionNotice twice = DecisionNotice.of(above, Reason.STATED_TWICE);
            notices.add(new DecisionReader.Notice(Optional.of(above.reference().year()), twice));
        }
        stated.put(decision.reference(), decision);
    }

    private void restore(DecisionColumns.Row row, FindingNumber findingNumber, Verdict verdict) {
        Optional<LocalDate> on = DecisionColumns.day(row.on());
        if (on.isEmpty()) {
            notice(Optional.of(findingNumber.year()), row.sheet(), row.row(), Reason.NO_DATE, row.on());
        } else {
            history.add(decision(row, findingNumber, verdict, on.get(), row.source()));
        }
    }

    private static Decision decision(
            DecisionColumns.Row row,
            FindingNumber findingNumber,
            Verdict verdict,
            LocalDate on,
            Decision.Source source) {
        return new Decision(0, findingNumber, verdict, row.note(), row.by(), on, row.given(), source);
    }

    void notice(Optional<Integer> year, String sheet, int row, Reason reason, String detail) {
        notices.add(new DecisionReader.Notice(year, new DecisionNotice(path, sheet, row, reason, detail)));
    }

    DecisionReader.Result result() {
        return new DecisionReader.Result(List.copyOf(stated.values()), history, amendments.result(), notices);
    }
}
