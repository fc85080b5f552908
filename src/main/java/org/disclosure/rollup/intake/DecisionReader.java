package org.disclosure.rollup.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Decision;
import org.disclosure.rollup.finding.DecisionNotice;
import org.disclosure.rollup.finding.DecisionNotice.Reason;
import org.disclosure.rollup.finding.Reference;
import org.disclosure.rollup.finding.Verdict;

/**
 * Reads what the office wrote beside the findings: a copy of the workbook, in any kind of file that intake reads, or a
 * history of decisions as the program writes it ({@code decisions.csv}). Columns are found by their titles, wherever they
 * stand; other sheets and columns do no harm. Rows that are hidden by a filter count like all others.
 */
public final class DecisionReader {

    /** Excel's last row is 1 048 576: the sheet of sources, which is of no interest here, may be as long. */
    private static final int ROWS = 1_048_576;

    private static final int CELLS = 8_000_000;

    private final Intake intake;

    public DecisionReader(Limits limits) {
        this.intake = new Intake(new Limits(
                limits.bytes(),
                limits.unpackedBytes(),
                limits.members(),
                limits.sheets(),
                Math.max(limits.rows(), ROWS),
                limits.columns(),
                Math.max(limits.cells(), CELLS),
                limits.merges(),
                limits.textLength()));
    }

    /**
     * What a file says.
     *
     * @param stated decisions of a workbook, one a finding, in the order of the file
     * @param history decisions of a history, each with its own day and source, in the order of the file
     * @param notices what could not be made use of, each with the report year it belongs to, if that can be told
     */
    public record Result(List<Decision> stated, List<Decision> history, List<Notice> notices) {

        public Result {
            stated = List.copyOf(stated);
            history = List.copyOf(history);
            notices = List.copyOf(notices);
        }
    }

    /** A notice and the report year of the finding that it is about. */
    public record Notice(Optional<Integer> year, DecisionNotice notice) {}

    /**
     * Reads a file.
     *
     * @param path the file below the folder of decisions
     * @param day the day of decisions that do not say theirs
     */
    public Result read(byte[] content, String path, LocalDate day) {
        List<Sheet> sheets =
                intake.read(content, path.substring(path.lastIndexOf('/') + 1)).sheets();
        if (sheets.isEmpty()) {
            return unread(path);
        }
        Collected collected = new Collected(path, day);
        boolean found = false;
        for (Sheet sheet : sheets) {
            found |= collected.read(sheet);
        }
        if (!found) {
            collected.notice(Optional.empty(), "", 0, Reason.NO_COLUMNS, "");
        }
        return new Result(List.copyOf(collected.stated.values()), collected.history, collected.notices);
    }

    /** What is said of a file that cannot be opened, or read in its time. */
    public static Result unread(String path) {
        return new Result(
                List.of(),
                List.of(),
                List.of(new Notice(Optional.empty(), new DecisionNotice(path, "", 0, Reason.UNREADABLE, ""))));
    }

    /** What has been read of a file so far. */
    private static final class Collected {

        private final String path;
        private final LocalDate day;
        private final Map<Reference, Decision> stated = new LinkedHashMap<>();
        private final List<Decision> history = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        private Collected(String path, LocalDate day) {
            this.path = path;
            this.day = day;
        }

        /** Reads the rows below the titles; tells whether there are any titles. */
        private boolean read(Sheet sheet) {
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
            if (row.says().isEmpty() && row.note().isEmpty() && row.by().isEmpty()) {
                return;
            }
            Optional<Reference> reference = Reference.parse(row.number());
            Optional<Verdict> verdict = DecisionColumns.verdict(row.says());
            Optional<Integer> year = reference.map(Reference::year);
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
                notices.add(new Notice(Optional.of(above.reference().year()), twice));
            }
            stated.put(decision.reference(), decision);
        }

        private void restore(DecisionColumns.Row row, Reference reference, Verdict verdict) {
            Optional<LocalDate> on = DecisionColumns.day(row.on());
            if (on.isEmpty()) {
                notice(Optional.of(reference.year()), row.sheet(), row.row(), Reason.NO_DATE, row.on());
            } else {
                history.add(decision(row, reference, verdict, on.get(), row.source()));
            }
        }

        private static Decision decision(
                DecisionColumns.Row row, Reference reference, Verdict verdict, LocalDate on, Decision.Source source) {
            return new Decision(0, reference, verdict, row.note(), row.by(), on, row.given(), source);
        }

        private void notice(Optional<Integer> year, String sheet, int row, Reason reason, String detail) {
            notices.add(new Notice(year, new DecisionNotice(path, sheet, row, reason, detail)));
        }
    }
}
