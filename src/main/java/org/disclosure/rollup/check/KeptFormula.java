package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeptNames;

/**
 * An equation with its real numbers as the numbers of findings know it. It looks like what a {@link FormulaText} printed in the
 * first release, but shares nothing with it: however formulas are printed, this stays as it is.
 */
final class KeptFormula {

    private static final int MOST_TERMS_WITH_ZEROS = 3;

    private final KeptNames names;
    private final int lastYear;
    private final boolean byRow;

    /**
     * @param year the report year of the figures
     * @param byRow whether the equation adds up cells of one row
     */
    KeptFormula(KeptNames names, int year, boolean byRow) {
        this.names = names;
        this.lastYear = year - 1;
        this.byRow = byRow;
    }

    /** {@code 自然人 3403 + 商业企业 91 ≠ 总计 3375}; a number that is not there is {@code ?}. */
    String text(Evaluation evaluation, String relation) {
        return side(evaluation.left()) + " " + relation + " " + side(evaluation.right());
    }

    String names(List<Term> terms) {
        return terms.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String side(List<Evaluation.TermValue> terms) {
        StringBuilder text = new StringBuilder();
        for (Evaluation.TermValue valued : terms) {
            boolean zero = valued.value().filter(value -> value.signum() == 0).isPresent();
            if (!zero || terms.size() <= MOST_TERMS_WITH_ZEROS) {
                text.append(sign(valued.term(), text.isEmpty()))
                        .append(name(valued.term()))
                        .append(" ")
                        .append(valued.value().map(BigDecimal::toPlainString).orElse("?"));
            }
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static String sign(Term term, boolean first) {
        if (term.sign() < 0) {
            return first ? "-" : " - ";
        }
        return first ? "" : " + ";
    }

    private String name(Term term) {
        CellCode cell = term.cell();
        boolean column = byRow || !cell.table().equals("t3");
        String name =
                column ? names.shortColumn(cell.table(), cell.column()) : names.shortRow(cell.table(), cell.row());
        return (term.lastYear() ? lastYear + "年" : "") + name;
    }
}
