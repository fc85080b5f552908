package org.disclosure.rollup.cli.application;

import java.nio.file.Path;
import org.disclosure.rollup.cli.console.Console;

/**
 * Results lie in the output folder, and the store that they came of is not there. A run on another one would send letters
 * again and know of no lock and no decision.
 */
public final class StoreGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** State of the place where the store should be. */
    public enum Kind {
        /** Nothing. */
        GONE,
        /** An empty file. */
        UNMADE,
        /** A store of which no run was ever done. */
        EMPTY,
        /** A store that these results are not of, or an earlier copy of the one that they are of. */
        OTHER
    }

    private final Kind kind;
    private final String store;
    private final String results;

    /**
     * @param store where it is, or should be
     * @param results the folder of a year's results
     */
    public StoreGoneException(Kind kind, String store, Path results) {
        super("Results lie in " + results + " and the store " + store + " is " + kind);
        this.kind = kind;
        this.store = store;
        this.results = results.toString();
    }

    /** Why nothing was done, and what to do. */
    String words(Console console) {
        return console.text("cli.failed.store." + kind.name(), store, results);
    }
}
