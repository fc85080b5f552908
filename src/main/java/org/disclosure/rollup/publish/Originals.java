package org.disclosure.rollup.publish;

import java.util.Optional;
import java.util.concurrent.Callable;

/** The files as they were received. */
public interface Originals {

    /**
     * The content of a received file.
     *
     * @param path where it lies below the year's folder
     * @return empty when it cannot be had any more, or is no longer what the run has read
     */
    Optional<byte[]> content(String path);

    /**
     * Does work on the content of a file, within the time that is given to a file.
     *
     * @return empty when the time was up first
     * @throws RuntimeException when the work fails
     */
    <T> Optional<T> within(Callable<T> work);
}
