package org.disclosure.rollup.cli.application;

import java.nio.file.Path;
import org.disclosure.rollup.cli.console.Console;

/**
 * Results lie in the output folder, and the store that they came of is not there. A night on a new one would send all letters
 * again and know of no lock and no decision.
 */
public final class StoreGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isEmpty;
    private final String store;
    private final String results;

    /**
     * @param isEmpty whether there is a store, of which no night was ever done
     * @param store where it is, or should be
     * @param results the folder of a year's results
     */
    public StoreGoneException(boolean isEmpty, String store, Path results) {
        super("Results lie in " + results + " and the store " + store + (isEmpty ? " is empty" : " is not there"));
        this.isEmpty = isEmpty;
        this.store = store;
        this.results = results.toString();
    }

    /** Why nothing was done, and what to do. */
    String words(Console console) {
        return console.text(isEmpty ? "cli.failed.store.empty" : "cli.failed.store.gone", store, results);
    }
}
