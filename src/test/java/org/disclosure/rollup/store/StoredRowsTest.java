package org.disclosure.rollup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.api.Test;

class StoredRowsTest {

    private static String plain(String stored) {
        BigDecimal plain = StoredRows.plain(new BigDecimal(stored));
        return plain.unscaledValue() + " scale " + plain.scale();
    }

    @Test
    void theZerosThatTheColumnAddsAreTakenOff() {
        assertThat(plain("12.000000000000000")).isEqualTo("12 scale 0");
        assertThat(plain("0.000000000000000")).isEqualTo("0 scale 0");
        assertThat(plain("-7.000000000000000")).isEqualTo("-7 scale 0");
        assertThat(plain("1.250000000000000")).isEqualTo("125 scale 2");
        assertThat(plain("1200.000000000000000")).isEqualTo("1200 scale 0");
        assertThat(plain("123456789012345678901234.000000000000000")).isEqualTo("123456789012345678901234 scale 0");
        assertThat(plain("1E+3")).isEqualTo("1000 scale 0");
    }

    @Test
    void aRowHasItsCellsInTheFormsOrder() {
        assertThat(new StoredRows(Forms.load().forReportYear(2023)).cells("t2", "fees"))
                .containsExactly(CellCode.parse("t2/fees/amount"));
    }
}
