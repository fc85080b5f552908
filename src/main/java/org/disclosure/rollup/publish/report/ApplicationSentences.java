package org.disclosure.rollup.publish.report;

import static org.disclosure.rollup.publish.report.ReportWording.nonZero;
import static org.disclosure.rollup.publish.report.ReportWording.pieces;
import static org.disclosure.rollup.publish.report.ReportWording.plain;
import static org.disclosure.rollup.publish.report.ReportWording.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.KeyFigure;

/**
 * The sentences of a report that table 3 speaks by itself: applications received, growth, applicants, outcomes.
 *
 * <p>A figure that nobody reported is never said as 0: its clause is left out, and the sentence is empty when none is
 * left. The wording is Chinese whatever language is asked for, because it is published.
 */
final class ApplicationSentences {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReportFigures figures;

    ApplicationSentences(ReportFigures figures) {
        this.figures = figures;
    }

    /**
     * Number of applications received, and the change from the year before. That none came is said only of a year
     * in which none was concluded either.
     */
    String received() {
        Optional<BigDecimal> count = figures.figure(KeyFigure.RECEIVED);
        if (count.isEmpty()) {
            return "";
        }
        boolean none = ReportFigures.isZero(count) && ReportFigures.isZero(figures.figure(KeyFigure.CONCLUDED));
        String received = none ? "本年未收到政府信息公开申请" : "本年新收政府信息公开申请" + pieces(count.get());
        return received + growth(count.get()) + "。";
    }

    private String growth(BigDecimal count) {
        CellCode received = figures.keys().cell(KeyFigure.RECEIVED);
        Optional<BigDecimal> before = figures.lastYear().apply(received);
        if (before.isEmpty() || before.get().signum() < 0 || count.signum() < 0) {
            return "";
        }
        BigDecimal more = count.subtract(before.get());
        if (more.signum() == 0) {
            return "，与上年持平";
        }
        String difference = (more.signum() > 0 ? "，比上年增加" : "，比上年减少") + pieces(more.abs());
        return count.signum() == 0 || before.get().signum() == 0 ? difference : difference + rate(more, before.get());
    }

    /** The change in per cent with one decimal; nothing when that is 0. */
    private static String rate(BigDecimal more, BigDecimal before) {
        BigDecimal percent = more.abs().multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        return percent.signum() == 0 ? "" : (more.signum() > 0 ? "，增长" : "，下降") + plain(percent) + "%";
    }

    /** Applications carried in, concluded and carried out. */
    String handled() {
        List<String> clauses = new ArrayList<>();
        figures.figure(KeyFigure.CARRIED_IN).ifPresent(count -> clauses.add("上年结转" + pieces(count)));
        figures.figure(KeyFigure.CONCLUDED).ifPresent(count -> clauses.add("本年办结" + pieces(count)));
        figures.figure(KeyFigure.CARRIED_OUT).ifPresent(count -> clauses.add("结转下年度继续办理" + pieces(count)));
        return sentence(clauses);
    }

    /** Kinds of applicants; only where every column of the year's applications is known. */
    String applicants() {
        Optional<BigDecimal> natural = natural();
        Optional<BigDecimal> legal = legal();
        if (natural.isEmpty()
                || legal.isEmpty()
                || natural.get().add(legal.get()).signum() == 0) {
            return "";
        }
        return "按申请人划分，自然人申请" + pieces(natural.get()) + "，法人或其他组织申请" + pieces(legal.get()) + "。";
    }

    private Optional<BigDecimal> natural() {
        CellCode received = figures.keys().cell(KeyFigure.RECEIVED);
        return figures.now().apply(received.in("natural"));
    }

    private Optional<BigDecimal> legal() {
        CellCode received = figures.keys().cell(KeyFigure.RECEIVED);
        return figures.sum(figures.form().cell(received).block().columns().stream()
                .filter(column -> !column.label().under().isEmpty())
                .map(column -> received.in(column.code())));
    }

    /** Outcomes of the applications concluded; those that nobody reported are named as open. */
    String outcomes() {
        Map<String, Optional<BigDecimal>> counts = outcomeCounts();
        Map<String, BigDecimal> known = new LinkedHashMap<>();
        counts.forEach((name, count) -> count.ifPresent(value -> known.put(name, value)));
        List<String> clauses = nonZero(known);
        String open = known.size() < counts.size() ? "（其余办理结果未填报）" : "";
        return clauses.isEmpty() ? "" : "办理结果为：" + String.join("，", clauses) + open + "。";
    }

    private Map<String, Optional<BigDecimal>> outcomeCounts() {
        Map<String, List<Optional<BigDecimal>>> parts = new LinkedHashMap<>();
        for (CellCode cell : figures.keys().cells(KeyFigure.OUTCOMES)) {
            parts.computeIfAbsent(outcome(figures.form().cell(cell).row().label()), name -> new ArrayList<>())
                    .add(figures.now().apply(cell));
        }
        Map<String, Optional<BigDecimal>> counts = new LinkedHashMap<>();
        parts.forEach((name, figures) -> counts.put(name, ReportFigures.sum(figures)));
        return counts;
    }

    /** {@code 不予公开} of {@code （三）不予公开}, {@code 部分公开} of {@code （二）部分公开（区分处理的，…）}. */
    private static String outcome(FormLabel label) {
        String heading = label.under().size() > 1 ? label.under().get(1) : label.text();
        return heading.replaceFirst("^（[^）]*）", "").replaceFirst("（.*", "");
    }

    /** Applications given up because a fee was not paid; nothing is said of none. */
    String unpaid() {
        return figures.figure(KeyFigure.FEE_UNPAID)
                .filter(count -> count.signum() > 0)
                .map(count -> "有" + pieces(count) + "申请因申请人逾期未按收费通知要求缴纳费用，不再处理。")
                .orElse("");
    }

    /** Two numbers of the sentences that should be the same. */
    record Sides(BigDecimal one, BigDecimal other) {}

    /** Received and carried in against concluded and carried out; empty when one of them is not known. */
    Optional<Sides> balance() {
        return sides(sum(KeyFigure.RECEIVED, KeyFigure.CARRIED_IN), sum(KeyFigure.CONCLUDED, KeyFigure.CARRIED_OUT));
    }

    /** The two groups of applicants against all applications received. */
    Optional<Sides> applicantsTotal() {
        return sides(ReportFigures.sum(List.of(natural(), legal())), figures.figure(KeyFigure.RECEIVED));
    }

    /** The outcomes against all applications concluded. */
    Optional<Sides> outcomesTotal() {
        return sides(ReportFigures.sum(List.copyOf(outcomeCounts().values())), figures.figure(KeyFigure.CONCLUDED));
    }

    private static Optional<Sides> sides(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(value -> other.map(against -> new Sides(value, against)));
    }

    private Optional<BigDecimal> sum(KeyFigure... totals) {
        return ReportFigures.sum(Stream.of(totals).map(figures::figure).toList());
    }
}
