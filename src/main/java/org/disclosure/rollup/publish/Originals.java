package org.disclosure.rollup.publish;

import java.util.Optional;

/** The files as they were received. */
@FunctionalInterface
public interface Originals {

    /** No file can be had any more. */
    Originals NONE = path -> Optional.empty();

    /**
     * The content of a received file.
     *
     * @param path where it lies below the year's folder
     * @return empty when it cannot be had any more, or is no longer what the run has read
     */
    Optional<byte[]> content(String path);
}
