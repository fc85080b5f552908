package org.disclosure.rollup.intake.container;

import java.io.IOException;

/** Says that a file that holds files, or a file in it, cannot be opened, and why. */
public final class NotOpenedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Reason; the name is the variant of the I-UNREADABLE message. */
    public enum Reason {
        /** It is damaged, or holds nothing. */
        DAMAGED("archive"),
        TOO_MUCH("archive-too-much"),
        ENCRYPTED("archive-encrypted"),
        /** One of several files that a large one was cut into. */
        VOLUME("archive-volume"),
        RAR_5("archive-rar5"),
        /** It is packed in a way that no library here knows. */
        METHOD("archive-method");

        private final String variant;

        Reason(String variant) {
            this.variant = variant;
        }

        public String variant() {
            return variant;
        }
    }

    private final Reason reason;

    NotOpenedException(Reason reason) {
        super(reason.variant());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
