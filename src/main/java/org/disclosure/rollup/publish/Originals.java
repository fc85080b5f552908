package org.disclosure.rollup.publish;

import java.util.Optional;
import java.util.concurrent.Callable;

/** The files as they were received; several threads may ask for them at a time. */
public interface Originals {

    /**
     * The content of a received file.
     *
     * @param sha256 of the content that the run has read
     * @return empty when it cannot be had any more
     */
    Optional<byte[]> content(String sha256);

    /**
     * Does work on the content of a file, within the time that is given to a file.
     *
     * @return empty when the time was up first
     * @throws RuntimeException when the work fails
     */
    <T> Optional<T> within(Callable<T> work);
}
