package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.KeyFigure;

/**
 * Y-UNIT: fees are ten thousand times last year's, or a ten thousandth of them, give or take five in a hundred, as when
 * one of the years was given in 元 where the form says 万元.
 */
public final class MoneyUnitCheck implements UnitCheck {

    private static final int TEN_THOUSAND = 4;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    @Override
    public List<Finding> check(Report report) {
        Optional<CellPair> pair =
                report.submission().form().keyFigures().find(KeyFigure.FEES).flatMap(fees -> CellPair.of(report, fees));
        Optional<BigDecimal> now = pair.flatMap(CellPair::amount).filter(fees -> fees.signum() > 0);
        Optional<BigDecimal> before = pair.flatMap(CellPair::before).filter(fees -> fees.signum() > 0);
        if (now.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        String address = pair.get().now().address();
        if (isNear(now.get(), before.get().movePointRight(TEN_THOUSAND))) {
            String likely = plain(now.get().movePointLeft(TEN_THOUSAND));
            return List.of(pair.get()
                    .file(Finding.of(Problem.Y_UNIT, plain(now.get()), address, plain(before.get()), likely)
                            .as("larger")
                            .given(plain(now.get()), "", plain(before.get()), likely))
                    .suggesting(pair.get().cell().code() + "=" + likely));
        }
        if (isNear(now.get(), before.get().movePointLeft(TEN_THOUSAND))) {
            return List.of(pair.get()
                    .file(Finding.of(Problem.Y_UNIT, plain(now.get()), address, plain(before.get()))
                            .as("smaller")
                            .given(plain(now.get()), "", plain(before.get()))));
        }
        return List.of();
    }

    private static boolean isNear(BigDecimal number, BigDecimal target) {
        return number.subtract(target).abs().compareTo(target.multiply(TOLERANCE)) <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
