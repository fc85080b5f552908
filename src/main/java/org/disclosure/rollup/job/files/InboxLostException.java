package org.disclosure.rollup.job.files;

import java.nio.file.Path;

/** A year's folder in the inbox had files when a run began and has none while they are read, as when a share is lost. */
public final class InboxLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String folder;

    InboxLostException(Path folder, Throwable cause) {
        super("Lost while it was read: " + folder, cause);
        this.folder = folder.toString();
    }

    /** The folder of the year. */
    public Path folder() {
        return Path.of(folder);
    }
}
