package org.disclosure.rollup.intake.limit;

import org.disclosure.rollup.intake.Intake;

/** Says that a file cannot be read, and why. It never leaves intake: {@link Intake} makes a finding of it. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Reason; the name is the variant of the I-UNREADABLE message. */
    public enum Reason {
        EMPTY("empty"),
        DAMAGED("damaged"),
        ENCRYPTED("encrypted"),
        OLD_EXCEL("old-excel"),
        OLD_WORD("old-word"),
        STRICT("strict"),
        ARCHIVE("archive"),
        TOO_SLOW("too-slow"),
        TOO_LARGE("too-large"),
        TOO_MANY_CELLS("too-many-cells"),
        TEXT_TOO_LONG("text-too-long"),
        INSERTED("inserted"),
        LOST_MERGES("lost-merges"),
        UNKNOWN_TEXT("unknown-text");

        private final String variant;

        Reason(String variant) {
            this.variant = variant;
        }

        public String variant() {
            return variant;
        }
    }

    private final Reason reason;

    public UnreadableFileException(Reason reason) {
        super(reason.variant());
        this.reason = reason;
    }

    public UnreadableFileException(Reason reason, Throwable cause) {
        super(reason.variant(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
