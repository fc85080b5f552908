package org.disclosure.rollup.store.connect;

/** Another run works on the store, on this machine or on another one. */
public final class StoreInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreInUseException(Throwable cause) {
        super("Another run works on the store", cause);
    }
}
