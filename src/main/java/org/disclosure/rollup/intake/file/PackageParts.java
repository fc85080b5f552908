package org.disclosure.rollup.intake.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.disclosure.rollup.intake.limit.Deadline;
import org.disclosure.rollup.intake.limit.LimitedStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/**
 * The parts of a document that is packed as a zip file. Small ones are kept when the document is checked, large ones are
 * unpacked as a stream when they are asked for, so that no large part is ever in memory as a whole.
 */
public final class PackageParts {

    private static final String PACKAGE = "_rels/.rels";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument";

    /** Parts that are not read: photographs, films, sounds, fonts and previews. */
    private static final Pattern NOT_READ = Pattern.compile(
            "(?:xl|word)/(?:media|fonts)/.+|pictures/.+|media/.+|thumbnails/.+|docprops/thumbnail\\..+|objectreplacements/.+");

    /** Nearly all parts of a report are smaller, and a part may be as large whatever it says of itself. */
    private static final int SMALL = 1 << 16;

    /** Small parts that are kept, in bytes; more of them are unpacked when they are asked for. */
    private static final int KEPT = 1 << 20;

    /** The directory takes some hundred bytes of memory for each. */
    private static final int MOST_PARTS = 20_000;

    private static final int AT_ONCE = 1 << 14;

    static {
        // the limits are ours; a sheet of formatted empty cells packs better than the hundred to one that POI allows
        ZipSecureFile.setMinInflateRatio(0);
    }

    private final ZipFile zip;

    /** Of several of one name the last. */
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private final List<ZipArchiveEntry> all;
    private final Map<String, byte[]> kept = new HashMap<>();
    private int keptBytes;

    private PackageParts(ZipFile zip) {
        this.zip = zip;
        this.all = Collections.list(zip.getEntries());
        all.forEach(entry -> entries.put(entry.getName(), entry));
    }

    /**
     * Reads the directory at the end: programs that write as a stream know the sizes of parts only then.
     *
     * @throws IOException when there is none, or one of far too many parts
     */
    static PackageParts of(byte[] content) throws IOException {
        if (ZipDirectory.mayHaveMore(content, MOST_PARTS)) {
            throw new IOException("Too many parts");
        }
        return of(new SeekableInMemoryByteChannel(content));
    }

    /** The same of a file that is not in memory. */
    public static PackageParts of(SeekableByteChannel content) throws IOException {
        return new PackageParts(ZipFile.builder()
                .setSeekableByteChannel(content)
                .setIgnoreLocalFileHeader(true)
                .get());
    }

    public Set<String> names() {
        return entries.keySet();
    }

    /** Total size in bytes of the parts that may be read, from the directory; none is unpacked beyond that. */
    long sizeOfRead() {
        return all.stream()
                .filter(entry -> isRead(entry.getName()))
                .mapToLong(entry -> Math.max(0, entry.getSize()))
                .sum();
    }

    /** Total size of all parts in bytes. */
    long size() {
        return all.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    }

    /** Size of a part in bytes; 0 when there is none of this name. */
    public long size(String name) {
        ZipArchiveEntry entry = entries.get(name);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    private static boolean isRead(String name) {
        return !NOT_READ.matcher(name.replace('\\', '/').toLowerCase(Locale.ROOT))
                .matches();
    }

    /**
     * Unpacks all parts once. The readers leave checksums unread, and a damaged part may well be a sheet of other numbers.
     *
     * @throws IOException when a part is not as it was packed
     * @throws UnreadableFileException when the parts together unpack to more than the limits allow, or are those of
     *     strict Office Open XML
     */
    public void check(Limits limits) throws IOException {
        long left = limits.unpackedBytes();
        Inflater inflater = new Inflater(true);
        byte[] buffer = new byte[AT_ONCE];
        try {
            for (ZipArchiveEntry entry : all) {
                Deadline.check();
                long size = entry.getSize() <= SMALL && entry.getMethod() == ZipEntry.DEFLATED
                        ? keep(entry, inflater, left)
                        : checkLarge(entry, buffer, left);
                left -= size;
                if (left < 0) {
                    throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
                }
            }
        } finally {
            inflater.end();
        }
        byte[] relations = kept.get(PACKAGE);
        if (relations != null) {
            refuseStrict(relations);
        }
    }

    /** Keeps a small part; gives its size. */
    private long keep(ZipArchiveEntry entry, Inflater inflater, long most) throws IOException {
        byte[] packed;
        try (InputStream raw = zip.getRawInputStream(entry)) {
            packed = raw.readNBytes((int) Math.min(entry.getCompressedSize(), 2 * SMALL));
        }
        byte[] part = inflate(packed, entry.getSize(), inflater, Math.min(SMALL, most));
        CRC32 sum = new CRC32();
        sum.update(part);
        requireSum(entry, sum.getValue());
        if (keptBytes + part.length <= KEPT && entries.get(entry.getName()) == entry) {
            kept.put(entry.getName(), part);
            keptBytes += part.length;
        }
        return part.length;
    }

    private long checkLarge(ZipArchiveEntry entry, byte[] buffer, long most) throws IOException {
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

    /** A part as it unpacks: no more of it than the directory says. */
    private InputStream open(ZipArchiveEntry entry, long most) throws IOException {
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
    }

    /** @param said the size in the directory; it may be wrong */
    private static byte[] inflate(byte[] packed, long said, Inflater inflater, long most) throws IOException {
        inflater.reset();
        inflater.setInput(packed);
        // one more than it should hold: only then the end is seen
        byte[] unpacked = new byte[(int) Math.max(said, 0) + 1];
        int size = 0;
        try {
            while (!inflater.finished()) {
                if (size == unpacked.length) {
                    unpacked = Arrays.copyOf(unpacked, 2 * size);
                }
                int length = inflater.inflate(unpacked, size, unpacked.length - size);
                if (length == 0 && !inflater.finished()) {
                    throw new IOException("Cut off");
                }
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

    /** The part of this name, however its letters' case and a leading slash are written; empty when nobody reads it. */
    public Optional<InputStream> find(String name) throws IOException {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry entry = entries.get(wanted);
        if (entry == null) {
            entry = entries.values().stream()
                    .filter(each -> each.getName().replace('\\', '/').equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElse(null);
        }
        if (entry == null || !isRead(entry.getName())) {
            return Optional.empty();
        }
        byte[] part = kept.get(entry.getName());
        return Optional.of(part != null ? new ByteArrayInputStream(part) : open(entry, Long.MAX_VALUE));
    }

    /**
     * The part of this name.
     *
     * @throws IOException when there is none
     */
    public InputStream get(String name) throws IOException {
        return find(name).orElseThrow(() -> new IOException("No part " + name));
    }
}
