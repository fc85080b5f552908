package org.disclosure.rollup.publish.notice.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.disclosure.rollup.publish.file.StableZip;
import org.disclosure.rollup.publish.xml.NotPlainException;

/** The parts of a workbook as they lie packed in it; those that do not change are never unpacked. */
final class PackageParts {

    static final String TYPES = "[Content_Types].xml";

    /** An honest workbook of three tables has a few hundred kilobytes; what is edited here stands in memory as a whole. */
    private static final int LARGEST_XML = 10 << 20;

    private static final int BUFFER = 8192;

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private int unpacked;

    /** A part with its packed bytes. */
    private record Part(int method, long crc, long size, byte[] packed) {}

    /**
     * Takes the parts in.
     *
     * @throws IOException when it is no zip file, or one that is not as those of workbooks are
     */
    PackageParts(byte[] content) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntriesInPhysicalOrder()::asIterator) {
                add(zip, entry);
            }
        }
    }

    private void add(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        int method = entry.getMethod();
        if (entry.isDirectory()) {
            return;
        }
        if (method != ZipEntry.DEFLATED && method != ZipEntry.STORED
                || entry.getGeneralPurposeBit().usesEncryption()) {
            throw new NotPlainException("A part that is packed otherwise");
        }
        try (InputStream raw = zip.getRawInputStream(entry)) {
            Part part = new Part(method, entry.getCrc(), entry.getSize(), raw.readAllBytes());
            if (parts.put(entry.getName(), part) != null) {
                throw new NotPlainException("Two parts of a name");
            }
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** A part as text. */
    String text(String name) throws IOException {
        Part part = parts.get(name);
        if (part == null) {
            throw new NotPlainException("No " + name);
        }
        byte[] content = part.method() == ZipEntry.STORED ? part.packed() : unpacked(part);
        unpacked += content.length;
        if (content.length != part.size() || unpacked > LARGEST_XML) {
            throw new NotPlainException("Too large, or not whole");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new NotPlainException("Another character set");
        }
    }

    private static byte[] unpacked(Part part) throws IOException {
        if (part.size() > LARGEST_XML) {
            throw new NotPlainException("Too large");
        }
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(part.packed()), new Inflater(true), BUFFER)) {
            return in.readNBytes((int) part.size() + 1);
        }
    }

    /** The relationships of a part; an empty name for those of the package. */
    Relationships relationships(String part) throws IOException {
        String name = relationshipsOf(part);
        return new Relationships(
                part.substring(0, part.lastIndexOf('/') + 1), has(name) ? text(name) : Relationships.NONE);
    }

    static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /**
     * Follows all relationships.
     *
     * @throws NotPlainException when one leads nowhere, or a part is reached by none
     */
    void requireReachable() throws IOException {
        Set<String> reached = new HashSet<>(Set.of("", TYPES));
        Deque<String> open = new ArrayDeque<>(Set.of(""));
        while (!open.isEmpty()) {
            String part = open.poll();
            if (has(relationshipsOf(part))) {
                reached.add(relationshipsOf(part));
                for (Relationships.Relationship one : relationships(part).all()) {
                    if (!has(one.target())) {
                        throw new NotPlainException("No " + one.target());
                    }
                    if (reached.add(one.target())) {
                        open.add(one.target());
                    }
                }
            }
        }
        if (!reached.containsAll(parts.keySet())) {
            throw new NotPlainException("A part that nothing refers to");
        }
    }

    /** A name for another part that none has: the stem, a number and the ending. */
    String free(String stem, String ending, Set<String> taken) {
        int number = 1;
        while (has(stem + number + ending) || taken.contains(stem + number + ending)) {
            number++;
        }
        return stem + number + ending;
    }

    /** Writes all parts, those that changed or are new as they are given. */
    void write(Map<String, String> changed, OutputStream out) throws IOException {
        StableZip zip = new StableZip(out);
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            String text = changed.get(part.getKey());
            if (text == null) {
                copy(zip, part.getKey(), part.getValue());
            } else {
                put(zip, part.getKey(), text);
            }
        }
        for (Map.Entry<String, String> part : changed.entrySet()) {
            if (!has(part.getKey())) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        zip.finish();
    }

    private static void copy(StableZip zip, String name, Part part) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(part.method());
        entry.setCrc(part.crc());
        entry.setSize(part.size());
        entry.setCompressedSize(part.packed().length);
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(part.packed()));
    }

    private static void put(StableZip zip, String name, String text) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }
}
