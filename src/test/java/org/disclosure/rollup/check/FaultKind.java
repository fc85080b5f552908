package org.disclosure.rollup.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The kinds of faults of which README states how well they are located, as its two tables call them. */
enum FaultKind {
    DETAIL("one detail of table 3 wrong", "表三一格填错", Faults::oneDetail),
    TOTAL("one total of table 3 wrong", "表三一个合计加错", Faults::oneTotal),
    TABLE_4("one figure of table 4 wrong", "表四一格填错", Faults::oneOfTable4),
    TWO_DETAILS("two details wrong", "任意两格填错", () -> Faults.random(2, 1000)),
    SWAP_IN_ROW("two figures of a row changed places", "同一行两格互换", Faults::swapsInARow),
    SWAP_IN_COLUMN("two figures of a column changed places", "同一列两格互换", Faults::swapsInAColumn),
    NEIGHBOUR("a figure in the cell beside its own", "填到相邻的列或行（原格空白或 0）", Faults::neighbours),
    SHIFTED_ROW("a row shifted by one column", "一行错位一格", Faults::shiftedRows),
    SHIFTED_COLUMN("a column shifted by one row", "一列错位一格", Faults::shiftedColumns),
    THREE_DETAILS("three details wrong", "任意三格填错", () -> Faults.random(3, 1000)),
    HOPELESS("four to forty details wrong", "任意四至四十格填错", () -> Faults.hopeless(1000));

    private static final Map<FaultKind, Counts> COUNTS = new EnumMap<>(FaultKind.class);

    private final String english;
    private final String chinese;
    private final Supplier<List<Fault>> faults;

    FaultKind(String english, String chinese, Supplier<List<Fault>> faults) {
        this.english = english;
        this.chinese = chinese;
        this.faults = faults;
    }

    /**
     * Numbers of faults by the way they are located.
     *
     * @param first the right cells and values are suggested first, {@code alone} with nothing else, {@code among} others
     * @param fewer all is blamed on fewer cells than were wrong
     */
    record Counts(int number, int first, int alone, int among, int fewer) {}

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    List<Fault> faults() {
        return faults.get();
    }

    /** Of the faults of this kind, counted once for all who ask. */
    Counts counts() {
        return COUNTS.computeIfAbsent(this, kind -> count(kind.faults()));
    }

    static Counts count(List<Fault> faults) {
        int first = 0;
        int alone = 0;
        int among = 0;
        int fewer = 0;
        for (Fault fault : faults) {
            Set<String> remedy = fault.remedy();
            Localised localised = Localised.of(fault);
            first += localised.first(remedy) ? 1 : 0;
            alone += localised.alone(remedy) ? 1 : 0;
            among += localised.among(remedy) ? 1 : 0;
            fewer += localised.blamesFewerThan(remedy) ? 1 : 0;
        }
        return new Counts(faults.size(), first, alone, among, fewer);
    }
}
