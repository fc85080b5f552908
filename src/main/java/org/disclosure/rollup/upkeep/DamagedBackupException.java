package org.disclosure.rollup.upkeep;

/** A backup that is not whole, or none at all. Nothing was restored. */
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String entry;

    /** What is wrong. */
    public enum Reason {
        EMPTY,
        NO_ZIP,
        /** It is the store's own file. */
        STORE_FILE,
        /** It begins as a zip file does and has no end. */
        CUT_OFF,
        /** A zip file of something else, such as a workbook. */
        OTHER_ZIP,
        /** A line of the list, by its number. */
        LIST,
        NO_STORE,
        /** A file that is not listed. */
        UNLISTED,
        /** A file that is listed and not there. */
        MISSING,
        /** A file that is not what was listed. */
        CHANGED,
        /** The store's script, which the database does not take. */
        SCRIPT
    }

    /** @param entry the file in the backup that is wrong, or where in it; empty when it is the backup as a whole */
    DamagedBackupException(Reason reason, String entry, Throwable cause) {
        super("Damaged backup: " + reason + " " + entry, cause);
        this.reason = reason;
        this.entry = entry;
    }

    public Reason reason() {
        return reason;
    }

    public String entry() {
        return entry;
    }
}
