package org.disclosure.rollup.submission;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;

/** The tables one bureau sent (报送) in one file, cell by cell, with the running text around them; or the text alone. */
public final class Submission implements Figures {

    private final Form form;
    private final int writtenOn;
    private final String narrative;
    private final Map<CellCode, Entry> entries;
    private final Set<String> tables = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final boolean leftOut;

    /**
     * @param form the form of the report year; every entry is a cell of it
     * @param writtenOn the edition of the form that the bureau filled in
     * @param narrative the running text around the tables; empty when there is none
     * @throws IllegalArgumentException when an entry is no cell of the form or two entries are the same cell
     */
    public Submission(Form form, int writtenOn, String narrative, Collection<Entry> entries) {
        this(form, writtenOn, narrative, entries, false);
    }

    /** @param leftOut whether tables that wait for a person are not among the entries */
    private Submission(Form form, int writtenOn, String narrative, Collection<Entry> entries, boolean leftOut) {
        this.form = form;
        this.writtenOn = writtenOn;
        this.narrative = narrative;
        this.leftOut = leftOut;
        this.entries = new LinkedHashMap<>(2 * entries.size());
        for (Entry entry : entries) {
            form.cell(entry.cell());
            tables.add(entry.cell().table());
            if (entry.isWaiting()) {
                waiting.add(entry.cell().table());
            }
            if (this.entries.put(entry.cell(), entry) != null) {
                throw new IllegalArgumentException("Two entries for " + entry.cell());
            }
        }
    }

    /** The same tables with the running text of another file. */
    public Submission with(String otherNarrative) {
        return new Submission(form, writtenOn, otherNarrative, entries.values(), leftOut);
    }

    /** The same with other entries. */
    public Submission with(Collection<Entry> others) {
        return new Submission(form, writtenOn, narrative, others, leftOut);
    }

    /** The same without the tables that wait for a person: nobody knows yet what they say. */
    public Submission withoutWaiting() {
        return waiting.isEmpty()
                ? this
                : new Submission(
                        form,
                        writtenOn,
                        narrative,
                        entries.values().stream()
                                .filter(entry -> !waiting.contains(entry.cell().table()))
                                .toList(),
                        true);
    }

    /** Whether a table waits for a person, or was left out because it does: what stands here is not all of the report. */
    public boolean isWaiting() {
        return leftOut || !waiting.isEmpty();
    }

    /** The tables that wait for a person, by their codes. */
    public Set<String> waiting() {
        return Collections.unmodifiableSet(waiting);
    }

    public Form form() {
        return form;
    }

    public int writtenOn() {
        return writtenOn;
    }

    public String narrative() {
        return narrative;
    }

    /** Whether there is any of the tables. */
    public boolean hasTables() {
        return !entries.isEmpty();
    }

    /** The entries in the form's order of cells, as far as they were reported. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    public Optional<Entry> find(CellCode cell) {
        return Optional.ofNullable(entries.get(cell));
    }

    @Override
    public Optional<BigDecimal> amount(CellCode cell) {
        return find(cell).flatMap(entry -> entry.reading().amount());
    }

    @Override
    public boolean hasTable(String table) {
        return tables.contains(table);
    }

    @Override
    public Optional<String> address(CellCode cell) {
        return find(cell).map(Entry::address);
    }
}
