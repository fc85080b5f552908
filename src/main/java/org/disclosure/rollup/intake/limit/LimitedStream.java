package org.disclosure.rollup.intake.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than a number of bytes: what unpacks to more than that is a zip bomb, not a report. */
public final class LimitedStream extends FilterInputStream {

    private long left;

    public LimitedStream(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        ReadingTimeLimit.check();
        left -= bytes;
        if (left < 0) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
        }
    }
}
