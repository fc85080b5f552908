package org.disclosure.rollup.publish.report;

import static org.disclosure.rollup.publish.report.ReportWording.pieces;
import static org.disclosure.rollup.publish.report.ReportWording.plain;
import static org.disclosure.rollup.publish.report.ReportWording.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.KeyFigure;

/**
 * The sentences of a report that table 2 speaks by itself: documents, decisions, fees.
 *
 * <p>A figure that nobody reported is never said as 0: its clause is left out, and the sentence is empty when none is
 * left. The wording is Chinese whatever language is asked for, because it is published.
 */
final class PublicationSentences {

    private static final String IN_FORCE = "现行有效";
    private static final Map<KeyFigure, String> REGULATIONS =
            documents(KeyFigure.REGULATIONS_ISSUED, KeyFigure.REGULATIONS_REPEALED, KeyFigure.REGULATIONS_IN_FORCE);
    private static final Map<KeyFigure, String> NORMS =
            documents(KeyFigure.NORMS_ISSUED, KeyFigure.NORMS_REPEALED, KeyFigure.NORMS_IN_FORCE);
    private static final Map<KeyFigure, String> DECISIONS = new EnumMap<>(
            Map.of(KeyFigure.LICENSES, "行政许可", KeyFigure.PENALTIES, "行政处罚", KeyFigure.COMPULSION, "行政强制"));

    private final ReportFigures figures;

    PublicationSentences(ReportFigures figures) {
        this.figures = figures;
    }

    private static Map<KeyFigure, String> documents(KeyFigure issued, KeyFigure repealed, KeyFigure inForce) {
        return new EnumMap<>(Map.of(issued, "制发", repealed, "废止", inForce, IN_FORCE));
    }

    /** 规章, which few units make: nothing is said of none. */
    String regulations() {
        return hasNone(REGULATIONS) ? "" : documents(REGULATIONS, "规章");
    }

    /** 行政规范性文件. */
    String normativeDocuments() {
        return hasNone(NORMS) ? "本年没有制发、废止和现行有效的行政规范性文件。" : documents(NORMS, "行政规范性文件");
    }

    private boolean hasNone(Map<KeyFigure, String> documents) {
        return documents.keySet().stream().allMatch(figure -> ReportFigures.isZero(figures.figure(figure)));
    }

    private String documents(Map<KeyFigure, String> documents, String noun) {
        List<String> clauses = new ArrayList<>();
        documents.forEach((figure, verb) -> figures.figure(figure)
                .ifPresent(count ->
                        clauses.add(clauses.isEmpty() ? begun(verb) + noun + pieces(count) : verb + pieces(count))));
        return sentence(clauses);
    }

    private static String begun(String verb) {
        return verb.equals(IN_FORCE) ? verb : "本年" + verb;
    }

    /** 行政许可, 行政处罚, 行政强制. */
    String decisions() {
        List<String> taken = new ArrayList<>();
        List<String> none = new ArrayList<>();
        DECISIONS.forEach((figure, kind) -> figures.figure(figure)
                .ifPresent(count -> (count.signum() == 0 ? none : taken)
                        .add(count.signum() == 0 ? kind : kind + "处理决定" + pieces(count))));
        if (!taken.isEmpty()) {
            return "本年作出" + String.join("、", taken) + "。";
        }
        return none.isEmpty() ? "" : "本年未作出" + String.join("、", none) + "处理决定。";
    }

    /** 行政事业性收费, in 万元. */
    String charges() {
        return charged()
                .map(amount -> amount.signum() == 0 ? "本年没有行政事业性收费。" : "本年行政事业性收费" + plain(amount) + "万元。")
                .orElse("");
    }

    /**
     * 信息处理费, which table 2 holds among other fees: a year without any fee has none of these either. What a year with
     * fees took for information only people know.
     */
    String informationFees() {
        return ReportFigures.isZero(charged()) ? "本年未收取政府信息公开信息处理费。" : "";
    }

    private Optional<BigDecimal> charged() {
        return figures.figure(KeyFigure.FEES);
    }
}
