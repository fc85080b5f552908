package org.disclosure.rollup.publish.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.submission.CellAddress;
import org.disclosure.rollup.submission.Entry;

/** Cells of a unit's file that a finding is about, and the right figures for them. */
final class WrongCells {

    private static final Pattern ALTERNATIVES = Pattern.compile(" \\| ");

    /** F-BLANK says for machines which cells are blank. */
    private static final int BLANK_CELLS = 4;

    private final Map<CellCode, Entry> entries;
    private final Set<CellCode> doubtful;

    /**
     * @param entries what was read from the file, in the form's order
     * @param doubtful cells that were read in pictures and are in doubt
     */
    WrongCells(Map<CellCode, Entry> entries, Set<CellCode> doubtful) {
        this.entries = entries;
        this.doubtful = doubtful;
    }

    /**
     * A cell that is wrong.
     *
     * @param place where it is in the file
     * @param cell the form's cell; empty for what is not of the form
     * @param now what stands in it, as it is written there; empty when nothing does
     * @param amended what counts instead, since the office amended it; empty when it did not
     * @param suggested what would be right; empty when it is not known
     */
    record Wrong(Place place, Optional<CellCode> cell, String now, String amended, String suggested) {}

    /**
     * The cells: those of the only change that would clear the check; when there are several, the finding's own cell and
     * those of the likeliest change; when there is none, the finding's own.
     */
    List<Wrong> of(Finding finding) {
        if (finding.code().equals(Problem.I_PICTURE.code())) {
            return ofPicture(finding);
        }
        if (isAmended(finding)) {
            return finding.cell()
                    .map(entries::get)
                    .flatMap(entry -> at(entry.cell(), entry.reading().words()))
                    .map(List::of)
                    .orElse(List.of());
        }
        List<String> alternatives =
                finding.suggestion().isEmpty() ? List.of() : List.of(ALTERNATIVES.split(finding.suggestion()));
        Map<Place, Wrong> wrong = new LinkedHashMap<>();
        alternatives.stream()
                .limit(1)
                .flatMap(change -> changed(change).stream())
                .forEach(cell -> add(wrong, cell));
        if (finding.code().equals(Problem.F_BLANK.code()) && finding.arguments().size() > BLANK_CELLS) {
            Set<String> blank = Set.of(finding.arguments().get(BLANK_CELLS).split(" "));
            entries.keySet().stream()
                    .filter(cell -> blank.contains(cell.toString()))
                    .forEach(cell -> at(cell, "").ifPresent(found -> add(wrong, found)));
        }
        if (alternatives.size() != 1 || wrong.isEmpty()) {
            own(finding).ifPresent(cell -> add(wrong, cell));
        }
        return List.copyOf(wrong.values());
    }

    /** True if it is of a figure that the office amended on the unit's word, and of no other that came since. */
    static boolean isAmended(Finding finding) {
        return finding.code().equals(Problem.D_AMENDED.code())
                && finding.variant().isEmpty();
    }

    /** All cells in doubt, and those for which the sums make sure of another number than was read. */
    private List<Wrong> ofPicture(Finding finding) {
        Map<CellCode, Wrong> proposed = new LinkedHashMap<>();
        if (!finding.suggestion().isEmpty()) {
            changed(finding.suggestion())
                    .forEach(wrong -> proposed.put(wrong.cell().orElseThrow(), wrong));
        }
        String table = finding.cell().map(CellCode::table).orElse("");
        return entries.keySet().stream()
                .filter(cell -> cell.table().equals(table))
                .flatMap(cell -> doubtful.contains(cell)
                        ? at(cell, "").stream()
                        : Optional.ofNullable(proposed.get(cell)).stream())
                .toList();
    }

    private static void add(Map<Place, Wrong> wrong, Wrong cell) {
        wrong.putIfAbsent(cell.place(), cell);
    }

    private List<Wrong> changed(String change) {
        List<Wrong> cells = new ArrayList<>();
        for (String one : change.split(";")) {
            int equals = one.indexOf('=');
            at(CellCode.parse(one.substring(0, equals)), one.substring(equals + 1))
                    .ifPresent(cells::add);
        }
        return cells;
    }

    private Optional<Wrong> at(CellCode cell, String suggested) {
        return Optional.ofNullable(entries.get(cell))
                .map(entry -> new Wrong(
                        new Place(entry.sheet(), entry.address()),
                        Optional.of(cell),
                        entry.asReceived().raw().strip(),
                        amended(entry),
                        suggested));
    }

    private static String amended(Entry entry) {
        return entry.received().isPresent() ? entry.reading().words() : "";
    }

    private Optional<Wrong> own(Finding finding) {
        if (CellAddress.read(finding.address()) == null) {
            return finding.cell().flatMap(cell -> at(cell, ""));
        }
        // what stands there is known as far as it is the place of a figure
        Optional<Entry> there =
                finding.cell().map(entries::get).filter(entry -> entry.address().equals(finding.address()));
        return Optional.of(new Wrong(
                new Place(finding.sheet(), finding.address()),
                finding.cell(),
                there.map(entry -> entry.asReceived().raw().strip()).orElse(""),
                there.map(WrongCells::amended).orElse(""),
                ""));
    }
}
