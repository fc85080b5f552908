package org.disclosure.rollup.intake.picture.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormShapeTest {

    @Test
    void noTwoTablesOfTheEditionsHaveTheSameShape() {
        List<String> shapes = FormShape.all().stream()
                .map(shape -> shape.rows() + " × " + shape.columns() + ": "
                        + shape.figures().size() + " of " + shape.cells().size())
                .toList();
        assertThat(shapes)
                .isEqualTo(List.of(
                        "14 × 4: 10 of 30",
                        "28 × 10: 175 of 215",
                        "4 × 15: 15 of 34",
                        "17 × 5: 22 of 49",
                        "26 × 10: 161 of 198"));
    }
}
