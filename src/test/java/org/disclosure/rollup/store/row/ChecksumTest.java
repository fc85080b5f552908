package org.disclosure.rollup.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checksums stay what they are in the stores that there are. */
class ChecksumTest {

    @Test
    void shortValuesAreTakenInTheirOrder() {
        assertThat(Checksum.of("甲局", 12, null)).isEqualTo("1d57642c89588831");
    }

    @Test
    void aLongTextIsTakenInLikeAShortOne() {
        assertThat(Checksum.of("甲局", "5,".repeat(100), 12)).isEqualTo("a78f7b39ac065990");
    }
}
