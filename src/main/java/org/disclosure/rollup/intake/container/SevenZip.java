package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.disclosure.rollup.intake.container.NotOpenedException.Reason;
import org.tukaani.xz.LZMA2Options;

/** Opens 7z files. */
final class SevenZip {

    /** What unpacking remembers of what it has unpacked; programs pack with 64 MB of it at most unless they are asked to. */
    private static final int MOST_KILOBYTES = 300 << 10;

    /** What the library says of ways of packing that it does not know. */
    private static final Pattern UNKNOWN = Pattern.compile("Unsupported compression method|not yet supported");

    private SevenZip() {}

    static Container open(byte[] content, Opening opening) throws IOException {
        try (SevenZFile file = SevenZFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setMaxMemoryLimitKiB(MOST_KILOBYTES)
                .get()) {
            long size = 0;
            for (SevenZArchiveEntry entry : file.getEntries()) {
                if (isFile(entry)) {
                    opening.take(entry.getSize());
                    size += entry.getSize();
                }
            }
            opening.hold(size);
            return unpacked(file, opening);
        } catch (PasswordRequiredException e) {
            throw new NotOpenedException(Reason.ENCRYPTED);
        } catch (MemoryLimitException e) {
            throw new NotOpenedException(Reason.TOO_MUCH);
        }
    }

    private static Container unpacked(SevenZFile file, Opening opening) {
        Unpacked unpacked = new Unpacked();
        Unpacking unpacking = new Unpacking(file, opening);
        for (SevenZArchiveEntry entry : file.getEntries()) {
            // each is asked for in its order, for it is packed with those before it
            Unpacked.Member member = Unpacked.unpacked(unpacking::next);
            if (isFile(entry)) {
                unpacked.add(MemberName.of(entry.getName()), member);
            }
        }
        unpacking.dictionary.release();
        return unpacked;
    }

    /** Unpacks one file after another. */
    private static final class Unpacking {

        private final SevenZFile file;
        private final Opening opening;
        private final Dictionary dictionary;

        /** Why the last file could not be begun; those packed together with it cannot either. */
        private Optional<Reason> unopened = Optional.empty();

        Unpacking(SevenZFile file, Opening opening) {
            this.file = file;
            this.opening = opening;
            this.dictionary = new Dictionary(opening);
        }

        byte[] next() throws IOException {
            try {
                SevenZArchiveEntry entry = file.getNextEntry();
                if (!isFile(entry)) {
                    return new byte[0];
                }
                dictionary.require(entry);
                byte[] content = opening.read(new Current(file));
                unopened = Optional.empty();
                return content;
            } catch (PasswordRequiredException e) {
                unopened = Optional.of(Reason.ENCRYPTED);
            } catch (IOException e) {
                unopened = Optional.of(Reason.METHOD)
                        .filter(reason ->
                                UNKNOWN.matcher(String.valueOf(e.getMessage())).find());
                if (unopened.isEmpty()) {
                    throw e;
                }
            } catch (NullPointerException e) {
                // the library (1.28) goes on behind what it could not begin
                if (unopened.isEmpty()) {
                    throw e;
                }
            }
            throw new NotOpenedException(unopened.get());
        }
    }

    /** The file that was asked for last. Asked for by itself it would be unpacked from the beginning of all. */
    private static final class Current extends InputStream {

        private final SevenZFile file;

        Current(SevenZFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return file.read(buffer, offset, length);
        }
    }

    private static boolean isFile(SevenZArchiveEntry entry) {
        return !entry.isDirectory() && !entry.isAntiItem() && entry.getName() != null;
    }

    /** Memory for what has been unpacked lately, which what follows may repeat. */
    private static final class Dictionary {

        private final Opening opening;
        private long held;

        Dictionary(Opening opening) {
            this.opening = opening;
        }

        void require(SevenZArchiveEntry entry) {
            long needed = 0;
            if (entry.getContentMethods() != null) {
                for (SevenZMethodConfiguration method : entry.getContentMethods()) {
                    needed = Math.max(needed, size(method.getOptions()));
                }
            }
            if (needed > held) {
                opening.hold(needed - held);
                held = needed;
            }
        }

        private static long size(Object options) {
            if (options instanceof Integer size) {
                return size;
            }
            return options instanceof LZMA2Options lzma ? lzma.getDictSize() : 0;
        }

        void release() {
            opening.release(held);
        }
    }
}
