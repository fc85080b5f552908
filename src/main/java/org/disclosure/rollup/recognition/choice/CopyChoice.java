package org.disclosure.rollup.recognition.choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.table.MoneyUnits;
import org.disclosure.rollup.recognition.text.MoneyUnit;
import org.disclosure.rollup.recognition.text.NumberReader;
import org.disclosure.rollup.submission.Reading;

/**
 * Choice of the copy of each table that counts. If no statement decides between copies with different figures, none
 * counts.
 */
public final class CopyChoice {

    /** The unit of an amount by what its own sheet says. */
    private static final MoneyUnits UNITS = new MoneyUnits(List.of());

    private final Copies copies;
    private final Set<ExclusionReason> shared;

    /**
     * Choice among the copies of a table.
     *
     * @param counted the copy that counts; no value when none may, or when nothing decides
     * @param undecided the copies among which nothing decides
     * @param others the copies that do not count, without those that nothing decides among
     */
    public record Choice(Optional<FoundTable> counted, List<FoundTable> undecided, List<FoundTable> others) {}

    public CopyChoice(Copies copies) {
        this.copies = copies;
        this.shared = ExclusionReason.shared(copies);
    }

    /** Chooses among the copies of each table, by the table's code. */
    public Map<String, Choice> choose(Map<String, List<FoundTable>> found) {
        Set<Sheet> lost = new HashSet<>();
        if (found.values().stream().anyMatch(all -> all.size() > 1)) {
            found.values().forEach(all -> {
                Choice chosen = choose(all, Set.of());
                chosen.counted()
                        .ifPresent(counted -> chosen.others().stream()
                                .filter(other -> other.sheet() != counted.sheet() && copies.isWorse(other, counted))
                                .forEach(other -> lost.add(other.sheet())));
            });
        }
        Map<String, Choice> chosen = new LinkedHashMap<>();
        found.forEach((table, all) -> chosen.put(table, choose(all, lost)));
        chosen.values().forEach(this::joinPages);
        return chosen;
    }

    /** @param lost sheets whose copy of another table was found to be worse than one elsewhere */
    private Choice choose(List<FoundTable> all, Set<Sheet> lost) {
        if (all.size() == 1 && mayCount(all.get(0)) && lost.isEmpty()) {
            return new Choice(Optional.of(all.get(0)), List.of(), List.of());
        }
        List<FoundTable> candidates = all.stream()
                .filter(table -> mayCount(table) && !lost.contains(table.sheet()))
                .sorted(copies.rank())
                .toList();
        if (candidates.isEmpty()) {
            return new Choice(Optional.empty(), List.of(), all);
        }
        FoundTable first = candidates.get(0);
        List<FoundTable> equal = candidates.stream()
                .filter(table -> copies.rank().compare(table, first) == 0 && !table.isDisjointFrom(first))
                .toList();
        boolean decided = equal.stream().allMatch(table -> hasSameFigures(first, table));
        List<FoundTable> others = new ArrayList<>(candidates);
        all.stream().filter(table -> !candidates.contains(table)).forEach(others::add);
        others.removeAll(decided ? List.of(first) : equal);
        return new Choice(
                decided ? Optional.of(first) : Optional.empty(), decided ? List.of() : equal, new ArrayList<>(others));
    }

    private boolean mayCount(FoundTable table) {
        return shared.containsAll(ExclusionReason.of(table, copies));
    }

    /** Takes into the copy that counts what follows of it under a header on other sheets. */
    private void joinPages(Choice chosen) {
        if (chosen.counted().isEmpty()) {
            return;
        }
        FoundTable counted = chosen.counted().get();
        for (FoundTable copy : List.copyOf(chosen.others())) {
            if (counted.isIncomplete()
                    && copy.sheet() != counted.sheet()
                    && mayCount(copy)
                    && copies.mayBeOne(counted, copy)
                    && copy.isDisjointFrom(counted)) {
                counted.addAll(copy);
                chosen.others().remove(copy);
            }
        }
    }

    static boolean hasSameFigures(FoundTable one, FoundTable other) {
        if (one == other) {
            return true;
        }
        Set<CellCode> cells = new HashSet<>(one.places().keySet());
        cells.addAll(other.places().keySet());
        return cells.stream().allMatch(cell -> reading(one, cell).equals(reading(other, cell)));
    }

    /** Reading of the cell, the same for every way to write it. */
    private static String reading(FoundTable table, CellCode cell) {
        FoundTable.Place place = table.places().get(cell);
        if (place == null) {
            return "";
        }
        NumberKind kind = kind(table, cell);
        boolean yuan = kind == NumberKind.MONEY && UNITS.of(place).unit() == MoneyUnit.YUAN;
        Reading reading = NumberReader.read(place.cell(), kind, yuan).reading();
        return reading.amount()
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .orElse(reading.raw().strip());
    }

    private static NumberKind kind(FoundTable table, CellCode cell) {
        return table.header().labels().block(cell.row()).columns().stream()
                .filter(column -> column.code().equals(cell.column()))
                .map(FormColumn::number)
                .findFirst()
                .orElse(NumberKind.COUNT);
    }
}
