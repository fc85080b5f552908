package org.disclosure.rollup.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
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

    /** Small parts that are kept, in bytes; more of them are unpacked when they are asked for. */
    private static final int KEPT = 1 << 20;

    private static final long LARGEST_PICTURE = 32L << 20;

    /** The directory takes some hundred bytes of memory for each. */
    private static final int MOST_PARTS = 20_000;

    static {
        // the limits are ours; a sheet of formatted empty cells packs better than the hundred to one that POI allows
        ZipSecureFile.setMinInflateRatio(0);
    }

    private final EntryUnpacker unpacker;

    /** Of several of one name the last. */
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private final List<ZipArchiveEntry> all;
    private final Map<String, byte[]> kept = new HashMap<>();
    private int keptBytes;

    private PackageParts(ZipFile zip) {
        this.unpacker = new EntryUnpacker(zip);
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
        try {
            for (ZipArchiveEntry entry : all) {
                ReadingTimeLimit.check();
                left -= EntryUnpacker.isSmall(entry)
                        ? keep(entry, unpacker.unpack(entry, inflater, left))
                        : unpacker.measure(entry, left);
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
    private long keep(ZipArchiveEntry entry, byte[] part) {
        if (keptBytes + part.length <= KEPT && entries.get(entry.getName()) == entry) {
            kept.put(entry.getName(), part);
            keptBytes += part.length;
        }
        return part.length;
    }

    /** POI knows the transitional edition only, which is what programs save unless asked for the other. */
    private static void refuseStrict(byte[] relations) {
        if (new String(relations, StandardCharsets.UTF_8).contains(STRICT)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.STRICT);
        }
    }

    /** The part of this name, however the case of its letters and its slashes are written; empty when nobody reads it. */
    public Optional<InputStream> find(String name) throws IOException {
        String wanted = plain(name);
        ZipArchiveEntry entry = entries.get(wanted);
        if (entry == null) {
            entry = entries.values().stream()
                    .filter(each -> plain(each.getName()).equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElse(null);
        }
        if (entry == null || !isRead(entry.getName())) {
            return Optional.empty();
        }
        byte[] part = kept.get(entry.getName());
        return Optional.of(part != null ? new ByteArrayInputStream(part) : unpacker.open(entry, Long.MAX_VALUE));
    }

    private static String plain(String name) {
        String plain = name.replace('\\', '/');
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /**
     * A picture, which no other reader asks for.
     *
     * @throws IOException when there is none of this name
     * @throws UnreadableFileException when it is larger than any picture that is looked at
     */
    public byte[] picture(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("No part " + name);
        }
        try (InputStream in = unpacker.open(entry, LARGEST_PICTURE)) {
            return in.readAllBytes();
        }
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
