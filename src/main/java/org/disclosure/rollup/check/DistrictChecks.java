package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.Identities;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Figures;
import org.disclosure.rollup.submission.Submission;

/** Checks of the district as a whole: who is missing or late, and whether the district's sums balance. */
public final class DistrictChecks {

    private final RuleBook book;

    public DistrictChecks(RuleBook book) {
        this.book = book;
    }

    /**
     * A unit whose own figures keep a check from holding, or leave it open.
     *
     * @param finding what the unit's own check found
     */
    public record Breaker(String unit, Finding finding) {

        private boolean keepsFromHolding(LinearCheck check, Equation equation) {
            return finding.code().equals(check.code()) && finding.cell().equals(Optional.of(equation.about()));
        }
    }

    /** D-MISSING: the deadline is over, and the unit has no readable submission (条例第四十九条). */
    public static Finding missing(String unit, LocalDate deadline, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(deadline, asOf);
        // days pass; who is missing and since when stays the same
        return Finding.of(Problem.D_MISSING, unit, deadline.toString(), Long.toString(days))
                .given(deadline.toString());
    }

    /** D-LATE: the first usable report was received after the deadline. */
    public static Finding late(String unit, LocalDate received, LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(deadline, received);
        return Finding.of(Problem.D_LATE, unit, received.toString(), deadline.toString(), Long.toString(days))
                .given(received.toString(), deadline.toString());
    }

    /** The variant of D-RECORDED that the government can be asked about: no unit of its area is missing in the sum. */
    public static final String OF_ALL = "all";

    /**
     * D-RECORDED: the cells in which the district's own report differs from the sum of its units (条例第五十条); fees are
     * compared as they are printed.
     *
     * @param path the file of the report
     * @param ofAll whether a lower government's report is compared with the sum of all its units
     */
    public static List<Finding> recorded(Form form, Figures sums, Submission report, String path, boolean ofAll) {
        List<Finding> findings = new ArrayList<>();
        for (FormCell cell : form.cells()) {
            Optional<Entry> entry = report.find(cell.code());
            Optional<BigDecimal> printed = report.amount(cell.code());
            BigDecimal sum = sums.amount(cell.code()).orElse(BigDecimal.ZERO);
            if (printed.isPresent() && !isAgreeing(entry.orElseThrow(), printed.get(), sum)) {
                String difference = printed.get().subtract(sum).toPlainString();
                findings.add(Finding.of(
                                Problem.D_RECORDED,
                                path,
                                cell.title(),
                                entry.orElseThrow().address(),
                                printed.get().toPlainString(),
                                sum.toPlainString(),
                                difference)
                        .as(ofAll ? OF_ALL : "")
                        .about(cell.code())
                        .at(entry.orElseThrow().sheet(), entry.orElseThrow().address())
                        .comparing(printed.get().toPlainString(), sum.toPlainString(), difference));
            }
        }
        return findings;
    }

    private static boolean isAgreeing(Entry entry, BigDecimal printed, BigDecimal sum) {
        return PrintedNumber.of(printed, entry.reading()).isAgreeing(sum);
    }

    /**
     * D-IDENTITY: the identities of tables 3 and 4 that do not hold on the district's figures. Undecided when the units
     * behind it have nothing but blanks that leave their own check open.
     *
     * @param breakers the units' own broken or undecided checks
     */
    public List<Finding> identities(Form form, int year, Figures district, List<Breaker> breakers) {
        List<Finding> findings = new ArrayList<>();
        Identities.forEach(
                book,
                form,
                year,
                (check, equation) -> Evaluation.of(check, equation, form, district, Optional.empty())
                        .filter(evaluation -> evaluation.outcome() != Evaluation.Outcome.HOLDS)
                        .ifPresent(evaluation ->
                                findings.add(identity(check, equation, form, year, district, evaluation, breakers))));
        return findings;
    }

    private static Finding identity(
            LinearCheck check,
            Equation equation,
            Form form,
            int year,
            Figures district,
            Evaluation evaluation,
            List<Breaker> breakers) {
        List<Breaker> behind = breakers.stream()
                .filter(breaker -> breaker.keepsFromHolding(check, equation))
                .toList();
        String units = behind.stream()
                .map(breaker -> breaker.unit() + "（" + breaker.finding().difference() + "）")
                .collect(Collectors.joining("、"));
        boolean open = !behind.isEmpty()
                && behind.stream().allMatch(breaker -> breaker.finding().outcome() == Finding.Outcome.UNDECIDED);
        Finding broken = CheckFinding.broken(check, equation, form, year, district, evaluation);
        Finding finding = Finding.of(
                        Problem.D_IDENTITY,
                        check.code(),
                        broken.arguments().get(0),
                        broken.arguments().get(1),
                        broken.difference(),
                        units.isEmpty() ? "—" : units)
                .about(equation.about())
                .named(check.code())
                .comparing(broken.observed(), broken.expected(), broken.difference());
        return open ? finding.undecided() : finding;
    }
}
