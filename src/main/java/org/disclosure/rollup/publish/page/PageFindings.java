package org.disclosure.rollup.publish.page;

import static org.disclosure.rollup.publish.page.PageData.each;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.disclosure.rollup.check.catalogue.CatalogueWords;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.given.EarlierReasons;

/** The findings of the page: the first {@link Page#LISTED} of each check in words, and the counts of all. */
final class PageFindings {

    private final Edition edition;
    private final PageCells cells;
    private final PageStrings strings;
    private final Map<String, Integer> units = new HashMap<>();
    private final SortedMap<String, int[]> counts = new TreeMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();

    /**
     * A check as the catalogue explains it; empty texts for what it does not say.
     *
     * @param meaning what the check finds
     * @param remedy how it is put right
     * @param example what is said of an invented report
     */
    record Explained(String meaning, String remedy, String example) {}

    /** Number of findings of each check, by their state. */
    record Checks(
            List<String> code,
            List<String> title,
            List<Integer> errors,
            List<Integer> explains,
            List<Integer> hints,
            List<Integer> undecided,
            List<Integer> settled,
            List<Integer> listed) {}

    /**
     * The findings in the order of the other outputs.
     *
     * @param number the finding's number
     * @param state its severity; UNDECIDED where the check is; SETTLED once it is explained or overruled
     * @param unit the unit's place; -1 when it is about none of the list
     * @param who whom it is about when it is about no unit of the list; else empty
     * @param toUnit the message for its unit, where that is another; else empty
     * @param standing its review by the office, in words; empty when nothing was decided
     * @param reply what the unit wrote of it into a notice that it sent back; empty for nothing
     * @param since since when it is known
     * @param history what was decided of it, a line each
     * @param choices the verdicts that the office may give on it: a word each, with + where a reason is needed
     * @param reasons suggestions for one: where from, and the words
     * @param suggestion the smallest change that puts it right, cell by cell; empty when there is none
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
            List<String> toUnit,
            List<String> standing,
            List<String> reply,
            List<String> since,
            List<List<String>> history,
            List<List<String>> choices,
            List<List<EarlierReasons.Suggested>> reasons,
            List<String> suggestion,
            List<Integer> cell,
            List<List<String>> figures,
            List<Integer> file,
            List<Integer> sheet,
            List<String> address) {}

    /** A finding in words on the page, with the places of its unit, file and sheet; -1 for none. */
    private record Listed(FiledFinding filed, int unit, int file, int sheet) {}

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
        return new Columns(
                each(listed, line -> edition.findings().number(line.filed())),
                each(listed, line -> line.filed().finding().code()),
                each(listed, line -> State.of(line.filed()).name()),
                each(listed, Listed::unit),
                each(listed, line -> line.unit() >= 0 ? "" : who(line.filed())),
                each(listed, line -> edition.findings().message(line.filed())),
                each(listed, line -> toUnit(line.filed())),
                each(listed, line -> edition.findings().review(line.filed())),
                each(listed, line -> edition.findings().reply(line.filed())),
                each(listed, line -> edition.findings().since(line.filed())),
                each(listed, line -> edition.findings().history(line.filed())),
                each(listed, line -> choices(line.filed())),
                each(listed, line -> reasons(line.filed())),
                each(listed, line -> line.filed().finding().suggestion()),
                each(
                        listed,
                        line -> line.filed()
                                .finding()
                                .cell()
                                .flatMap(cells::find)
                                .orElse(-1)),
                each(listed, line -> figures(line.filed().finding())),
                each(listed, Listed::file),
                each(listed, Listed::sheet),
                each(listed, line -> line.filed().finding().address()));
    }

    Checks checks() {
        List<String> codes = List.copyOf(counts.keySet());
        return new Checks(codes, each(codes, titles::get), count(0), count(1), count(2), count(3), count(4), count(5));
    }

    /** The checks in words, in the same order. */
    List<Explained> explained() {
        CatalogueWords words = new CatalogueWords(edition.book(), edition.language());
        return each(
                List.copyOf(counts.keySet()),
                code -> new Explained(
                        words.find(code, "meaning").orElse(""),
                        words.find(code, "remedy").orElse(""),
                        words.find(code, "example").orElse("")));
    }

    /** The count of each check: of a state by its place, then of the findings listed. */
    private List<Integer> count(int place) {
        return counts.values().stream().map(count -> count[place]).toList();
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
        listed.add(new Listed(filed, unit, place(filed.path()), place(finding.sheet())));
    }

    private int place(String string) {
        return string.isEmpty() ? -1 : strings.place(string);
    }

    /** State of a finding on the page: the severity of an open one, or why it is not open. */
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

    /** The places of these findings, as far as they are listed. */
    List<Integer> places(List<FiledFinding> some) {
        Map<FiledFinding, Integer> places = new IdentityHashMap<>();
        for (int place = 0; place < listed.size(); place++) {
            places.put(listed.get(place).filed(), place);
        }
        return some.stream().filter(places::containsKey).map(places::get).toList();
    }

    /** Whom a finding is about. */
    String who(FiledFinding filed) {
        if (!filed.unit().isEmpty()) {
            return filed.unit();
        }
        return edition.text(filed.path().isEmpty() ? "sheet.district" : "sheet.status.stray");
    }

    private String toUnit(FiledFinding filed) {
        String words = edition.findings().toUnit(filed);
        return words.equals(edition.findings().message(filed)) ? "" : words;
    }

    private List<String> choices(FiledFinding filed) {
        return each(
                edition.findings().choices(filed),
                choice -> choice.verdict().name() + (choice.needsReason() ? "+" : ""));
    }

    /** Of what nothing can be decided, no reason is asked. */
    private List<EarlierReasons.Suggested> reasons(FiledFinding filed) {
        return edition.findings().choices(filed).isEmpty()
                ? List.of()
                : edition.findings().reasons(filed);
    }

    private static List<String> figures(Finding finding) {
        List<String> figures = List.of(finding.observed(), finding.expected(), finding.difference());
        return figures.stream().allMatch(String::isEmpty) ? List.of() : figures;
    }
}
