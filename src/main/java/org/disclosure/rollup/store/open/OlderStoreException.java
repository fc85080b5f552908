package org.disclosure.rollup.store.open;

/** The store is one that this program would upgrade, and a process that only joins others must not do that. */
public final class OlderStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OlderStoreException() {
        super("The store is of an older program, or empty");
    }
}
