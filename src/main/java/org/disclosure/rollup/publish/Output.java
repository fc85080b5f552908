package org.disclosure.rollup.publish;

import java.io.IOException;
import java.nio.file.Path;

/** One file that the office finds in the morning. The same edition gives the same bytes. */
interface Output {

    String fileName();

    void write(Edition edition, Path file) throws IOException;
}
