package org.disclosure.rollup.recognition.row;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.sheet.RawCell;

/** Figures that a finding lists with their places, the first ones only when there are many. */
public record FiguresInWords(List<RawCell> figures, int most) {

    /** {@code D14=3，E14=5…}. */
    public String shown() {
        return listed(RawCell::address);
    }

    /** As numbers of findings know them: without their places. */
    public String kept() {
        return listed(cell -> "");
    }

    private String listed(Function<RawCell, String> place) {
        String first = figures.stream()
                .limit(most)
                .map(cell -> place.apply(cell) + "=" + cell.text())
                .collect(Collectors.joining("，"));
        return figures.size() > most ? first + "…" : first;
    }
}
