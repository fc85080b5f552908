package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.submission.Reading;

/**
 * Y-SAME: every figure that is not 0 is last year's, and the other way round, as when last year's tables were sent again.
 *
 * <p>A unit with one application a year says the same every year. So at least three figures of its own must be the same,
 * and they must make ten or more together; totals follow from the others, and a stock stays when nothing is issued.
 */
public final class SameAsLastYear implements UnitCheck {

    private static final Set<String> STOCKS = Set.of("in-force", "open-total", "prior-items");
    private static final int FEWEST = 3;
    private static final BigDecimal SMALLEST = BigDecimal.TEN;
    private static final int NAMED = 3;

    @Override
    public List<Finding> check(Report report) {
        List<CellPair> pairs = CellPair.all(report);
        if (pairs.stream()
                .anyMatch(pair -> isUnreadable(pair.now().reading())
                        || isUnreadable(pair.last().reading()))) {
            return List.of();
        }
        List<CellPair> filled = pairs.stream()
                .filter(pair -> number(pair.now().reading()).signum() != 0
                        || number(pair.last().reading()).signum() != 0)
                .toList();
        List<CellPair> own = filled.stream().filter(SameAsLastYear::isOwn).toList();
        BigDecimal together =
                own.stream().map(pair -> number(pair.now().reading())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!filled.stream().allMatch(SameAsLastYear::isSame)
                || own.size() < FEWEST
                || together.compareTo(SMALLEST) < 0) {
            return List.of();
        }
        String many = Integer.toString(filled.size());
        KeptNames names = report.submission().form().keptNames();
        return List.of(Finding.of(Problem.Y_SAME, many, examples(own, FormCell::title))
                .given(many, examples(own, cell -> names.title(cell.code()))));
    }

    private static boolean isUnreadable(Reading reading) {
        return reading.state() == Reading.State.UNREADABLE;
    }

    /** A blank is no figure, and what is compared here are figures that are not 0. */
    private static BigDecimal number(Reading reading) {
        return reading.amount().orElse(BigDecimal.ZERO);
    }

    private static boolean isSame(CellPair pair) {
        return number(pair.now().reading()).compareTo(number(pair.last().reading())) == 0;
    }

    private static boolean isOwn(CellPair pair) {
        return !pair.cell().column().total()
                && !pair.cell().row().total()
                && !STOCKS.contains(pair.cell().code().column());
    }

    private static String examples(List<CellPair> own, Function<FormCell, String> title) {
        return own.stream()
                .limit(NAMED)
                .map(pair -> title.apply(pair.cell()) + " "
                        + number(pair.now().reading()).toPlainString())
                .collect(Collectors.joining("、"));
    }
}
