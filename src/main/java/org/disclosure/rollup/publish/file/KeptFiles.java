package org.disclosure.rollup.publish.file;

import java.nio.file.Path;

/** Files of the year's last night, to be taken again instead of being made; several threads may ask at a time. */
public interface KeptFiles {

    /** No file is there, so that each is made. */
    KeptFiles NONE = new KeptFiles() {
        @Override
        public boolean take(String key, Path file) {
            return false;
        }

        @Override
        public void note(String key, Path file) {}
    };

    /**
     * Writes the file that was made from the same, if it is there as it was.
     *
     * @param key the digest of all that it is made from
     * @return false when it has to be made
     */
    boolean take(String key, Path file);

    /** Notes that this file, which is whole, was made from what the key is of. */
    void note(String key, Path file);
}
