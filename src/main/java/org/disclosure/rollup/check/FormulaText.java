package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Figures;

/** Text of an equation with its real numbers and their cells. */
final class FormulaText {

    /** With more terms than these, those that are 0 are left out. */
    private static final int MOST_TERMS_WITH_ZEROS = 3;

    private final Form form;
    private final Figures now;
    private final boolean byRow;
    private final int lastYear;

    /**
     * @param year the report year of the figures
     * @param byRow whether the equation adds up cells of one row, so that columns tell its terms apart
     */
    FormulaText(Form form, Figures now, int year, boolean byRow) {
        this.form = form;
        this.now = now;
        this.byRow = byRow;
        this.lastYear = year - 1;
    }

    /** {@code 自然人 3403（D4） + 商业企业 91（E4） ≠ 总计 3375（J4）}; a number that is not there is {@code ?}. */
    String text(Evaluation evaluation, String relation) {
        return side(evaluation.left()) + " " + relation + " " + side(evaluation.right());
    }

    /** The short names of terms with the addresses of their cells. */
    String names(List<Term> terms) {
        return terms.stream().map(term -> name(term) + place(term)).collect(Collectors.joining("、"));
    }

    private String side(List<Evaluation.TermValue> terms) {
        StringBuilder text = new StringBuilder();
        for (Evaluation.TermValue valued : terms) {
            boolean zero = valued.value().filter(value -> value.signum() == 0).isPresent();
            if (zero && terms.size() > MOST_TERMS_WITH_ZEROS) {
                continue;
            }
            if (valued.term().sign() < 0) {
                text.append(text.isEmpty() ? "-" : " - ");
            } else if (!text.isEmpty()) {
                text.append(" + ");
            }
            text.append(term(valued));
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private String term(Evaluation.TermValue valued) {
        String number = valued.value().map(BigDecimal::toPlainString).orElse("?");
        return name(valued.term()) + " " + number + place(valued.term());
    }

    /** The cell of last year is in another file. */
    private String place(Term term) {
        return term.lastYear()
                ? ""
                : now.address(term.cell()).map(address -> "（" + address + "）").orElse("");
    }

    private String name(Term term) {
        return (term.lastYear() ? lastYear + "年" : "") + name(term.cell());
    }

    private String name(CellCode code) {
        FormCell cell = form.cell(code);
        boolean column = byRow || !code.table().equals(form.keyFigures().applications());
        return column ? cell.column().label().plain() : cell.row().name();
    }
}
