package org.disclosure.rollup.upkeep;

/** A backup has something else under the name of an archived content. Nothing was restored. */
public final class MisnamedContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String entry;

    MisnamedContentException(String entry) {
        super("Not the content that it is named by: " + entry);
        this.entry = entry;
    }

    /** The file in the backup. */
    public String entry() {
        return entry;
    }
}
