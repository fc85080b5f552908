package org.disclosure.rollup.district.selection;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/** The figures of one file, table by table, as they are compared with those of the unit's other files. */
final class FileFigures {

    private static final BigDecimal MANY = BigDecimal.TEN;

    private final Map<String, Map<CellCode, Entry>> tables = new LinkedHashMap<>();

    FileFigures(Collection<Entry> entries) {
        entries.forEach(entry -> tables.computeIfAbsent(entry.cell().table(), code -> new LinkedHashMap<>())
                .put(entry.cell(), entry));
    }

    /** @param confirmed the tables that count because a person confirmed what was read from a picture */
    static FileFigures of(Collection<Entry> entries, Set<String> confirmed) {
        return new FileFigures(entries.stream()
                .map(entry -> confirmed.contains(entry.cell().table())
                                && entry.reading() instanceof Reading.Proposed proposed
                                && !proposed.isUnknown()
                        ? entry.reading(proposed.confirmed())
                        : entry)
                .toList());
    }

    Set<String> tables() {
        return tables.keySet();
    }

    /** The tables that wait for a person. */
    Set<String> waiting() {
        return tables.keySet().stream()
                .filter(table -> entries(table).stream().anyMatch(Entry::isWaiting))
                .collect(Collectors.toSet());
    }

    /** Whether what a picture proposes for a table is what another file says. */
    boolean proposes(FileFigures other, String table) {
        return of(entries(table), Set.of(table))
                .differences(of(other.entries(table), Set.of(table)), table)
                .isEmpty();
    }

    Collection<Entry> entries(String table) {
        return cells(table).values();
    }

    private Map<CellCode, Entry> cells(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    /** Whether there is a number in the table; an empty one says nothing. */
    boolean hasNumbers(String table) {
        return entries(table).stream()
                .anyMatch(entry -> entry.reading().amount().isPresent());
    }

    /** Whether the table has the same figures here and there, so that either file may give it. */
    boolean isSame(FileFigures other, String table) {
        return cellsOfBoth(other, table).stream()
                .allMatch(cell ->
                        told(other, cell).equals(told(this, cell)) && isBlank(other, cell) == isBlank(this, cell));
    }

    /** The cells of a table that say one thing there and another here; a blank says as much as 0. */
    List<Difference> differences(FileFigures taken, String table) {
        return cellsOfBoth(taken, table).stream()
                .filter(cell -> !told(taken, cell).equals(told(this, cell)))
                .map(cell -> new Difference(cell, taken.reading(cell), reading(cell)))
                .toList();
    }

    /**
     * Whether a table with figures in it is all 0 there. A figure or two of a few cases may have been put right; more than that
     * is rather lost.
     */
    boolean isEmptiedBy(FileFigures taken, String table) {
        List<BigDecimal> own = entries(table).stream()
                .flatMap(entry -> entry.reading().amount().stream())
                .filter(amount -> amount.signum() != 0)
                .toList();
        return own.size() > 1
                && own.stream().anyMatch(amount -> amount.compareTo(MANY) >= 0)
                && taken.cells(table).keySet().stream()
                        .allMatch(cell -> told(taken, cell).equals("0"));
    }

    private Set<CellCode> cellsOfBoth(FileFigures other, String table) {
        Set<CellCode> cells = new LinkedHashSet<>(other.cells(table).keySet());
        cells.addAll(cells(table).keySet());
        return cells;
    }

    private Optional<Reading> reading(CellCode cell) {
        return Optional.ofNullable(cells(cell.table()).get(cell)).map(Entry::reading);
    }

    /** What a cell says: its number, or what cannot be read as one. */
    private static String told(FileFigures file, CellCode cell) {
        Optional<Reading> reading = file.reading(cell);
        if (reading.filter(read -> read.state() == Reading.State.UNREADABLE).isPresent()) {
            return "“" + reading.get().raw().strip() + "”";
        }
        if (reading.filter(read -> read.state() == Reading.State.PROPOSED).isPresent()) {
            return "?" + reading.get().raw();
        }
        BigDecimal number = reading.flatMap(Reading::amount).orElse(BigDecimal.ZERO);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isBlank(FileFigures file, CellCode cell) {
        return file.reading(cell)
                .filter(reading ->
                        reading.state() != Reading.State.BLANK && reading.state() != Reading.State.NOT_APPLICABLE)
                .isEmpty();
    }
}
