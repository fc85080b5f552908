package org.disclosure.rollup.intake;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files in a zip file, by the names that people gave them: UTF-8, or GBK as Windows packs them. A name is only a name:
 * nothing is ever unpacked to the disk.
 */
public final class Archive {

    /** Stands between a zip file's path and the name of a file in it. */
    public static final String INSIDE = "!/";

    private static final Charset GBK = Charset.forName("GB18030");
    private static final int LONGEST_NAME = 300;

    private final Limits limits;

    public Archive(Limits limits) {
        this.limits = limits;
    }

    /** Whether these bytes begin a zip file that is no document of its own. */
    public static boolean isArchive(byte[] content) {
        boolean packed = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return packed && Sniffer.kind(new Content(content)) == FileKind.ZIP;
    }

    /**
     * The names of the files in a zip file; those in zip files in it as {@code inner.zip!/name}. Empty when the zip file
     * cannot be read, holds nothing, or holds too much.
     */
    public List<String> names(byte[] zip) {
        List<String> names = new ArrayList<>();
        Budget budget = new Budget(limits);
        try {
            for (Map.Entry<String, Member> member : members(zip, budget).entrySet()) {
                List<String> inner = namesInside(member.getKey(), member.getValue(), budget);
                if (inner.isEmpty()) {
                    names.add(member.getKey());
                } else {
                    inner.forEach(name -> names.add(member.getKey() + INSIDE + name));
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // the zip file itself is then read as a file and leaves the finding
            return List.of();
        }
        return names;
    }

    /** The names in a zip file that lies in a zip file; none when it cannot be looked into. */
    private List<String> namesInside(String name, Member member, Budget budget) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return List.of();
        }
        try {
            byte[] inner = member.content();
            return isArchive(inner) ? List.copyOf(members(inner, budget).keySet()) : List.of();
        } catch (IOException | RuntimeException | LinkageError e) {
            // it is then read as a file of its own and leaves the finding; its neighbours are none the worse
            return List.of();
        }
    }

    /**
     * The content of a file in a zip file.
     *
     * @throws IOException when it is damaged, encrypted, not there or too large
     */
    public byte[] content(byte[] zip, String name) throws IOException {
        try {
            int inside = name.indexOf(INSIDE);
            if (inside >= 0) {
                return content(content(zip, name.substring(0, inside)), name.substring(inside + INSIDE.length()));
            }
            Member member = members(zip, new Budget(limits)).get(name);
            if (member == null) {
                throw new IOException("Not in the zip file: " + name);
            }
            return member.content();
        } catch (RuntimeException | LinkageError e) {
            throw new IOException(e);
        }
    }

    /** What an archive may hold, the archives in it included. */
    private static final class Budget {

        private int files;
        private long bytes;

        Budget(Limits limits) {
            this.files = limits.members();
            this.bytes = limits.unpackedBytes();
        }

        void take(long size) throws IOException {
            files--;
            bytes -= Math.max(0, size);
            if (files < 0 || bytes < 0) {
                throw new IOException("Too much in a zip file");
            }
        }
    }

    /** Gives the content of a member when it is asked for. */
    private record Member(byte[] zip, long position, long mostBytes) {

        byte[] content() throws IOException {
            try (ZipFile file = open(zip)) {
                ZipArchiveEntry entry = Collections.list(file.getEntries()).stream()
                        .filter(candidate -> candidate.getLocalHeaderOffset() == position)
                        .findFirst()
                        .orElseThrow();
                if (!file.canReadEntryData(entry)) {
                    throw new IOException("Encrypted or packed in an unknown way");
                }
                try (InputStream in = new LimitedStream(file.getInputStream(entry), mostBytes)) {
                    byte[] content = in.readAllBytes();
                    if (checksum(content) != entry.getCrc()) {
                        throw new IOException("Not as it was packed");
                    }
                    return content;
                }
            }
        }
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    private Map<String, Member> members(byte[] zip, Budget budget) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        try (ZipFile file = open(zip)) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                String name = name(entry);
                if (entry.isDirectory() || name.isEmpty()) {
                    continue;
                }
                budget.take(entry.getSize());
                Member member = new Member(
                        zip, entry.getLocalHeaderOffset(), Math.min(limits.bytes(), Math.max(0, entry.getSize())));
                for (int copy = 2; members.putIfAbsent(name, member) != null; copy++) {
                    name = name(entry) + "#" + copy;
                }
            }
        }
        return members;
    }

    private static ZipFile open(byte[] zip) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(false)
                .get();
    }

    /** The entry's name in readable letters, without steps out of the archive. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = strictly(raw, StandardCharsets.UTF_8)
                .or(() -> strictly(raw, GBK))
                .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
        List<String> parts = new ArrayList<>();
        for (String part : Normalizer2.getNFCInstance()
                .normalize(name)
                .replaceAll("\\p{Cntrl}", "_")
                .split("[/\\\\]")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        String joined = String.join("/", parts).replace(INSIDE, "/");
        return joined.length() > LONGEST_NAME ? joined.substring(joined.length() - LONGEST_NAME) : joined;
    }

    private static Optional<String> strictly(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
