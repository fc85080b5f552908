package org.disclosure.rollup.publish.edition;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** The files as they were received; several threads may ask for them at a time. */
public interface Originals {

    /**
     * Does work on the content of a received file, which may be begun more than once.
     *
     * @param sha256 of the content that the run has read
     * @return what the work gives; false when the file cannot be had any more, or takes more memory than there is
     */
    boolean use(String sha256, Predicate<byte[]> work);

    /**
     * Does work on the content of a file, within the time that is given to a file.
     *
     * @return empty when the time was up first
     * @throws RuntimeException when the work fails
     */
    <T> Optional<T> within(Callable<T> work);
}
