package org.disclosure.rollup.publish.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that POI saves. Of a disk that is full POI may say no more than that it could not save; what the disk said is what
 * a person can act on.
 */
public final class SavedFile {

    private SavedFile() {}

    /** Writes what is in the file. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @throws IOException the first failure of the disk, whatever became of it on its way */
    public static void write(Path file, Content content) throws IOException {
        write(Files.newOutputStream(file), content);
    }

    static void write(OutputStream disk, Content content) throws IOException {
        // below the buffer, which writes at any call: when it is flushed or closed too
        Watched watched = new Watched(disk);
        try (OutputStream out = new BufferedOutputStream(watched)) {
            content.write(out);
        } catch (IOException | RuntimeException e) {
            if (watched.failure != null && watched.failure != e) {
                watched.failure.addSuppressed(e);
                throw watched.failure;
            }
            throw e;
        }
    }

    /** Remembers the first failure. */
    private static final class Watched extends FilterOutputStream {

        private IOException failure;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
