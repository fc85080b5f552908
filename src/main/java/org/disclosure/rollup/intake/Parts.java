package org.disclosure.rollup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The parts of a document that is packed as a zip file. */
final class Parts {

    private static final String PACKAGE = "_rels/.rels";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument";

    /** Parts seldom are larger; for one that says so no more is taken before it has unpacked as much. */
    private static final int LARGE = 1 << 20;

    /** As many as a Java array holds. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /** Bytes unpacked without a look at the clock. */
    private static final int AT_ONCE = 1 << 16;

    private static final KnownParts KNOWN = new KnownParts();

    static {
        // the limits are ours; a sheet of formatted empty cells packs better than the hundred to one that POI allows
        ZipSecureFile.setMinInflateRatio(0);
    }

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private Parts(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    /**
     * Reads the directory at the end: programs that write as a stream know the sizes of parts only then.
     *
     * @throws IOException when there is none
     */
    static Parts of(byte[] content) throws IOException {
        return new Parts(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get());
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        entries.forEach(entry -> names.add(entry.getName()));
        return names;
    }

    /**
     * Unpacks all parts once and keeps nothing. The readers leave checksums unread, and a damaged part may well be a
     * sheet of other numbers.
     *
     * @throws IOException when a part is not as it was packed
     * @throws UnreadableFileException when the parts together unpack to more than the limits allow, or are those of
     *     strict Office Open XML
     */
    void check(Limits limits) throws IOException {
        unpack(limits, (name, part) -> {});
    }

    /**
     * All parts by their names; of several of one name the last.
     *
     * @throws IOException when a part is not as it was packed
     * @throws UnreadableFileException when the parts together unpack to more than the limits allow, or are those of
     *     strict Office Open XML
     */
    Map<String, byte[]> unpack(Limits limits) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        unpack(limits, parts::put);
        return parts;
    }

    private void unpack(Limits limits, BiConsumer<String, byte[]> use) throws IOException {
        long left = limits.unpackedBytes();
        Inflater inflater = new Inflater(true);
        try {
            for (ZipArchiveEntry entry : entries) {
                Deadline.check();
                byte[] part = unpack(entry, inflater, left);
                left -= part.length;
                CRC32 sum = new CRC32();
                sum.update(part);
                if (sum.getValue() != entry.getCrc()) {
                    throw new IOException("Not as it was packed: " + entry.getName());
                }
                if (entry.getName().equals(PACKAGE)) {
                    refuseStrict(part);
                }
                use.accept(entry.getName(), part);
            }
        } finally {
            inflater.end();
        }
    }

    /** Packed in the two ways that documents are packed in; what is packed otherwise the library may know. */
    private byte[] unpack(ZipArchiveEntry entry, Inflater inflater, long most) throws IOException {
        if (entry.getMethod() == ZipEntry.DEFLATED) {
            byte[] packed;
            try (InputStream raw = zip.getRawInputStream(entry)) {
                packed = raw.readNBytes((int) Math.min(entry.getCompressedSize(), MOST_BYTES));
            }
            byte[] known = KNOWN.find(entry.getCrc(), packed);
            if (known != null && known.length <= most) {
                return known;
            }
            byte[] part = inflate(packed, entry.getSize(), inflater, most);
            KNOWN.remember(entry.getName(), entry.getCrc(), packed, part);
            return part;
        }
        try (InputStream unpacked = new LimitedStream(zip.getInputStream(entry), most)) {
            return unpacked.readAllBytes();
        }
    }

    /** @param said the size that the directory gives; it may be wrong */
    private static byte[] inflate(byte[] packed, long said, Inflater inflater, long most) throws IOException {
        inflater.reset();
        inflater.setInput(packed);
        // one more than it should hold: only then the end is seen
        byte[] unpacked = new byte[(int) Math.min(Math.max(said, 0) + 1, LARGE)];
        int size = 0;
        try {
            while (!inflater.finished()) {
                if (size == unpacked.length) {
                    unpacked = Arrays.copyOf(unpacked, (int) Math.min(2L * size, MOST_BYTES));
                }
                int length = inflater.inflate(unpacked, size, Math.min(unpacked.length - size, AT_ONCE));
                if (length == 0 && !inflater.finished()) {
                    throw new IOException("Cut off");
                }
                Deadline.check();
                size += length;
                if (size > most) {
                    throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
                }
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
        return Arrays.copyOf(unpacked, size);
    }

    /** POI knows the transitional edition only, which is what programs save unless asked for the other. */
    private static void refuseStrict(byte[] relations) {
        if (new String(relations, StandardCharsets.UTF_8).contains(STRICT)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.STRICT);
        }
    }

    /** The part of this name, however its letters' case and a leading slash are written. */
    static byte[] find(Map<String, byte[]> parts, String name) throws IOException {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        byte[] part = parts.get(wanted);
        if (part != null) {
            return part;
        }
        return parts.entrySet().stream()
                .filter(entry -> entry.getKey().replace('\\', '/').equalsIgnoreCase(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IOException("No part " + name));
    }
}
