package org.disclosure.rollup.publish;

import java.nio.file.Path;

/** The folder for the outputs, or something in it, is not what a run can write to. */
public final class UnusableOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Path path;

    UnusableOutputException(Reason reason, Path path) {
        super(reason + ": " + path);
        this.reason = reason;
        this.path = path;
    }

    /** Reason why the output cannot be written. */
    public enum Reason {
        /** Another run writes into it. */
        IN_USE,
        /** It is a file, a pipe or the like where a folder must be. */
        NO_FOLDER,
        /** It is a link to what is not there. */
        DANGLING,
        /** A year's folder is a link, which a rename would replace, and not what it leads to. */
        LINK,
        /** It is a pipe or a device, which cannot be carried over. */
        NO_FILE,
        /** It is a folder with the name of a file that is to be written, or a file with that of a folder. */
        TAKEN
    }

    public Reason reason() {
        return reason;
    }

    /** The folder or file. */
    public Path path() {
        return path;
    }
}
