package org.disclosure.rollup.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.disclosure.rollup.intake.limit.LimitedStream;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/** Unpacks entries of a zip file: of each no more than the directory says, and only as it was packed. */
final class EntryUnpacker {

    /** Nearly all parts of a report are smaller, and a part may be as large whatever it says of itself. */
    private static final int SMALL = 1 << 16;

    private static final int AT_ONCE = 1 << 14;

    private final ZipFile zip;

    EntryUnpacker(ZipFile zip) {
        this.zip = zip;
    }

    /** True if the entry may be unpacked as a whole. */
    static boolean isSmall(ZipArchiveEntry entry) {
        return entry.getSize() <= SMALL && entry.getMethod() == ZipEntry.DEFLATED;
    }

    /**
     * Unpacks a small entry.
     *
     * @param most bytes that it may have
     * @throws IOException when it is not as it was packed
     * @throws UnreadableFileException when it is larger
     */
    byte[] unpack(ZipArchiveEntry entry, Inflater inflater, long most) throws IOException {
        byte[] packed = new byte[(int) Math.min(entry.getCompressedSize(), 2 * SMALL)];
        int there;
        try (InputStream raw = zip.getRawInputStream(entry)) {
            there = raw.readNBytes(packed, 0, packed.length);
        }
        inflater.reset();
        inflater.setInput(packed, 0, there);
        byte[] part = inflate(inflater, entry.getSize(), Math.min(SMALL, most));
        CRC32 sum = new CRC32();
        sum.update(part);
        requireSum(entry, sum.getValue());
        return part;
    }

    /** Unpacks an entry of any size piece by piece; gives its size. */
    long measure(ZipArchiveEntry entry, long most) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        long size = 0;
        try (InputStream part = open(entry, most)) {
            for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
                size += count;
            }
        }
        return size;
    }

    private static void requireSum(ZipArchiveEntry entry, long sum) throws IOException {
        if (sum != entry.getCrc()) {
            throw new IOException("Not as it was packed: " + entry.getName());
        }
    }

    /** An entry as it unpacks: no more of it than the directory says. */
    InputStream open(ZipArchiveEntry entry, long most) throws IOException {
        return new LimitedStream(
                new Unpacking(zip.getInputStream(entry), entry), Math.min(most, Math.max(SMALL, entry.getSize())));
    }

    /** A part that is as it was packed, or fails when its end is reached. */
    private static final class Unpacking extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private final CRC32 sum = new CRC32();

        Unpacking(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count >= 0) {
                sum.update(buffer, offset, count);
            } else {
                requireSum(entry, sum.getValue());
            }
            return count;
        }

        /** What is not packed could be read twice, and then its sum would not be that of the part. */
        @Override
        public boolean markSupported() {
            return false;
        }

        /** Reads what is passed over: its sum is needed too. */
        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, Integer.MAX_VALUE)).length;
        }
    }

    /** @param said the size in the directory; it may be wrong */
    private static byte[] inflate(Inflater inflater, long said, long most) throws IOException {
        byte[] unpacked = new byte[(int) Math.max(said, 0)];
        // only when more is asked for than there should be the end is seen
        byte[] beyond = new byte[1];
        int size = 0;
        try {
            while (!inflater.finished()) {
                boolean full = size == unpacked.length;
                int length = full ? inflater.inflate(beyond) : inflater.inflate(unpacked, size, unpacked.length - size);
                if (length == 0 && !inflater.finished()) {
                    throw new IOException("Cut off");
                }
                if (full && length > 0) {
                    unpacked = Arrays.copyOf(unpacked, 2 * size + 1);
                    unpacked[size] = beyond[0];
                }
                size += length;
                if (size > most) {
                    throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
                }
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
        return size == unpacked.length ? unpacked : Arrays.copyOf(unpacked, size);
    }
}
