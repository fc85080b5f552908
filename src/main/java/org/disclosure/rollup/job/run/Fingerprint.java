package org.disclosure.rollup.job.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** A digest of several texts in their order, and of the contents of files: SHA-256 in hexadecimal digits. */
public final class Fingerprint {

    /** Bytes at the beginning and at the end of a large file. */
    private static final int END = 1 << 16;

    private static final String ENDS = "~";

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    /** Takes a text in; a text is never taken for two. */
    public Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** The digest of all texts; this fingerprint begins anew with it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of a content. */
    public static String hash(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }

    /** The SHA-256 of a file's content; empty when it cannot be opened. */
    public static String hash(Path file) {
        return of(file, Long.MAX_VALUE);
    }

    /**
     * Fingerprint of a file: the SHA-256 of its content or, when it is larger than what is read, a digest of its
     * size and its ends with {@code ~} before it, as long as the other.
     *
     * @return empty when it cannot be opened
     */
    public static String of(Path file, long limit) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            return size > limit
                    ? ENDS + ofEnds(channel, size).substring(ENDS.length())
                    : ofAll(channel, (int) Math.max(1, Math.min(size, END)));
        } catch (IOException e) {
            // a file that cannot be opened is a finding of the read step
            return "";
        }
    }

    private static String ofAll(FileChannel channel, int atOnce) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        ByteBuffer part = ByteBuffer.allocate(atOnce);
        while (channel.read(part) >= 0) {
            digest.update(part.flip());
            part.clear();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A document is a zip file: whatever changes in it changes the list at its end. */
    private static String ofEnds(FileChannel channel, long size) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
        for (long from : new long[] {0, Math.max(0, size - END)}) {
            ByteBuffer end = ByteBuffer.allocate(END);
            for (int count = 0; count >= 0 && end.hasRemaining(); ) {
                count = channel.read(end, from + end.position());
            }
            digest.update(end.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
