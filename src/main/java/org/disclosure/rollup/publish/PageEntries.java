package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.store.SummaryStore;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/** Every figure of every unit and where it was read, small enough for a page with thousands of units. */
final class PageEntries {

    /** A script's numbers are exact up to so many digits. */
    private static final int EXACT_DIGITS = 15;

    private final PageCells cells;
    private final PageStrings strings;
    private final PageStrings layouts = new PageStrings();
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<CellCode, Integer> lastPlaces;
    private final Columns columns;
    private PageLayout layout;
    private int unit = -1;

    /**
     * By unit.
     *
     * @param values a unit's figures in the form's order of cells: a number; null where the file has no such cell; else
     *     the first letter of {@link Reading.State} and what the cell holds instead of a number. Null for a unit that has
     *     no figures
     * @param raw what a cell of a number holds, by the cell's place, where it is written otherwise than the number
     * @param last the figures of the year before, in the same order; null where there is no number
     * @param layout the place of the unit's layout in {@code layouts}; -1 for a unit that has no figures
     * @param layouts where the cells stand, as {@link PageLayout} writes it: most units share a few
     */
    record Columns(
            List<Object[]> values,
            List<Map<Integer, String>> raw,
            List<Object[]> last,
            List<Integer> layout,
            List<String> layouts) {}

    private PageEntries(Edition edition, PageCells cells, PageStrings strings) {
        this.cells = cells;
        this.strings = strings;
        this.lastPlaces =
                edition.lastYear().map(last -> cells.placesOf(last.form())).orElse(Map.of());
        columns = new Columns(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (UnitLine line : edition.summary().units()) {
            units.put(line.code(), units.size());
            columns.values().add(null);
            columns.raw().add(null);
            columns.last().add(null);
            columns.layout().add(-1);
        }
    }

    static Columns of(Edition edition, PageCells cells, PageStrings strings) {
        PageEntries entries = new PageEntries(edition, cells, strings);
        edition.forEachEntry(entries::entry);
        entries.endUnit();
        edition.forEachEntryOfLastYear(entries::lastEntry);
        entries.columns.layouts().addAll(entries.layouts.all());
        return entries.columns;
    }

    private void entry(SummaryStore.LocatedEntry located) {
        int of = units.get(located.unitCode());
        if (of != unit) {
            endUnit();
            unit = of;
            layout = new PageLayout(strings);
            columns.values().set(unit, new Object[cells.size()]);
        }
        Entry entry = located.entry();
        int place = cells.index(entry.cell());
        columns.values().get(unit)[place] = value(entry.reading());
        differing(entry.reading()).ifPresent(raw -> raw(place, raw));
        layout.add(place, entry.sheet(), entry.address());
    }

    private void endUnit() {
        if (layout != null) {
            columns.layout().set(unit, layouts.place(layout.toString()));
        }
    }

    private void raw(int place, String raw) {
        if (columns.raw().get(unit) == null) {
            columns.raw().set(unit, new TreeMap<>());
        }
        columns.raw().get(unit).put(place, raw);
    }

    private void lastEntry(SummaryStore.LocatedEntry located) {
        Integer of = units.get(located.unitCode());
        Integer place = lastPlaces.get(located.entry().cell());
        Optional<BigDecimal> amount = located.entry().reading().amount();
        if (of == null || place == null || amount.isEmpty()) {
            return;
        }
        if (columns.last().get(of) == null) {
            columns.last().set(of, new Object[cells.size()]);
        }
        columns.last().get(of)[place] = amount.get();
    }

    private static Object value(Reading reading) {
        Optional<BigDecimal> amount = reading.amount();
        return amount.isPresent()
                ? amount.get()
                : reading.state().name().charAt(0) + reading.raw().strip();
    }

    /** What the cell of a number holds, where it is more than the number. */
    private static Optional<String> differing(Reading reading) {
        String raw = reading.raw().strip();
        return reading.amount()
                .filter(amount -> amount.precision() > EXACT_DIGITS || !sameNumber(raw, amount))
                .map(amount -> raw);
    }

    private static boolean sameNumber(String raw, BigDecimal amount) {
        try {
            return raw.isEmpty() || new BigDecimal(raw).compareTo(amount) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
