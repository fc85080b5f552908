package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.util.List;

/** A file that holds files, once it is open. Several threads may ask it at once; nothing of it is put on the disk. */
public interface Container {

    /** The files in it, in its order, with {@code /} between folders. */
    List<String> names();

    /**
     * Largest size of a file once unpacked.
     *
     * @throws IOException when there is none of this name
     */
    long size(String name) throws IOException;

    /**
     * Content of a file.
     *
     * @throws NotOpenedException when it is encrypted, or packed in a way that is not known
     * @throws IOException when it is damaged, not there or too large
     */
    byte[] content(String name) throws IOException;
}
