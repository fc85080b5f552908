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
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;

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
        KeyFigures figures = report.submission().form().keyFigures();
        String table = cell.code().table();
        if (table.equals(figures.applications())) {
            return cell.column().total() && isLookedAt(report, figures, cell.code());
        }
        return table.equals(figures.disputes())
                ? cell.column().total()
                : IN_THE_YEAR.contains(cell.code().column());
    }

    private static boolean isLookedAt(Report report, KeyFigures figures, CellCode total) {
        CellCode received = figures.cell(KeyFigure.RECEIVED);
        CellCode concluded = figures.cell(KeyFigure.CONCLUDED);
        if (total.equals(received) || total.equals(figures.cell(KeyFigure.CARRIED_OUT))) {
            return true;
        }
        // carried in is last year's carried out, and Y-CARRY holds the two together
        return !total.equals(figures.cell(KeyFigure.CARRIED_IN))
                && !jumped(report, received)
                && (total.equals(concluded) || !jumped(report, concluded));
    }

    private static boolean jumped(Report report, CellCode cell) {
        return of(report, cell).isPresent();
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
                        before.get().toPlainString())
                .given(
                        report.submission().form().keptNames().title(code),
                        "",
                        now.get().toPlainString(),
                        before.get().toPlainString());
        return Optional.of(pair.get().file(gone ? finding.as("gone") : finding));
    }
}
