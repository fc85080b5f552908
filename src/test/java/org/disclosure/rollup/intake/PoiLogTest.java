package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.Test;

/** POI's log: nothing of it is written, and no message is made for it. */
class PoiLogTest {

    private final Logger log = LogManager.getLogger("org.apache.poi.hssf.usermodel.HSSFSheet");

    @Test
    void isOff() {
        assertThat(log.getLevel()).isEqualTo(Level.OFF);
    }

    @Test
    void noMessageIsMade() {
        AtomicBoolean made = new AtomicBoolean();
        log.atFatal().log(() -> {
            made.set(true);
            return null;
        });
        assertThat(made).isFalse();
    }
}
