package org.disclosure.rollup.publish;

import static org.disclosure.rollup.publish.Wording.pieces;
import static org.disclosure.rollup.publish.Wording.plain;
import static org.disclosure.rollup.publish.Wording.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences of a report that table 2 speaks by itself: documents, decisions, fees.
 *
 * <p>A figure that nobody reported is never said as 0: its clause is left out, and the sentence is empty when none is
 * left. The wording is Chinese whatever language is asked for, because it is published.
 */
final class PublicationSentences {

    private static final Map<String, String> DOCUMENTS = ordered("issued", "制发", "repealed", "废止", "in-force", "现行有效");
    private static final Map<String, String> DECISIONS =
            ordered("licenses", "行政许可", "penalties", "行政处罚", "compulsion", "行政强制");

    private final ReportFigures figures;

    PublicationSentences(ReportFigures figures) {
        this.figures = figures;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index], pairs[index + 1]);
        }
        return map;
    }

    /** 规章, which few units make: nothing is said of none. */
    String regulations() {
        return hasNone("regulations") ? "" : documents("regulations", "规章");
    }

    /** 行政规范性文件. */
    String normativeDocuments() {
        return hasNone("normative-documents") ? "本年没有制发、废止和现行有效的行政规范性文件。" : documents("normative-documents", "行政规范性文件");
    }

    private boolean hasNone(String row) {
        return DOCUMENTS.keySet().stream().allMatch(column -> ReportFigures.isZero(figures.figure("t2", row, column)));
    }

    private String documents(String row, String noun) {
        List<String> clauses = new ArrayList<>();
        DOCUMENTS.forEach((column, verb) -> figures.figure("t2", row, column)
                .ifPresent(count -> clauses.add(
                        clauses.isEmpty() ? begun(column, verb) + noun + pieces(count) : verb + pieces(count))));
        return sentence(clauses);
    }

    private static String begun(String column, String verb) {
        return column.equals("in-force") ? verb : "本年" + verb;
    }

    /** 行政许可, 行政处罚, 行政强制. */
    String decisions() {
        List<String> taken = new ArrayList<>();
        List<String> none = new ArrayList<>();
        DECISIONS.forEach((row, kind) -> figures.figure("t2", row, "decisions")
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
        return figures.figure("t2", "fees", "amount");
    }
}
