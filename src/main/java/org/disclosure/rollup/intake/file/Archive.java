package org.disclosure.rollup.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.disclosure.rollup.intake.limit.Limits;

/**
 * The files in a zip file, by the names that people gave them: UTF-8, or GBK as Windows packs them. A name is only a name:
 * nothing is ever unpacked to the disk.
 */
public final class Archive {

    /** Stands between a zip file's path and the name of a file in it. */
    public static final String INSIDE = "!/";

    private final Limits limits;

    public Archive(Limits limits) {
        this.limits = limits;
    }

    /** True if these bytes begin a zip file that is no document of its own. */
    public static boolean isArchive(byte[] content) {
        return isZip(content) && Sniffer.kind(new Content(content)) == FileKind.ZIP;
    }

    /** True if these bytes begin a zip file, including a document packed as one. */
    static boolean isZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /**
     * Names and size of the files in a zip file.
     *
     * @param names of the files in it; those in zip files in it as {@code inner.zip!/name}; none when it cannot be read, is
     *     empty or holds too much
     * @param unpacked bytes of all that is in it, also of what the documents in it are packed of
     * @param isTooMuch whether it holds more than the limits allow
     */
    public record Listing(List<String> names, long unpacked, boolean isTooMuch) {

        private static final Listing NOTHING = new Listing(List.of(), 0, false);

        public Listing {
            names = List.copyOf(names);
        }
    }

    /** Looks what lies in a zip file and in the zip files in it. */
    public Listing look(byte[] zip) {
        List<String> names = new ArrayList<>();
        ArchiveBudget budget = new ArchiveBudget(limits);
        try {
            Members members = open(zip, budget);
            for (String name : members.names()) {
                List<String> inner = look(name, members, budget);
                inner.forEach(below -> names.add(name + INSIDE + below));
                if (inner.isEmpty()) {
                    names.add(name);
                }
            }
            return new Listing(names, budget.taken(), false);
        } catch (ArchiveBudget.ExceededException e) {
            return new Listing(List.of(), 0, true);
        } catch (IOException | RuntimeException | LinkageError e) {
            // the zip file itself is then read as a file and leaves the finding
            return Listing.NOTHING;
        }
    }

    /** The names in a member that is a zip file; none of any other, and of one that cannot be looked into. */
    private List<String> look(String name, Members members, ArchiveBudget budget)
            throws ArchiveBudget.ExceededException {
        byte[] content;
        try {
            content = members.content(name);
        } catch (IOException e) {
            // it is then read as a file of its own and leaves the finding; its neighbours are none the worse
            return List.of();
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip") || !isArchive(content)) {
            budget.takeDocument(content);
            return List.of();
        }
        try {
            Members inner = open(content, budget);
            for (String below : inner.names()) {
                takeDocument(inner, below, budget);
            }
            return inner.names();
        } catch (IOException | RuntimeException | LinkageError e) {
            return List.of();
        }
    }

    private static void takeDocument(Members members, String name, ArchiveBudget budget)
            throws ArchiveBudget.ExceededException {
        byte[] content;
        try {
            content = members.content(name);
        } catch (IOException e) {
            return;
        }
        budget.takeDocument(content);
    }

    /**
     * Opens a zip file.
     *
     * @throws IOException when it is damaged or holds too much
     */
    public Members open(byte[] zip) throws IOException {
        try {
            return open(zip, new ArchiveBudget(limits));
        } catch (RuntimeException | LinkageError e) {
            throw new IOException(e);
        }
    }

    /** The files in a zip file. Several threads may ask for them at once. */
    public static final class Members {

        private final ZipFile zip;
        private final long most;
        private final Map<String, ZipArchiveEntry> members = new LinkedHashMap<>();

        private Members(ZipFile zip, long most) {
            this.zip = zip;
            this.most = most;
        }

        private List<String> names() {
            return List.copyOf(members.keySet());
        }

        private ZipArchiveEntry member(String name) throws IOException {
            ZipArchiveEntry member = members.get(name);
            if (member == null) {
                throw new IOException("Not in the zip file: " + name);
            }
            return member;
        }

        /**
         * Largest size once unpacked.
         *
         * @throws IOException when there is none of this name
         */
        public long size(String name) throws IOException {
            return Math.min(most, Math.max(0, member(name).getSize()));
        }

        /**
         * Its content.
         *
         * @throws IOException when it is damaged, encrypted, not there or too large
         */
        public byte[] content(String name) throws IOException {
            ZipArchiveEntry member = member(name);
            if (!zip.canReadEntryData(member)) {
                throw new IOException("Encrypted or packed in an unknown way");
            }
            int size = (int) size(name);
            try (InputStream in = zip.getInputStream(member)) {
                byte[] content = in.readNBytes(size);
                if (in.read() >= 0 || checksum(content) != member.getCrc()) {
                    throw new IOException("Not as it was packed, or too large");
                }
                return content;
            } catch (RuntimeException | LinkageError e) {
                throw new IOException(e);
            }
        }
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    private Members open(byte[] zip, ArchiveBudget budget) throws IOException {
        if (ZipDirectory.mayHaveMore(zip, 2 * limits.members())) {
            throw new ArchiveBudget.ExceededException();
        }
        Members members = new Members(file(zip), limits.bytes());
        for (ZipArchiveEntry entry : Collections.list(members.zip.getEntries())) {
            String name = MemberName.of(entry);
            if (entry.isDirectory() || name.isEmpty()) {
                continue;
            }
            budget.take(entry.getSize());
            for (int copy = 2; members.members.putIfAbsent(name, entry) != null; copy++) {
                name = MemberName.of(entry) + "#" + copy;
            }
        }
        return members;
    }

    private static ZipFile file(byte[] zip) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(false)
                .get();
    }
}
