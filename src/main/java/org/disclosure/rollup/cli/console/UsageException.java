package org.disclosure.rollup.cli.console;

/** The command was given something that cannot be used: a message in the user's words, exit 2. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
