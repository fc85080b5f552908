package org.disclosure.rollup.intake.picture.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 71;

    private final Mask mask = mask(WIDTH, HEIGHT, some());

    private interface Pixels {
        boolean at(int x, int y);
    }

    private static Pixels some() {
        Random random = new Random(4);
        boolean[] set = new boolean[WIDTH * HEIGHT];
        for (int at = 0; at < set.length; at++) {
            set[at] = random.nextInt(3) > 0;
        }
        return (x, y) -> set[y * WIDTH + x];
    }

    private static Mask mask(int width, int height, Pixels pixels) {
        Mask mask = new Mask(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (pixels.at(x, y)) {
                    mask.set(x, y);
                }
            }
        }
        return mask;
    }

    private static String drawn(Mask mask) {
        StringBuilder drawn = new StringBuilder();
        for (int y = 0; y < mask.height; y++) {
            for (int x = 0; x < mask.width; x++) {
                drawn.append(mask.at(x, y) ? '#' : '.');
            }
            drawn.append('\n');
        }
        return drawn.toString();
    }

    @Test
    void turnedItHasRowsForColumns() {
        assertThat(drawn(mask.turned())).isEqualTo(drawn(mask(HEIGHT, WIDTH, (x, y) -> mask.at(y, x))));
    }

    @Test
    void turnedClockwiseItsFirstRowIsTheLastColumn() {
        assertThat(drawn(mask.turnedClockwise()))
                .isEqualTo(drawn(mask(HEIGHT, WIDTH, (x, y) -> mask.at(y, HEIGHT - 1 - x))));
    }

    @Test
    void whatIsThinIsInARunFromTopToBottomNoLongerThanThat() {
        assertThat(drawn(mask.thin(2))).isEqualTo(drawn(mask(WIDTH, HEIGHT, (x, y) -> isThin(x, y, 2))));
    }

    private boolean isThin(int x, int y, int thickest) {
        int top = y;
        while (top >= 0 && mask.at(x, top)) {
            top--;
        }
        int bottom = y;
        while (bottom < HEIGHT && mask.at(x, bottom)) {
            bottom++;
        }
        return bottom > y && bottom - top - 1 <= thickest;
    }

    @Test
    void spreadItTakesTheRowsAboveAndBelow() {
        assertThat(drawn(mask.thin(1).spread(2))).isEqualTo(drawn(mask(WIDTH, HEIGHT, (x, y) -> isNear(x, y, 2))));
    }

    private boolean isNear(int x, int y, int reach) {
        for (int row = Math.max(0, y - reach); row <= Math.min(HEIGHT - 1, y + reach); row++) {
            if (isThin(x, row, 1)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void pixelsOfARowAreCountedFromAnyPlaceToAnyOther() {
        int[] places = {0, 1, 63, 64, 100, 127, 128, 149};
        for (int from : places) {
            for (int to : places) {
                int count = 0;
                for (int x = from; x <= to; x++) {
                    count += mask.at(x, 3) ? 1 : 0;
                }
                assertThat(mask.count(3, from, to)).isEqualTo(count);
            }
        }
    }

    @Test
    void aLineHasSmallGapsAndStepsByARow() {
        Mask lines = mask(200, 9, (x, y) -> y == (x < 80 ? 4 : 5) && x > 9 && x % 20 > 1);
        assertThat(drawn(lines.linesAcross(100, lines))).isEqualTo(drawn(lines));
        assertThat(drawn(lines.linesAcross(191, lines))).isEqualTo(drawn(new Mask(200, 9)));
    }

    @Test
    void whatIsDarkBeforeALineIsNoPartOfIt() {
        Mask dotted = mask(200, 3, (x, y) -> y == 1 && x > 99 && x % 2 == 0);
        Mask dark = mask(200, 3, (x, y) -> x < 99 || dotted.at(x, y));
        assertThat(drawn(dotted.linesAcross(40, dark))).isEqualTo(drawn(new Mask(200, 3)));
    }
}
