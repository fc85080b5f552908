package org.disclosure.rollup.publish.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;

/** POI gives each part the moment at which it writes it; none of it reaches the file. */
class StableZipTest {

    private static byte[] zip(long moment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StableZip zip = new StableZip(out)) {
            ZipArchiveEntry entry = new ZipArchiveEntry("xl/workbook.xml");
            entry.setTime(moment);
            zip.putArchiveEntry(entry);
            zip.write(new byte[] {1, 2, 3});
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    @Test
    void theMomentOfWritingIsNotInTheFile() throws IOException {
        assertThat(zip(1_700_000_000_000L)).isEqualTo(zip(1_800_000_000_000L));
    }
}
