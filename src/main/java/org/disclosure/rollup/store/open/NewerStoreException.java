package org.disclosure.rollup.store.open;

/** The store was last opened by a later version of the program, which may keep what this one would lose. */
public final class NewerStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String version;

    NewerStoreException(String version) {
        super("The store's schema is " + version);
        this.version = version;
    }

    /** The version of the store's schema. */
    public String version() {
        return version;
    }
}
