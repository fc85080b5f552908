package org.disclosure.rollup.tell;

/** A message could not be sent. */
final class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /** Reason of the failure. The words for each are {@code tell.why.<name>}. */
    enum Reason {
        /** No mail server is set. */
        NO_SERVER,
        /** No sender's address is set. */
        NO_SENDER,
        /** An address is malformed, or the server knows it not. */
        ADDRESS,
        /** Nobody knows a machine of the mail server's name. */
        NO_HOST,
        /** The server is not there, does not answer in time, or its certificate does not hold. */
        CONNECTION,
        /** The server answers, but not all in the time for one letter. */
        SLOW,
        /** The server does not take the user name or password. */
        LOGIN,
        /** The file to attach is missing. */
        ATTACHMENT,
        /** The webhook's URL is none. */
        URL,
        /** The robot did not take it. */
        ANSWER
    }

    UndeliveredException(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    /** True if the next message would fail for the same reason. */
    boolean isOfTheServer() {
        return reason != Reason.ADDRESS && reason != Reason.ATTACHMENT;
    }
}
