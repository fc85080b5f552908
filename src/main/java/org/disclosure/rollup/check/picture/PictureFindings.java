package org.disclosure.rollup.check.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/**
 * What is said of tables that were read from pictures (I-PICTURE), one finding a table. Its number holds for the table with these
 * very figures, in whatever file and place they stand.
 */
public final class PictureFindings {

    /** Cells that are named one by one. */
    private static final int NAMED = 20;

    private PictureFindings() {}

    /** The table waits for a person. */
    static Finding waiting(Form form, List<Entry> entries, PictureTable.Waiting waiting) {
        Set<CellCode> asked = new LinkedHashSet<>(waiting.cells());
        entries.stream().filter(PictureFindings::isChanged).map(Entry::cell).forEach(asked::add);
        List<Entry> cells =
                entries.stream().filter(entry -> asked.contains(entry.cell())).toList();
        Finding finding = of(form, entries, Integer.toString(cells.size()), shown(form, cells))
                .as(waiting.doubt().variant() + (cells.isEmpty() ? "-clear" : ""))
                .suggesting(cells.stream()
                        .filter(PictureFindings::isChanged)
                        .map(entry -> entry.cell() + "=" + proposed(entry))
                        .collect(Collectors.joining(";")));
        Entry first = cells.isEmpty() ? entries.get(0) : cells.get(0);
        return finding.about(first.cell()).at(first.sheet(), first.address());
    }

    /** The table was read with certainty and counts. */
    static Finding read(Form form, List<Entry> entries) {
        return said(form, entries, "read");
    }

    /** The table counts because the office confirmed it. */
    public static Finding confirmed(Form form, Collection<Entry> entries) {
        return said(form, List.copyOf(entries), "confirmed");
    }

    private static Finding said(Form form, List<Entry> entries, String variant) {
        Entry first = entries.get(0);
        return of(form, entries, Integer.toString(entries.size()), "")
                .as(variant)
                .weighing(Severity.HINT)
                .about(first.cell())
                .at(first.sheet(), first.address());
    }

    private static Finding of(Form form, List<Entry> entries, String count, String cells) {
        FormTable table = form.table(entries.get(0).cell().table());
        String kept = form.keptNames().table(table.code());
        List<String> values = new ArrayList<>(List.of(kept));
        values.addAll(rows(entries));
        return Finding.of(Problem.I_PICTURE, table.section(), count, cells)
                .named(kept)
                .given(values.toArray(String[]::new));
    }

    /** The figures row by row: each is told, for a decision holds for these and no others. */
    private static Collection<String> rows(List<Entry> entries) {
        Map<String, String> rows = new LinkedHashMap<>();
        entries.forEach(entry -> rows.merge(entry.cell().row(), value(entry), (before, next) -> before + " " + next));
        return rows.values();
    }

    private static String value(Entry entry) {
        return entry.reading() instanceof Reading.Proposed
                ? proposed(entry)
                : entry.reading().amount().map(PictureFindings::plain).orElse("·");
    }

    private static String proposed(Entry entry) {
        Reading.Proposed reading = PictureTable.proposed(entry);
        return reading.isUnknown()
                ? "?"
                : reading.value().map(PictureFindings::plain).orElse("·");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether another number is proposed than was read. */
    private static boolean isChanged(Entry entry) {
        return PictureTable.proposed(entry).change().isPresent();
    }

    private static String shown(Form form, List<Entry> cells) {
        String first = cells.stream()
                .limit(NAMED)
                .map(entry -> form.cell(entry.cell()).title() + "（" + entry.address() + "）" + read(entry)
                        + (isChanged(entry) ? "→" + proposed(entry) : ""))
                .collect(Collectors.joining("；"));
        return cells.size() > NAMED ? first + "……" : first;
    }

    private static String read(Entry entry) {
        String raw = entry.reading().raw();
        return raw.isEmpty() ? "—" : raw;
    }
}
