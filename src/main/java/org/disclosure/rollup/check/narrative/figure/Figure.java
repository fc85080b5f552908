package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.submission.Figures;

/**
 * A figure of the tables that a text may state: one cell, or several neighbouring ones added up.
 *
 * @param label what it is called, in the form's words
 * @param keptName what the numbers of findings know it by
 */
record Figure(String label, String keptName, List<CellCode> cells) {

    private static final Pattern NUMBERING = Pattern.compile("^(?:（[一二三四五六七]）|[一二三四]、|\\d\\.)");
    private static final Pattern REMARK = Pattern.compile("(?<=.)（.*）$");

    Figure {
        cells = List.copyOf(cells);
    }

    /** The number; empty as soon as one of the cells holds none. */
    Optional<BigDecimal> value(Figures figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellCode cell : cells) {
            Optional<BigDecimal> amount = figures.amount(cell);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }

    /** {@code 予以公开 5（J6）}, {@code 不予公开 3（J8:J15）}. */
    String text(Figures figures) {
        String value = value(figures).map(BigDecimal::toPlainString).orElse("?");
        Optional<String> first = figures.address(cells.get(0));
        Optional<String> last = figures.address(cells.get(cells.size() - 1));
        String place = first.map(at -> "（" + at
                        + (cells.size() > 1 ? last.map(end -> ":" + end).orElse("") : "") + "）")
                .orElse("");
        return label + " " + value + place;
    }

    /** As numbers of findings know it: of the places only whether there are two. */
    String kept(Figures figures) {
        String value = value(figures).map(BigDecimal::toPlainString).orElse("?");
        boolean two = cells.size() > 1
                && figures.address(cells.get(0)).isPresent()
                && figures.address(cells.get(cells.size() - 1)).isPresent();
        return keptName + " " + value + (two ? "（:）" : "");
    }

    FigureTexts said(Figures figures) {
        return new FigureTexts(text(figures), kept(figures));
    }

    static String plain(String label) {
        return REMARK.matcher(NUMBERING.matcher(label).replaceFirst("")).replaceFirst("");
    }

    /** The row's own name; a row that adds up is named with its heading. */
    static String name(Form form, CellCode cell) {
        FormRow found = form.table(cell.table()).rows().stream()
                .filter(candidate -> candidate.code().equals(cell.row()))
                .findFirst()
                .orElseThrow();
        List<String> under = found.label().under();
        String heading = found.total() && !under.isEmpty() ? plain(under.get(under.size() - 1)) : "";
        return heading + plain(found.label().text());
    }
}
