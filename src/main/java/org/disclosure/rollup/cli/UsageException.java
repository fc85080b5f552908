package org.disclosure.rollup.cli;

/** The command was given something that cannot be used: a message in the user's words, exit 2. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
