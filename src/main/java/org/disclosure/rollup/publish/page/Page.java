package org.disclosure.rollup.publish.page;

import gg.jte.Content;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.AreaLine;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.page.standing.Standing;
import org.disclosure.rollup.publish.today.Today;

/**
 * Content for the template of the page.
 *
 * @param standing what is to be done today
 * @param data the page's figures as JSON that is safe inside a script element
 * @param tables the form's tables as it prints them
 * @param headlines the four figures that the office looks at first
 */
record Page(
        Edition edition,
        Standing standing,
        PageAssets assets,
        Content data,
        List<PageTable> tables,
        List<Headline> headlines) {

    /** Findings of one check that are listed; the counts are always of all. */
    static final int LISTED = 300;

    /**
     * A figure of the district that stands at the top.
     *
     * @param key the key of its name
     * @param cell its place in the form's order of cells
     * @param unbalanced what its parts come to, when that is not the same
     */
    record Headline(String key, int cell, Optional<BigDecimal> value, Optional<Today.Unbalanced> unbalanced) {}

    static Page of(Edition edition, Standing standing, PageCells cells, PageData data) {
        List<Headline> headlines = edition.form().keyFigures().cells(KeyFigure.BALANCE).stream()
                .map(cell -> new Headline(
                        "page.key." + cell.row(),
                        cells.index(cell),
                        edition.summary().sum(cell).value(),
                        standing.unbalanced(cell.toString())))
                .toList();
        return new Page(
                edition,
                standing,
                PageAssets.load(),
                PageJson.content(data),
                edition.form().tables().stream()
                        .map(table -> PageTable.of(table, cells))
                        .toList(),
                headlines);
    }

    /** Title, after the area's name if it is not the whole. */
    String title() {
        return edition.heading("page.title");
    }

    /** How many tables in pictures wait for a person; empty when none does. */
    String waiting() {
        return edition.findings().waiting();
    }

    String text(String key, Object... arguments) {
        return edition.text(key, arguments);
    }

    /** The page's language as HTML names it. */
    String language() {
        return PageOutput.language(edition.language());
    }

    /** A class of the language, for its fonts. */
    String look() {
        return edition.language().name().toLowerCase(Locale.ROOT);
    }

    int year() {
        return edition.year();
    }

    DistrictSummary summary() {
        return edition.summary();
    }

    boolean hasLastYear() {
        return lastYear(edition).isPresent();
    }

    /** The year before, when any unit's figures of it are there to compare with. */
    static Optional<DistrictSummary> lastYear(Edition edition) {
        return edition.lastYear().filter(last -> last.counted() > 0);
    }

    /** The name of a key figure. */
    String word(KeyFigure figure) {
        return edition.word(figure);
    }

    /** The district's figure at this place, as it is shown. */
    String figure(CellCode cell) {
        return shown(summary().sum(cell).value());
    }

    String shown(Optional<BigDecimal> figure) {
        return figure.map(PageNumber::shown).orElse("—");
    }

    /** A day counted from the deadline, in words. */
    String day(int day) {
        if (day == 0) {
            return text("page.curve.on");
        }
        return text(day < 0 ? "page.curve.before" : "page.curve.after", Math.abs(day));
    }

    long late() {
        return summary().units().stream().filter(unit -> unit.late()).count();
    }

    List<PageFindings.State> states() {
        return List.of(PageFindings.State.values());
    }

    /** Number of findings in this state, listed or not. */
    long count(PageFindings.State state) {
        return Stream.concat(
                        Stream.of(Finding.Outcome.values()).flatMap(outcome -> edition.findings().of(outcome).stream()),
                        edition.findings().explained().stream())
                .filter(filed -> PageFindings.State.of(filed) == state)
                .count();
    }

    /** The statuses that units have been found in, in their own order. */
    List<Status> statuses() {
        return List.of(Status.values()).stream()
                .filter(status -> summary().count(status) > 0)
                .toList();
    }

    /** Whether last year's figures are only of the units that have reported this year too. */
    boolean sameUnits() {
        return edition.comparesSameUnits();
    }

    List<AreaLine> areas() {
        return edition.areas();
    }

    /** Link from this page to that of an area. */
    static String pageOf(AreaLine area) {
        return link(area.path() + "/" + PageOutput.NAME);
    }

    /** Link to a file below the folder of this page; empty for none. */
    static String link(Path file) {
        return file == null ? "" : link(file.toString().replace('\\', '/'));
    }

    private static String link(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<String> strays() {
        return edition.strayFiles().stream()
                .map(stray -> stray.path() + "（" + stray.received() + "）")
                .toList();
    }
}
