package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.lang.ref.SoftReference;
import org.disclosure.rollup.intake.container.Container;

/** A container that stays open as long as the next file is asked of the same one, and nobody needs the memory. */
final class OpenContainer {

    private volatile SoftReference<Last> last = new SoftReference<>(null);

    private record Last(String path, Opened opened) {}

    /** A container, and its SHA-256 as it was read. */
    record Opened(Container container, String sha256) {}

    /** Opens a container. */
    interface Opening {
        Opened open() throws IOException;
    }

    /** The container of this path, opened unless it is the last one. Several threads may ask at once. */
    Opened get(String path, Opening opening) throws IOException {
        Last held = last.get();
        if (held == null || !held.path().equals(path)) {
            held = new Last(path, opening.open());
            last = new SoftReference<>(held);
        }
        return held.opened();
    }
}
