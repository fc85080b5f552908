package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Figures;

/** Writes an equation with its real numbers and the cells they stand in. */
final class Formula {

    private static final Pattern NUMBERING = Pattern.compile("^(?:（[一二三四五六七]）|[一二三四]、|\\d\\.)");
    private static final Pattern REMARK = Pattern.compile("(?<=.)（.*）$");

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
    Formula(Form form, Figures now, int year, boolean byRow) {
        this.form = form;
        this.now = now;
        this.byRow = byRow;
        this.lastYear = year - 1;
    }

    /** {@code 本年新收 3403（D4） + 上年结转 91（D5） ≠ 总计 3375（D27） + 结转 118（D28）}. */
    String text(Evaluation evaluation, String relation) {
        return side(evaluation.left()) + " " + relation + " " + side(evaluation.right());
    }

    /** The short names of cells with their addresses. */
    String names(List<CellCode> cells) {
        List<String> names = new ArrayList<>();
        for (CellCode cell : cells) {
            names.add(name(cell)
                    + now.address(cell).map(address -> "（" + address + "）").orElse(""));
        }
        return String.join("、", names);
    }

    private String side(List<Evaluation.Valued> terms) {
        StringBuilder text = new StringBuilder();
        for (Evaluation.Valued valued : terms) {
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

    private String term(Evaluation.Valued valued) {
        Term term = valued.term();
        String number = valued.value().map(BigDecimal::toPlainString).orElse("?");
        String place = term.lastYear()
                ? ""
                : now.address(term.cell()).map(address -> "（" + address + "）").orElse("");
        return (term.lastYear() ? lastYear + "年" : "") + name(term.cell()) + " " + number + place;
    }

    private String name(CellCode code) {
        FormCell cell = form.cell(code);
        boolean column = byRow && code.table().equals("t3")
                || code.table().equals("t4")
                || code.table().equals("t2");
        String label =
                column ? cell.column().label().text() : cell.row().label().text();
        return REMARK.matcher(NUMBERING.matcher(label).replaceFirst("")).replaceFirst("");
    }
}
