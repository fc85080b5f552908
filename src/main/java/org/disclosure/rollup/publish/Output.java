package org.disclosure.rollup.publish;

import java.io.IOException;
import java.nio.file.Path;

/** One file, or one folder of files, that the office finds in the morning. The same edition gives the same bytes. */
interface Output {

    String fileName();

    /**
     * Writes it.
     *
     * @param file where; what writes a folder makes one there
     */
    void write(Edition edition, Path file) throws IOException;
}
