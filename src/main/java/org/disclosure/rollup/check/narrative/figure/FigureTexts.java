package org.disclosure.rollup.check.narrative.figure;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Texts of figures of the tables, as findings show them.
 *
 * @param shown with the form's labels and the places of the figures
 * @param kept as the numbers of findings know it
 */
record FigureTexts(String shown, String kept) {

    /** Several, one behind the other. */
    static FigureTexts all(Collection<FigureTexts> said) {
        return new FigureTexts(joined(said, FigureTexts::shown), joined(said, FigureTexts::kept));
    }

    private static String joined(Collection<FigureTexts> said, Function<FigureTexts, String> words) {
        return said.stream().map(words).collect(Collectors.joining("；"));
    }
}
