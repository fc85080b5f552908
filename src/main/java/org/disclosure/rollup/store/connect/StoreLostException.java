package org.disclosure.rollup.store.connect;

/** The database was away, and with it the lock of the run: another run may work by now. */
public final class StoreLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreLostException(Throwable cause) {
        super("The database was away", cause);
    }
}
