package org.disclosure.rollup.store.open;

/** The store could not be brought up to date. It is what it was. */
public final class UpgradeFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UpgradeFailedException(Throwable cause) {
        super("The store was not upgraded", cause);
    }
}
