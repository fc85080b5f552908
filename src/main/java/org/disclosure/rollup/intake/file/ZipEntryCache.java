package org.disclosure.rollup.intake.file;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cache of unpacked zip entries that are identical in many files. An entry follows from its packed bytes alone, so that
 * the cache changes no result.
 */
final class ZipEntryCache {

    private static final Set<String> WRITTEN_ALIKE = Set.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/theme/theme1.xml",
            "xl/workbook.xml");

    private static final int MOST = 64;
    private static final int LARGEST = 1 << 16;

    /** By checksum, which finds a part but does not tell that it is the same. */
    private final Map<Long, CachedEntry> known = new ConcurrentHashMap<>();

    private record CachedEntry(byte[] packed, byte[] part) {}

    /** Unpacked bytes of the entry; null when they are not cached. */
    byte[] find(long checksum, byte[] packed) {
        CachedEntry found = known.get(checksum);
        return found != null && Arrays.equals(found.packed(), packed) ? found.part() : null;
    }

    void remember(String name, long checksum, byte[] packed, byte[] part) {
        if (WRITTEN_ALIKE.contains(name) && packed.length <= LARGEST && part.length <= LARGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(checksum, new CachedEntry(packed, part));
        }
    }
}
