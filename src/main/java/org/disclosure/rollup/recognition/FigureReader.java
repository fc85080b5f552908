package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/** Turns the places of a found table into entries, with a finding for every cell that is not a plain number. */
final class FigureReader {

    private static final int MOST_ADDRESSES_SHOWN = 12;

    private final Form written;
    private final Form wanted;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();

    /**
     * @param written the edition that the bureau filled in
     * @param wanted the edition of the report year; other editions' figures count only where the meaning is the same
     */
    FigureReader(Form written, Form wanted) {
        this.written = written;
        this.wanted = wanted;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Figures that have no cell of the same meaning in the form of the report year, as {@code label=text}. */
    List<String> dropped() {
        return dropped;
    }

    void read(FoundTable found) {
        List<String> blanks = new ArrayList<>();
        List<String> notApplicable = new ArrayList<>();
        CellCode firstBlank = null;
        for (Map.Entry<CellCode, FoundTable.Place> place : found.places().entrySet()) {
            Optional<Entry> entry = read(found, place.getKey(), place.getValue());
            if (entry.isPresent() && entry.get().reading() instanceof Reading.Blank) {
                blanks.add(place.getValue().address());
                firstBlank = firstBlank == null ? entry.get().cell() : firstBlank;
            } else if (entry.isPresent() && entry.get().reading() instanceof Reading.NotApplicable) {
                notApplicable.add(place.getValue().address());
                firstBlank = firstBlank == null ? entry.get().cell() : firstBlank;
            }
        }
        if (firstBlank != null) {
            List<String> all = new ArrayList<>(blanks);
            all.addAll(notApplicable);
            findings.add(Finding.of(
                            Problem.F_BLANK,
                            found.table().section(),
                            Integer.toString(all.size()),
                            Integer.toString(notApplicable.size()),
                            shown(all))
                    .about(firstBlank)
                    .at(found.sheet().name(), all.get(0)));
        }
    }

    private Optional<Entry> read(FoundTable found, CellCode code, FoundTable.Place place) {
        FormCell cell = written.cell(code);
        NumberReader.Result result = NumberReader.read(place.cell(), cell.number(), place.yuan());
        Optional<CellCode> target = written.sameMeaning(code, wanted);
        if (target.isEmpty()) {
            if (place.cell().isPresent()) {
                dropped.add(
                        cell.row().label().text() + "·" + cell.column().label().text() + "="
                                + place.cell().get().text() + "（" + place.address() + "）");
            }
            return Optional.empty();
        }
        Entry entry = new Entry(target.get(), result.reading(), found.sheet().name(), place.address());
        entries.add(entry);
        result.problem().ifPresent(problem -> findings.add(finding(problem, result, entry, cell)));
        return Optional.of(entry);
    }

    private static Finding finding(Problem problem, NumberReader.Result result, Entry entry, FormCell cell) {
        String understood =
                entry.reading().amount().map(amount -> amount.toPlainString()).orElse("");
        boolean certain = problem == Problem.F_NOT_A_NUMBER && !understood.isEmpty();
        return Finding.of(
                        problem, cell.title(), entry.address(), entry.reading().raw(), understood)
                .as(result.variant())
                .about(entry.cell())
                .at(entry.sheet(), entry.address())
                .comparing(entry.reading().raw(), problem == Problem.F_NOT_A_NUMBER ? understood : "", "")
                .suggesting(certain ? entry.cell() + "=" + understood : "");
    }

    private static String shown(List<String> addresses) {
        String first = String.join("、", addresses.subList(0, Math.min(addresses.size(), MOST_ADDRESSES_SHOWN)));
        return addresses.size() > MOST_ADDRESSES_SHOWN ? first + "…" : first;
    }
}
