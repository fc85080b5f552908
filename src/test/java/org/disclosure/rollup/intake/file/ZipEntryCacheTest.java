package org.disclosure.rollup.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cache of parts of earlier files. */
class ZipEntryCacheTest {

    private static final long CHECKSUM = 7;
    private static final byte[] PACKED = {1, 2, 3};
    private static final byte[] PART = {4};

    private final ZipEntryCache known = new ZipEntryCache();

    @Test
    void isFoundByTheVeryBytes() {
        known.remember("xl/styles.xml", CHECKSUM, PACKED, PART);

        assertThat(known.find(CHECKSUM, new byte[] {1, 2, 3})).isEqualTo(PART);
        assertThat(known.find(CHECKSUM, new byte[] {1, 2, 4})).isNull();
        assertThat(known.find(CHECKSUM + 1, PACKED)).isNull();
    }

    @Test
    void isNotWhatEachFileHasOfItsOwn() {
        known.remember("xl/worksheets/sheet1.xml", CHECKSUM, PACKED, PART);
        known.remember("xl/theme/theme1.xml", CHECKSUM + 1, PACKED, new byte[1 << 20]);

        assertThat(known.find(CHECKSUM, PACKED)).isNull();
        assertThat(known.find(CHECKSUM + 1, PACKED)).isNull();
    }
}
