package org.disclosure.rollup.store.row;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Sums of some submissions, by the place of each cell in the form, and how many of them gave a number. */
public final class Sums {

    private final BigDecimal[] sums;
    private final int[] counted;

    /** Nothing yet, of so many cells. */
    public Sums(int cells) {
        this(new BigDecimal[cells], new int[cells]);
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    public Sums(BigDecimal[] sums, int[] counted) {
        this.sums = sums;
        this.counted = counted;
    }

    /** Adds a submission's numbers; null where there is none. */
    public void add(BigDecimal[] amounts) {
        for (int place = 0; place < amounts.length; place++) {
            if (amounts[place] != null) {
                sums[place] = sums[place].add(amounts[place]);
                counted[place]++;
            }
        }
    }

    public int counted(int place) {
        return counted[place];
    }

    /** Empty when no submission has a number. */
    public Optional<BigDecimal> sum(int place) {
        return counted[place] == 0 ? Optional.empty() : Optional.of(StoredNumbers.plain(sums[place]));
    }

    /** The sum without some of the submissions. */
    public Optional<BigDecimal> sumWithout(Sums others, int place) {
        return counted[place] == others.counted[place]
                ? Optional.empty()
                : Optional.of(StoredNumbers.plain(sums[place].subtract(others.sums[place])));
    }

    public Object[] sums() {
        return sums;
    }

    public Object[] counts() {
        return Arrays.stream(counted).boxed().toArray();
    }
}
