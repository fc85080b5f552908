package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.table.MoneyUnits;
import org.disclosure.rollup.recognition.text.NumberReader;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/** Turns the places of a found table into entries, with a finding for every cell that is not a plain number. */
final class FigureReader {

    private static final int MOST_ADDRESSES_SHOWN = 12;

    /** The variants of F-NOT-A-NUMBER for a number that is certain, beside pieces of text that are no part of it. */
    private static final Set<String> LEFT_OUT =
            Set.of("raised", "struck-part", "unseen-part", "hidden-part", "deleted-part");

    private final Form written;
    private final Form wanted;
    private final StatedNumbers numbers;
    private final MergedFigures merged;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<DroppedFigure> dropped = new ArrayList<>();

    /**
     * @param written the edition that the bureau filled in
     * @param wanted the edition of the report year; other editions' figures count only where the meaning is the same
     * @param units in which unit amounts are
     */
    FigureReader(Form written, Form wanted, MoneyUnits units) {
        this.numbers = new StatedNumbers(units);
        this.written = written;
        this.merged = new MergedFigures(written);
        this.wanted = wanted;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Figures that have no cell of the same meaning in the form of the report year. */
    List<DroppedFigure> dropped() {
        return dropped;
    }

    void read(FoundTable found) {
        List<Blank> blanks = new ArrayList<>();
        boolean pictured = PictureFigures.isPictured(found);
        for (Map.Entry<CellCode, FoundTable.Place> each : found.places().entrySet()) {
            FoundTable.Place place = each.getValue();
            Optional<Entry> entry = pictured ? pictured(each.getKey(), place) : read(each.getKey(), place, found);
            if (entry.isPresent() && entry.get().reading().amount().isEmpty()) {
                boolean empty = entry.get().reading() instanceof Reading.Blank;
                if (empty || entry.get().reading() instanceof Reading.NotApplicable) {
                    blanks.add(new Blank(entry.get(), shown(found, place), empty));
                }
            }
        }
        if (!blanks.isEmpty()) {
            findings.add(finding(found, blanks));
        }
    }

    /** A figure that the form of the report year has no cell for. */
    record DroppedFigure(FormCell cell, KeptNames names, String text, String address) {

        String shown() {
            return cell.row().label().text() + "·" + cell.column().label().text() + "=" + text + "（" + address + "）";
        }

        /** As numbers of findings know it. */
        String kept() {
            CellCode code = cell.code();
            return names.row(code.table(), code.row()) + "·" + names.column(code.table(), code.column()) + "=" + text;
        }
    }

    /** A cell without a figure: nothing at all, or a sign for "does not apply". */
    private record Blank(Entry entry, String address, boolean empty) {}

    private Finding finding(FoundTable found, List<Blank> blanks) {
        List<String> addresses = Stream.of(true, false)
                .flatMap(empty -> blanks.stream().filter(blank -> blank.empty() == empty))
                .map(Blank::address)
                .toList();
        Entry first = blanks.stream()
                .filter(blank -> blank.address().equals(addresses.get(0)))
                .findFirst()
                .orElseThrow()
                .entry();
        long signs = blanks.stream().filter(blank -> !blank.empty()).count();
        return Finding.of(
                        Problem.F_BLANK,
                        found.table().section(),
                        Integer.toString(blanks.size()),
                        Long.toString(signs),
                        shown(addresses),
                        cells(blanks))
                // one finding a table: which cells, and not where the first of them stands
                .named(written.keptNames().table(found.table().code()))
                .given(Integer.toString(blanks.size()), Long.toString(signs), cells(blanks))
                .as(blanks.size() == found.places().size() ? "table" : "")
                .about(blanks.get(0).entry().cell())
                .at(first.sheet(), first.address());
    }

    /** Not for people: distinguishes these blank cells from others, wherever they are. */
    private static String cells(List<Blank> blanks) {
        return blanks.stream()
                .map(blank -> blank.entry().cell().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The address, with the sheet when the table continues on another. */
    private static String shown(FoundTable found, FoundTable.Place place) {
        return place.sheet() == found.sheet() ? place.address() : place.sheet().name() + "!" + place.address();
    }

    private Optional<Entry> read(CellCode code, FoundTable.Place place, FoundTable found) {
        FormCell cell = written.cell(code);
        NumberReader.Result result = merged.checked(found, place, numbers.read(place, cell.number()));
        Optional<CellCode> target = written.sameMeaning(code, wanted);
        if (target.isEmpty()) {
            if (place.cell().isPresent()) {
                dropped.add(new DroppedFigure(
                        cell, written.keptNames(), place.cell().get().text().strip(), place.address()));
            }
            return Optional.empty();
        }
        Entry entry = new Entry(target.get(), result.reading(), place.sheet().name(), place.address());
        entries.add(entry);
        if (result.problem().isPresent()) {
            findings.add(finding(result.problem().get(), result, entry, cell));
        }
        return Optional.of(entry);
    }

    /** A figure of a picture, which is no number of the report before it is certain. */
    private Optional<Entry> pictured(CellCode code, FoundTable.Place place) {
        Optional<Entry> entry = written.sameMeaning(code, wanted)
                .map(target ->
                        PictureFigures.entry(target, place, written.cell(code).number()));
        entry.ifPresent(entries::add);
        return entry;
    }

    private Finding finding(Problem problem, NumberReader.Result result, Entry entry, FormCell cell) {
        String understood =
                entry.reading().amount().map(amount -> amount.toPlainString()).orElse("");
        boolean certain = problem == Problem.F_NOT_A_NUMBER && !understood.isEmpty();
        String raw = entry.reading().raw();
        List<String> besides = result.besides().isEmpty() ? List.of() : List.of(result.besides());
        Finding said = Finding.of(problem, texts(List.of(cell.title(), entry.address(), raw, understood), besides))
                .given(texts(List.of(written.keptNames().title(cell.code()), "", raw, understood), besides))
                .as(result.variant())
                .about(entry.cell())
                .at(entry.sheet(), entry.address())
                .comparing(raw, problem == Problem.F_NOT_A_NUMBER ? understood : "", "")
                .suggesting(certain ? entry.cell() + "=" + understood : "");
        return LEFT_OUT.contains(result.variant()) ? said.weighing(Severity.HINT) : said;
    }

    private static String[] texts(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).toArray(String[]::new);
    }

    private static String shown(List<String> addresses) {
        String first = String.join("、", addresses.subList(0, Math.min(addresses.size(), MOST_ADDRESSES_SHOWN)));
        return addresses.size() > MOST_ADDRESSES_SHOWN ? first + "…" : first;
    }
}
