package org.disclosure.rollup.upkeep;

/** A backup that is not whole, or none at all. Nothing was restored. */
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String entry;

    /** @param entry the file in the backup that is wrong; empty when it is the backup as a whole */
    DamagedBackupException(String entry, Throwable cause) {
        super("Damaged backup: " + entry, cause);
        this.entry = entry;
    }

    public String entry() {
        return entry;
    }
}
