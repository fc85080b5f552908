package org.disclosure.rollup.publish.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Pieces of the zip file of the year's last night, to be taken again instead of being made. A list beside the store says where in
 * the file each lies and from what it was made; a piece that is not what was written is made again, whatever lies there.
 */
public final class KeptPieces {

    private static final int KEY = 16;

    /** Key, seal, where the piece begins, its length, its size and CRC before it was deflated. */
    private static final int RECORD = 2 * KEY + Long.BYTES + 3 * Integer.BYTES;

    private final Path list;
    private final Path zip;
    private final byte[] before;
    private final List<byte[]> now = new ArrayList<>();
    private int placed;

    /**
     * @param list of the pieces, which {@link #save} writes
     * @param zip of the last night
     */
    public KeptPieces(Path list, Path zip) {
        this.list = list;
        this.zip = zip;
        this.before = read(list);
    }

    /** None are kept. */
    public static KeptPieces none() {
        return new KeptPieces(Path.of(""), Path.of(""));
    }

    /** Without a list nothing is kept. */
    private static byte[] read(Path list) {
        try {
            return Files.isRegularFile(list) ? Files.readAllBytes(list) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /**
     * A piece with what it is known by.
     *
     * @param key of what it was made from
     * @param seal of itself and the key
     */
    record Sealed(byte[] key, byte[] seal, DeflatedPiece piece) {

        static Sealed of(byte[] key, DeflatedPiece piece) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            digest.update(key);
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(piece.size())
                    .putInt(piece.crc())
                    .flip());
            return new Sealed(key, Arrays.copyOf(digest.digest(piece.deflated()), KEY), piece);
        }
    }

    /** A key of what a piece is made from. */
    static byte[] key(String madeFrom) {
        return Arrays.copyOf(DigestUtils.sha256(madeFrom), KEY);
    }

    /** The file of the last night while pieces are taken from it. */
    Optional<FileChannel> open() {
        try {
            return before.length == 0 ? Optional.empty() : Optional.of(FileChannel.open(zip));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The piece that was made from the same, if it is there as it was. */
    Optional<Sealed> find(byte[] key, FileChannel from) {
        int low = 0;
        int high = before.length / RECORD;
        while (low < high) {
            int middle = (low + high) / 2;
            int at = middle * RECORD;
            int order = Arrays.compareUnsigned(before, at, at + KEY, key, 0, KEY);
            if (order == 0) {
                return piece(ByteBuffer.wrap(before, at, RECORD), key, from);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        return Optional.empty();
    }

    private static Optional<Sealed> piece(ByteBuffer kept, byte[] key, FileChannel from) {
        kept.position(kept.position() + KEY);
        byte[] seal = new byte[KEY];
        kept.get(seal);
        long begin = kept.getLong();
        int length = kept.getInt();
        return read(from, begin, length)
                .map(deflated -> Sealed.of(key, new DeflatedPiece(deflated, kept.getInt(), kept.getInt())))
                .filter(found -> Arrays.equals(found.seal(), seal));
    }

    /** Where it cannot be read it is as if it were not there. */
    private static Optional<byte[]> read(FileChannel from, long begin, int length) {
        try {
            if (begin < 0 || length < 0 || length > from.size() - begin) {
                return Optional.empty();
            }
            ByteBuffer octets = ByteBuffer.allocate(length);
            int read = 0;
            while (octets.hasRemaining() && read >= 0) {
                read = from.read(octets, begin + octets.position());
            }
            return Optional.of(octets.array());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Notes a piece of this night's file, so many octets behind others whose {@linkplain #place place} is not yet known. */
    void note(Sealed sealed, long offset) {
        DeflatedPiece piece = sealed.piece();
        now.add(ByteBuffer.allocate(RECORD)
                .put(sealed.key())
                .put(sealed.seal())
                .putLong(offset)
                .putInt(piece.deflated().length)
                .putInt(piece.size())
                .putInt(piece.crc())
                .array());
    }

    /** Says where the pieces begin that were noted since it was said last. */
    void place(long begin) {
        for (; placed < now.size(); placed++) {
            ByteBuffer piece = ByteBuffer.wrap(now.get(placed));
            piece.putLong(2 * KEY, begin + piece.getLong(2 * KEY));
        }
    }

    /**
     * Keeps what was noted for the next night. Where it cannot be written that night makes all pieces again, and this one goes on.
     *
     * @return false where it could not
     */
    public boolean save() {
        try {
            Files.deleteIfExists(list);
            if (!now.isEmpty()) {
                Files.createDirectories(list.getParent());
                Files.write(list, sorted());
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] sorted() {
        ByteBuffer all = ByteBuffer.allocate(now.size() * RECORD);
        now.stream().sorted(Arrays::compareUnsigned).forEach(all::put);
        return all.array();
    }
}
