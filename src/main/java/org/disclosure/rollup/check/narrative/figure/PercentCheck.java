package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.submission.Submission;

/**
 * N-PERCENT: a share or a growth of the text comes out when it is calculated again from the numbers beside it, or from last
 * year's report as the program knows it. A difference of 0.1 is let pass, and what rounding to the digits given makes.
 */
public final class PercentCheck implements UnitCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private static final int DIGITS = 12;

    private static final Set<Kind> WHOLES_OF_THE_TEXT =
            Arrays.stream(Kind.values()).filter(Kind::wholeOfApplications).collect(Collectors.toUnmodifiableSet());

    /** Possible bases of a share of applications, as counted in the tables. */
    private static final List<Kind> WHOLES = List.of(Kind.RECEIVED, Kind.CONCLUDED);

    @Override
    public List<Finding> check(Report report) {
        List<Finding> findings = new ArrayList<>();
        for (Fact fact : report.facts()) {
            if (fact instanceof Fact.Share share) {
                share(report, share).ifPresent(findings::add);
            } else if (fact instanceof Fact.Growth growth) {
                growth(report, growth).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> share(Report report, Fact.Share share) {
        List<Optional<BigDecimal>> wholes = Stream.concat(
                        share.wholes().stream().map(Optional::of), ofApplications(report, share))
                .toList();
        List<BigDecimal> known = wholes.stream().flatMap(Optional::stream).toList();
        boolean open = known.isEmpty()
                || known.size() < wholes.size()
                || known.stream().anyMatch(whole -> near(share.percent(), percent(share.part(), whole)));
        if (open) {
            return Optional.empty();
        }
        // the whole is the largest of what it may be
        BigDecimal whole = known.stream().max(Comparator.naturalOrder()).orElseThrow();
        Optional<BigDecimal> right = percent(share.part(), whole);
        return right.map(value -> finding(
                share,
                FactFindings.plain(share.part()) + " ÷ " + FactFindings.plain(whole) + " = " + shown(value) + "%",
                share.percent(),
                value,
                "%"));
    }

    /** Totals of applications that the share may be of: those of the text wherever it states them, and the tables'. */
    private static Stream<Optional<BigDecimal>> ofApplications(Report report, Fact.Share share) {
        if (share.kind().isEmpty()) {
            return Stream.of();
        }
        Stream<Optional<BigDecimal>> stated =
                FactFindings.counts(report, WHOLES_OF_THE_TEXT).stream().map(count -> Optional.of(count.number()));
        return FactFindings.ofAnotherScope(report, share)
                ? stated
                : Stream.concat(stated, WHOLES.stream().flatMap(kind -> values(kind, report.submission())));
    }

    private static Optional<Finding> growth(Report report, Fact.Growth growth) {
        List<Optional<BigDecimal>> before =
                growth.before().isPresent() ? List.of(growth.before()) : lastYears(report, growth);
        List<BigDecimal> known = before.stream().flatMap(Optional::stream).toList();
        boolean open = known.isEmpty()
                || known.size() < before.size()
                || known.stream().anyMatch(last -> fits(growth, last));
        if (open) {
            return Optional.empty();
        }
        BigDecimal last = known.get(0);
        BigDecimal change = growth.now().subtract(last);
        String subtraction = FactFindings.plain(growth.now()) + " - " + FactFindings.plain(last);
        if (!growth.percent()) {
            return Optional.of(
                    finding(growth, subtraction + " = " + FactFindings.plain(change), growth.change(), change, "")
                            .as("growth"));
        }
        return percent(change, last)
                .map(value -> finding(
                                growth,
                                "(" + subtraction + ") ÷ " + FactFindings.plain(last) + " = " + shown(value) + "%",
                                growth.change(),
                                value,
                                "%")
                        .as("growth"));
    }

    /** True if the stated growth fits last year's number; growth from zero is no percentage and fits anything. */
    private static boolean fits(Fact.Growth growth, BigDecimal last) {
        BigDecimal change = growth.now().subtract(last);
        return growth.percent()
                ? last.signum() == 0 || near(growth.change(), percent(change, last))
                : change.compareTo(growth.change()) == 0;
    }

    private static List<Optional<BigDecimal>> lastYears(Report report, Fact.Growth growth) {
        return growth.kind().isEmpty() || report.last().isEmpty() || FactFindings.ofAnotherScope(report, growth)
                ? List.of()
                : values(growth.kind().get(), report.last().get()).toList();
    }

    private static Stream<Optional<BigDecimal>> values(Kind kind, Submission tables) {
        return new Meanings(tables.form()).of(kind).stream().map(meaning -> meaning.value(tables));
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP));
    }

    private static boolean near(BigDecimal stated, Optional<BigDecimal> calculated) {
        // 83 % may be 83.3 % without its decimals
        BigDecimal rounding = new BigDecimal("0.5").movePointLeft(Math.max(0, stated.scale()));
        return calculated
                .filter(value -> value.subtract(stated).abs().compareTo(TOLERANCE.max(rounding)) <= 0)
                .isPresent();
    }

    private static Finding finding(
            Fact fact, String calculation, BigDecimal stated, BigDecimal calculated, String unit) {
        String[] values = {fact.source().quotation(), calculation, FactFindings.plain(stated) + unit};
        return Finding.of(Problem.N_PERCENT, values)
                .named(values[0])
                .given(values)
                .comparing(FactFindings.plain(stated), shown(calculated), shown(stated.subtract(calculated)));
    }

    private static String shown(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return FactFindings.plain(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
