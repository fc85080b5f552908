package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Figures;

/**
 * One way to understand a number of the text: figures of the tables added up.
 *
 * @param less a figure that is taken off; empty for none
 */
record Meaning(List<Figure> figures, Optional<Figure> less) {

    static Meaning of(Figure... figures) {
        return new Meaning(List.of(figures), Optional.empty());
    }

    Optional<BigDecimal> value(Figures tables) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure figure : figures) {
            Optional<BigDecimal> value = figure.value(tables);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        BigDecimal whole = sum;
        return less.isEmpty() ? Optional.of(whole) : less.get().value(tables).map(whole::subtract);
    }

    FigureTexts said(Figures tables) {
        return new FigureTexts(
                inWords(tables, figure -> figure.text(tables)), inWords(tables, figure -> figure.kept(tables)));
    }

    /** {@code 本年新收政府信息公开申请数量 12（J4） + 上年结转政府信息公开申请数量 3（J5） = 15}. */
    private String inWords(Figures tables, Function<Figure, String> words) {
        String sum = figures.stream().map(words).collect(Collectors.joining(" + "));
        String whole = sum + less.map(figure -> " - " + words.apply(figure)).orElse("");
        boolean single = figures.size() == 1 && less.isEmpty();
        return single
                ? whole
                : whole + " = " + value(tables).map(BigDecimal::toPlainString).orElse("?");
    }

    CellCode firstCell() {
        return figures.get(0).cells().get(0);
    }
}
