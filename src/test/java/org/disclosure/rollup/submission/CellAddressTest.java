package org.disclosure.rollup.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of cells are those of spreadsheet programs. */
class CellAddressTest {

    @Test
    void everyColumnIsWrittenAsPoiWritesItAndReadAgain() {
        assertThat(IntStream.range(0, 1 << 14).filter(column -> {
                    String written = CellAddress.write(column, column);
                    return !written.equals(new CellReference(column, column).formatAsString())
                            || !new CellAddress(column, column).equals(CellAddress.read(written));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A1, 0, 0", "d4, 3, 3", "A01, 0, 0", "XFD1048576, 1048575, 16383", "ZZZ9999999, 9999998, 18277"})
    void lettersAndDigitsAreAnAddress(String address, int row, int column) {
        assertThat(CellAddress.read(address)).isEqualTo(new CellAddress(row, column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "A0", "AAAA1", "A12345678", "$A$1", "A1:B2", "A-1", "A1 ", "表1"})
    void whatIsWrittenOtherwiseIsNone(String address) {
        assertThat(CellAddress.read(address)).isNull();
    }

    @Test
    void anAddressIsReadWithinALongerText() {
        assertThat(CellAddress.read("A1:C2", 3, 5)).isEqualTo(new CellAddress(1, 2));
    }
}
