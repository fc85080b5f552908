package org.disclosure.rollup.intake.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** The kinds of unit that a roster may list. */
class RosterKindsTest {

    @Test
    void everyKindIsReadByItsWord() {
        String roster = """
                code,name,aliases,kind,order
                1,文登区政府办公室,,政府办,
                2,文登区教育局,,部门,
                3,文登区界石镇人民政府,,乡镇,
                4,文登区天福街道办事处,,街道,
                5,文登区税务局,,垂管,
                6,文登区人民政府,,政府,
                """;

        assertThat(RosterReader.read(roster.getBytes(StandardCharsets.UTF_8)).units())
                .extracting(Unit::kind)
                .containsExactly(
                        UnitKind.GOVERNMENT_OFFICE,
                        UnitKind.DEPARTMENT,
                        UnitKind.TOWN,
                        UnitKind.SUB_DISTRICT,
                        UnitKind.VERTICAL,
                        UnitKind.GOVERNMENT);
    }
}
