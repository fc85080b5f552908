package org.disclosure.rollup.store.open;

/** A database that is none of this program's: it has tables of something else, or none that were ever finished. */
public final class ForeignStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignStoreException() {
        super("The database is no store of this program");
    }
}
