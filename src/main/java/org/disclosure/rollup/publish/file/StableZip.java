package org.disclosure.rollup.publish.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip file without the times of day that it was made at, so that the same content is the same bytes. POI writes into it. */
public final class StableZip extends ZipArchiveOutputStream {

    /** Noon: no zone's clocks are put forward over it, so that every zone writes down the same. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 12, 0);

    /** Half the size is won with the first of deflate's levels; the last of them take ten times as long. */
    static final int LEVEL = 2;

    public StableZip(OutputStream out) {
        super(out);
        // as small zip files have always been: spreadsheet programs do not all know the other kind
        setUseZip64(Zip64Mode.Never);
        setLevel(LEVEL);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        noon(entry);
        super.putArchiveEntry(entry);
    }

    @Override
    public void addRawArchiveEntry(ZipArchiveEntry entry, InputStream packed) throws IOException {
        noon(entry);
        super.addRawArchiveEntry(entry, packed);
    }

    private static void noon(ZipArchiveEntry entry) {
        // zip files hold the local time: this is the instant at which it is noon here
        entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    }
}
