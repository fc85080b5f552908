package org.disclosure.rollup.store.open;

/** The tables must be made or upgraded, and the role that the program has for it may not. */
public final class TablesForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String user;

    TablesForbiddenException(String user, Throwable cause) {
        super("The role " + user + " may not make tables", cause);
        this.user = user;
    }

    /** The role. */
    public String user() {
        return user;
    }
}
