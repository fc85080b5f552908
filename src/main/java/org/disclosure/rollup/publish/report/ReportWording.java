package org.disclosure.rollup.publish.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Wording of numbers and joined clauses in a report. */
final class ReportWording {

    private ReportWording() {}

    static String pieces(BigDecimal count) {
        return plain(count) + "件";
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@code 予以公开3件} of each that is not 0. */
    static List<String> nonZero(Map<String, BigDecimal> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> entry.getKey() + pieces(entry.getValue()))
                .toList();
    }

    /** The clauses as one sentence; empty when there are none. */
    static String sentence(List<String> clauses) {
        return clauses.isEmpty() ? "" : String.join("，", clauses) + "。";
    }
}
