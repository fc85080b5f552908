package org.disclosure.rollup.check.narrative.figure;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures of the tables, as a finding says them.
 *
 * @param shown with the form's labels and the places of the figures
 * @param kept as the numbers of findings know it
 */
record FiguresSaid(String shown, String kept) {

    /** Several, one behind the other. */
    static FiguresSaid all(Collection<FiguresSaid> said) {
        return new FiguresSaid(joined(said, FiguresSaid::shown), joined(said, FiguresSaid::kept));
    }

    private static String joined(Collection<FiguresSaid> said, Function<FiguresSaid, String> words) {
        return said.stream().map(words).collect(Collectors.joining("；"));
    }
}
