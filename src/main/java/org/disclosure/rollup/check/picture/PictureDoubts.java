package org.disclosure.rollup.check.picture;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Entry;

/**
 * Cells of tables in pictures whose figures nobody should pass on unseen: those that could not be read, and those that neither the
 * picture nor a sum makes sure of.
 */
public final class PictureDoubts {

    private final List<PictureIdentity> identities;
    private final Map<CellCode, Entry> entries;
    private final Map<CellCode, BigDecimal> values;

    private PictureDoubts(PictureTable table) {
        this.identities = table.identities();
        this.entries = table.entries().stream().collect(Collectors.toMap(Entry::cell, entry -> entry));
        this.values = table.values();
    }

    /** The cells in doubt among those that wait for a person, with what the sums propose for them. */
    public static Set<CellCode> of(Form form, int year, Collection<Entry> entries) {
        Map<String, List<Entry>> waiting = entries.stream()
                .filter(Entry::isWaiting)
                .collect(Collectors.groupingBy(entry -> entry.cell().table()));
        Set<CellCode> doubtful = new HashSet<>();
        waiting.forEach((code, of) -> {
            PictureTable table = new PictureTable(form, code, of, PictureIdentity.of(form, code, year));
            PictureDoubts doubts = new PictureDoubts(table);
            of.stream().filter(doubts::isDoubtful).map(Entry::cell).forEach(doubtful::add);
        });
        return Set.copyOf(doubtful);
    }

    private boolean isDoubtful(Entry entry) {
        if (PictureTable.proposed(entry).isUnknown()) {
            return true;
        }
        List<PictureIdentity> sums =
                identities.stream().filter(sum -> sum.has(entry.cell())).toList();
        if (sums.isEmpty()) {
            return !isNothing(entry);
        }
        return !isCertain(entry) && !isBorneOut(entry, sums);
    }

    /** A 0 that was read clearly; any other figure that no sum holds is for a person to see. */
    private static boolean isNothing(Entry entry) {
        return PictureTable.proposed(entry).raw().equals("0")
                && PictureTable.permille(entry) >= PictureTable.CERTAIN_NOTHING;
    }

    private static boolean isCertain(Entry entry) {
        return PictureTable.permille(entry) >= PictureTable.CERTAIN;
    }

    /** Whether all its sums come out, and there are two of them or one in which nothing else is unsure. */
    private boolean isBorneOut(Entry entry, List<PictureIdentity> sums) {
        boolean sure = sums.size() > 1
                || sums.get(0).coefficients().keySet().stream()
                        .filter(cell -> !cell.equals(entry.cell()))
                        .allMatch(cell -> entries.containsKey(cell) && isCertain(entries.get(cell)));
        return sure && sums.stream().allMatch(sum -> sum.holds(values));
    }
}
