package org.disclosure.rollup.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.intake.sheet.Merge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of merged ranges mean what they mean to POI. */
class MergeReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1:C2",
                "B7",
                "AA10:XFD1048576",
                "$A$1:$C$2",
                "a1:c2",
                "A:C",
                "2:3",
                "A01:B2",
                "ZZZ1:ZZZ9999999",
                "",
                ":",
                "A0:B1"
            })
    void meansWhatItMeansToPoi(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);

        assertThat(MergeReference.parse(reference))
                .isEqualTo(new Merge(
                        range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:", "C2:A1", "A1:B-1"})
    void refusesWhatPoiRefuses(String reference) {
        assertThatIllegalArgumentException().isThrownBy(() -> MergeReference.parse(reference));
    }
}
