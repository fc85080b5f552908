package org.disclosure.rollup.publish.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.Identity;
import org.disclosure.rollup.check.rule.Identity.Side;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.form.CellCode;

/** An identity of the district's figures with the values of its sides; empty where no unit gave a number. */
public record HeldIdentity(Identity identity, Optional<BigDecimal> left, Optional<BigDecimal> right) {

    /** The identity with what it comes to in these figures. */
    public static HeldIdentity of(Identity identity, DistrictSummary summary) {
        return new HeldIdentity(identity, sum(identity.left(), summary), sum(identity.right(), summary));
    }

    private static Optional<BigDecimal> sum(Side side, DistrictSummary summary) {
        if (side.cells().isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        Stream<BigDecimal> subtracted = amounts(side.subtracted(), summary).map(BigDecimal::negate);
        return Stream.concat(amounts(side.added(), summary), subtracted).reduce(BigDecimal::add);
    }

    private static Stream<BigDecimal> amounts(List<CellCode> cells, DistrictSummary summary) {
        return cells.stream().flatMap(cell -> summary.amount(cell).stream());
    }

    public BigDecimal difference() {
        return left.orElse(BigDecimal.ZERO).subtract(right.orElse(BigDecimal.ZERO));
    }

    /** False where neither side has a number: nothing can be said of it. */
    public boolean isKnown() {
        return left.isPresent() || right.isPresent();
    }

    public boolean isBroken() {
        return isKnown() && difference().signum() != 0;
    }
}
