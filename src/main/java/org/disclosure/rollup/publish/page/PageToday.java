package org.disclosure.rollup.publish.page;

import static org.disclosure.rollup.publish.page.PageData.each;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.today.Matters;
import org.disclosure.rollup.publish.today.Today;

/**
 * Lists behind the numbers of what is to be done today, as far as the page lists them; the numbers are of all.
 *
 * @param judge the places of findings that the office is to decide
 */
record PageToday(Arrived arrived, List<Integer> judge, Returned returned, Overdue overdue, Solved solved) {

    /** Files, by their kind in words and their unit's name. */
    record Arrived(List<String> kind, List<String> path, List<String> unit) {}

    /**
     * Units that are asked something.
     *
     * @param notice the link to its notice; empty on the page of an area, beside which no notices lie
     */
    record Returned(List<Integer> unit, List<String> notice, List<Integer> points) {}

    /** Units that are overdue. */
    record Overdue(List<Integer> unit, List<Long> days, List<String> contact, List<String> phone) {}

    /** Findings that are there no more. */
    record Solved(List<String> who, List<String> check, List<String> title, List<String> message) {}

    static PageToday of(Edition edition, Today today, PageFindings findings) {
        Map<String, Integer> units = new HashMap<>();
        for (UnitLine unit : edition.summary().units()) {
            units.put(unit.code(), units.size());
        }
        Matters matters = Matters.of(edition);
        List<Matters.Arrived> arrived = first(matters.arrived());
        List<FiledFinding> solved = first(edition.sinceLast().solved());
        boolean beside = edition.summary().area().isWhole();
        return new PageToday(
                new Arrived(
                        each(
                                arrived,
                                file -> edition.text("changes." + file.kind().name())),
                        each(arrived, Matters.Arrived::path),
                        each(arrived, Matters.Arrived::unit)),
                findings.places(matters.judge()),
                new Returned(
                        each(today.returned(), unit -> units.get(unit.code())),
                        each(today.returned(), unit -> beside ? link(unit.notice()) : ""),
                        each(today.returned(), Today.Returned::points)),
                new Overdue(
                        each(today.overdue(), unit -> units.get(unit.code())),
                        each(today.overdue(), Today.Overdue::days),
                        each(today.overdue(), unit -> unit.contact().name()),
                        each(today.overdue(), unit -> unit.contact().phone())),
                new Solved(
                        each(solved, findings::who),
                        each(solved, filed -> filed.finding().code()),
                        each(solved, filed -> edition.findings().title(filed.finding())),
                        each(solved, edition.findings()::message)));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(Page.LISTED, all.size()));
    }

    private static String link(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
