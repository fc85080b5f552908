package org.disclosure.rollup.intake.picture.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.disclosure.rollup.intake.picture.image.GreyPicture;
import org.junit.jupiter.api.Test;

class TableFinderTest {

    private final List<RuledTable> read = new ArrayList<>();

    /** Notes every reading of lines and looks for no shape. */
    private final TableFinder finder = new TableFinder(table -> !read.add(table), table -> false);

    private static GreyPicture ruled(int width, int height, int rows, int columns) {
        float[] values = new float[width * height];
        Arrays.fill(values, GreyPicture.WHITE);
        for (int y = 10; y < height - 10; y++) {
            for (int x = 10; x < width - 10; x++) {
                boolean isAcross = (y - 10) % ((height - 21) / rows) == 0;
                boolean isDown = (x - 10) % ((width - 21) / columns) == 0;
                values[y * width + x] = isAcross || isDown ? 0 : GreyPicture.WHITE;
            }
        }
        return new GreyPicture(values, width, height);
    }

    @Test
    void aTableOfAnotherFormIsReadByEachSettingOnceAWay() {
        assertThat(finder.find(ruled(321, 221, 5, 6))).isEqualTo(List.of());
        int plain = 1;
        int close = 2 * 3 * 4;
        assertThat(read).hasSize(4 * (plain + close));
    }

    @Test
    void aTableWithMoreRowsThanAnyIsNotReadOut() {
        assertThat(finder.find(ruled(321, 1421, 100, 6))).isEqualTo(List.of());
        assertThat(read).isEqualTo(List.of());
    }

    @Test
    void aLargeTableOfAnotherFormIsGivenUp() {
        assertThat(finder.find(ruled(2021, 3021, 5, 6))).isEqualTo(List.of());
        // 300 million pixels, in figures of 2 009 × 3 009
        int close = 50;
        assertThat(read).hasSize(4 + close);
    }

    @Test
    void lettersAndDotsAreNotRead() {
        float[] values = new float[400 * 300];
        for (int at = 0; at < values.length; at++) {
            values[at] = at % 400 % 9 < 5 && at / 400 % 13 < 7 ? 0 : GreyPicture.WHITE;
        }
        assertThat(finder.find(new GreyPicture(values, 400, 300))).isEqualTo(List.of());
        assertThat(read).isEqualTo(List.of());
    }
}
