package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.lang.ref.SoftReference;
import org.disclosure.rollup.intake.file.Archive;

/** A zip file that stays open as long as the next file is asked of the same one, and nobody needs the memory. */
final class OpenZip {

    private volatile SoftReference<Opened> last = new SoftReference<>(null);

    private record Opened(String path, Zip zip) {}

    /** Files in a zip file, and its SHA-256 as it was read. */
    record Zip(Archive.Members members, String sha256) {}

    /** Opens a zip file. */
    interface Opening {
        Zip open() throws IOException;
    }

    /** The zip file of this path, opened unless it is the last one. Several threads may ask at once. */
    Zip get(String path, Opening opening) throws IOException {
        Opened opened = last.get();
        if (opened == null || !opened.path().equals(path)) {
            opened = new Opened(path, opening.open());
            last = new SoftReference<>(opened);
        }
        return opened.zip();
    }
}
