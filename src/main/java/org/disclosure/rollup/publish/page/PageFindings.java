package org.disclosure.rollup.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;

/** The findings of the page: the first {@link Page#LISTED} of each check in words, and the counts of all. */
final class PageFindings {

    private final Edition edition;
    private final PageCells cells;
    private final PageStrings strings;
    private final Map<String, Integer> units = new HashMap<>();
    private final SortedMap<String, int[]> counts = new TreeMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Columns columns = new Columns();

    /** What a check was broken, and kept open, how often. */
    record Checks(
            List<String> code,
            List<String> title,
            List<Integer> errors,
            List<Integer> explains,
            List<Integer> hints,
            List<Integer> undecided,
            List<Integer> settled,
            List<Integer> listed) {

        Checks() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    /**
     * The findings in the order of the other outputs.
     *
     * @param number the finding's number
     * @param state its severity; UNDECIDED where the check is; SETTLED once it is explained or overruled
     * @param unit the unit's place; -1 when it is about none of the list
     * @param who whom it is about when it is about no unit of the list; else empty
     * @param standing its review by the office, in words; empty when nothing was decided
     * @param reply what the unit wrote of it into a notice that it sent back; empty for nothing
     * @param cell the cell's place; -1 when it is about none
     * @param figures what was found, what would be right and the difference, as far as they are known
     * @param place the places of file and sheet in the strings, and the address
     */
    record Columns(
            List<String> number,
            List<String> check,
            List<String> state,
            List<Integer> unit,
            List<String> who,
            List<String> message,
            List<String> standing,
            List<String> reply,
            List<Integer> cell,
            List<List<String>> figures,
            List<Integer> file,
            List<Integer> sheet,
            List<String> address) {

        Columns() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    private PageFindings(Edition edition, PageCells cells, PageStrings strings) {
        this.edition = edition;
        this.cells = cells;
        this.strings = strings;
        for (UnitLine unit : edition.summary().units()) {
            units.put(unit.code(), units.size());
        }
    }

    static PageFindings of(Edition edition, PageCells cells, PageStrings strings) {
        PageFindings findings = new PageFindings(edition, cells, strings);
        edition.findings().of(Finding.Outcome.BROKEN).forEach(findings::add);
        edition.findings().of(Finding.Outcome.UNDECIDED).forEach(findings::add);
        edition.findings().explained().forEach(findings::add);
        return findings;
    }

    Columns columns() {
        return columns;
    }

    Checks checks() {
        Checks checks = new Checks();
        counts.forEach((code, count) -> {
            checks.code().add(code);
            checks.title().add(titles.get(code));
            checks.errors().add(count[0]);
            checks.explains().add(count[1]);
            checks.hints().add(count[2]);
            checks.undecided().add(count[3]);
            checks.settled().add(count[4]);
            checks.listed().add(count[5]);
        });
        return checks;
    }

    private void add(FiledFinding filed) {
        Finding finding = filed.finding();
        State state = State.of(filed);
        int[] count = counts.computeIfAbsent(finding.code(), key -> new int[State.values().length + 1]);
        titles.computeIfAbsent(finding.code(), key -> edition.findings().title(finding));
        count[state.ordinal()]++;
        if (count[State.values().length] == Page.LISTED) {
            return;
        }
        count[State.values().length]++;
        int unit = filed.unitCode().map(code -> units.getOrDefault(code, -1)).orElse(-1);
        columns.number().add(edition.findings().number(filed));
        columns.check().add(finding.code());
        columns.state().add(state.name());
        columns.unit().add(unit);
        columns.who().add(unit >= 0 ? "" : who(filed));
        columns.message().add(edition.findings().message(filed));
        columns.standing().add(edition.findings().review(filed));
        columns.reply().add(edition.findings().reply(filed));
        columns.cell().add(finding.cell().flatMap(cells::find).orElse(-1));
        columns.figures().add(figures(finding));
        columns.file().add(filed.path().isEmpty() ? -1 : strings.place(filed.path()));
        columns.sheet().add(finding.sheet().isEmpty() ? -1 : strings.place(finding.sheet()));
        columns.address().add(finding.address());
    }

    /** What the page tells findings apart by: how badly an open one weighs, or why it is none. */
    enum State {
        ERROR,
        EXPLAIN,
        HINT,
        UNDECIDED,
        SETTLED;

        static State of(FiledFinding filed) {
            if (filed.finding().outcome() == Finding.Outcome.UNDECIDED) {
                return UNDECIDED;
            }
            return filed.isOpen() ? valueOf(filed.finding().severity().name()) : SETTLED;
        }
    }

    private String who(FiledFinding filed) {
        if (!filed.unit().isEmpty()) {
            return filed.unit();
        }
        return edition.text(filed.path().isEmpty() ? "sheet.district" : "sheet.status.stray");
    }

    private static List<String> figures(Finding finding) {
        List<String> figures = List.of(finding.observed(), finding.expected(), finding.difference());
        return figures.stream().allMatch(String::isEmpty) ? List.of() : figures;
    }
}
