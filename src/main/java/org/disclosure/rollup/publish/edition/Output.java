package org.disclosure.rollup.publish.edition;

import java.io.IOException;
import java.nio.file.Path;

/** One file, or one folder of files, that the office finds in the morning. The same edition gives the same bytes. */
public interface Output {

    String fileName();

    /**
     * Begins to write it.
     *
     * @param file where; what writes a folder makes one there
     */
    OutputWriter begin(Edition edition, Path file) throws IOException;

    /**
     * True if the order of units matters. Where it does not, several threads give it units at once, those of the
     * year before among them.
     */
    default boolean isOrdered() {
        return true;
    }

    /** True if it is written for each area too, besides the whole. */
    default boolean isOfAreas() {
        return true;
    }

    /** An output that shows no figure of a single unit, and is written at once. */
    interface AtOnce extends Output {

        void write(Edition edition, Path file) throws IOException;

        @Override
        default OutputWriter begin(Edition edition, Path file) {
            return () -> write(edition, file);
        }
    }
}
