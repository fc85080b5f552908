package org.disclosure.rollup.job.files;

import java.nio.file.Path;

/** A file is not what it was, or is not there, where a worker looks for it. */
public final class OtherContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    OtherContentException(Path file) {
        super("Not the file that the run is made from: " + file);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
