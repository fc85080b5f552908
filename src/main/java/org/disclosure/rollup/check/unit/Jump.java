package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;

/**
 * Y-JUMP: a count is more than five times last year's or less than a fifth of it, and the larger of the two is 50 or more;
 * or it was above 20 and is 0.
 *
 * <p>One change is said once. Looked at are what table 2 says happened in the year (its stocks have Y-STOCK), the totals of
 * the groups of table 4, and of table 3 the totals of received (1) and carried out (4); of concluded (3.7) when received did
 * not jump, and of the outcomes when concluded did not jump either, as when figures slipped a row. A nil return says it all.
 */
public final class Jump implements UnitCheck {

    private static final Set<String> IN_THE_YEAR = Set.of("issued", "repealed", "decisions", "made", "opened");
    private static final String RECEIVED = "1";
    private static final String CARRIED_IN = "2";
    private static final String CONCLUDED = "3.7";
    private static final String CARRIED_OUT = "4";

    private static final BigDecimal FACTOR = BigDecimal.valueOf(5);
    private static final BigDecimal LARGE = BigDecimal.valueOf(50);
    private static final BigDecimal GONE = BigDecimal.valueOf(20);

    @Override
    public List<Finding> check(Report report) {
        if (NilReturn.appliesTo(report.submission())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (FormCell cell : report.submission().form().cells()) {
            if (isLookedAt(report, cell)) {
                of(report, cell.code()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isLookedAt(Report report, FormCell cell) {
        return switch (cell.code().table()) {
            case "t2" -> IN_THE_YEAR.contains(cell.code().column());
            case "t3" -> cell.column().total() && isLookedAt(report, cell.code().row());
            default -> cell.column().total();
        };
    }

    private static boolean isLookedAt(Report report, String row) {
        return switch (row) {
            case RECEIVED, CARRIED_OUT -> true;
            // last year's carried out, and Y-CARRY holds the two together
            case CARRIED_IN -> false;
            case CONCLUDED -> !jumped(report, RECEIVED);
            default -> !jumped(report, RECEIVED) && !jumped(report, CONCLUDED);
        };
    }

    private static boolean jumped(Report report, String row) {
        return of(report, new CellCode("t3", row, "total")).isPresent();
    }

    private static Optional<Finding> of(Report report, CellCode code) {
        Optional<CellPair> pair = CellPair.of(report, code);
        Optional<BigDecimal> now = pair.flatMap(CellPair::amount);
        Optional<BigDecimal> before = pair.flatMap(CellPair::before);
        if (now.isEmpty()
                || before.isEmpty()
                || now.get().signum() < 0
                || before.get().signum() < 0) {
            return Optional.empty();
        }
        boolean gone = now.get().signum() == 0 && before.get().compareTo(GONE) > 0;
        BigDecimal larger = now.get().max(before.get());
        BigDecimal smaller = now.get().min(before.get());
        boolean leapt = larger.compareTo(LARGE) >= 0 && larger.compareTo(smaller.multiply(FACTOR)) > 0;
        if (!gone && !leapt) {
            return Optional.empty();
        }
        Finding finding = Finding.of(
                Problem.Y_JUMP,
                pair.get().cell().title(),
                pair.get().now().address(),
                now.get().toPlainString(),
                before.get().toPlainString());
        return Optional.of(pair.get().file(gone ? finding.as("gone") : finding));
    }
}
