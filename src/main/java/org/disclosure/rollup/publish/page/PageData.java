package org.disclosure.rollup.publish.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.publish.compare.Comparison;
import org.disclosure.rollup.publish.edition.Edition;

/**
 * The data that the page's script works with. Tables are kept by column: the elements at one place of all lists of a
 * table are a line. Units, cells and {@code strings} are named by their place.
 *
 * @param lastYear the year before; null when there are no figures of it
 * @param listed how many findings of one check are listed at most
 * @param strings paths of files and names of sheets, which come again and again
 */
record PageData(
        int year,
        Integer lastYear,
        int listed,
        Map<String, String> texts,
        Cells cells,
        Units units,
        PageEntries.Columns entries,
        PageFindings.Columns findings,
        PageFindings.Checks checks,
        PagePictures pictures,
        PageCharts charts,
        PageCompare compare,
        List<String> strings) {

    private static final List<String> FAMILIES = List.of("page.", "status.", "compare.");

    /**
     * The form's cells with the district's figures.
     *
     * @param chief 1 for the cells that say most: the column that adds the others up, or all where there is none
     * @param last the figure of the year before, where a cell of the same meaning has one
     */
    record Cells(
            List<String> code,
            List<String> item,
            List<String> column,
            List<String> unit,
            List<Integer> chief,
            List<BigDecimal> value,
            List<BigDecimal> errorFree,
            List<BigDecimal> last,
            List<Integer> counted,
            List<Integer> blank) {}

    /**
     * The roster's units and how they reported.
     *
     * @param left days that a unit has left which may still report in time; less than 0 for any other
     */
    record Units(
            List<String> code,
            List<String> name,
            List<String> kind,
            List<String> status,
            List<Integer> late,
            List<Long> left,
            List<String> received,
            List<Integer> file,
            List<List<Integer>> others,
            List<Integer> errors,
            List<Integer> explains,
            List<Integer> hints,
            List<Integer> undecided,
            List<Integer> settled) {}

    static PageData of(
            Edition edition, PageCells cells, PageEntries entries, Comparison comparison, PageStrings strings) {
        PageFindings findings = PageFindings.of(edition, cells, strings);
        return new PageData(
                edition.year(),
                Page.lastYear(edition).map(DistrictSummary::year).orElse(null),
                Page.LISTED,
                texts(edition.language()),
                cells(edition, cells),
                units(edition.summary().units(), edition.asOf(), strings),
                entries.columns(),
                findings.columns(),
                findings.checks(),
                PagePictures.of(edition),
                PageCharts.of(edition, cells),
                PageCompare.of(edition, cells, comparison),
                strings.all());
    }

    private static Map<String, String> texts(Messages.Language language) {
        ResourceBundle bundle = Messages.bundle(language);
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (FAMILIES.stream().anyMatch(key::startsWith)) {
                texts.put(key, bundle.getString(key));
            }
        }
        return texts;
    }

    private static Cells cells(Edition edition, PageCells cells) {
        List<CellSum> sums = cells.all().stream()
                .map(cell -> edition.summary().sum(cell.code()))
                .toList();
        return new Cells(
                each(sums, sum -> sum.cell().toString()),
                each(cells.all(), cell -> cell.row().label().path()),
                each(cells.all(), cell -> cell.column().label().text()),
                each(cells.all(), FormCell::unit),
                each(cells.all(), cell -> chief(cell) ? 1 : 0),
                each(sums, sum -> sum.value().orElse(null)),
                each(sums, sum -> sum.errorFree().orElse(null)),
                each(sums, sum -> lastYear(edition, sum.cell()).orElse(null)),
                each(sums, CellSum::counted),
                each(sums, CellSum::blank));
    }

    private static boolean chief(FormCell cell) {
        return cell.column().total() || cell.block().columns().stream().noneMatch(FormColumn::total);
    }

    private static Optional<BigDecimal> lastYear(Edition edition, CellCode cell) {
        return Page.lastYear(edition)
                .flatMap(last -> edition.form().sameMeaning(cell, last.form()).flatMap(last::amount));
    }

    private static Units units(List<UnitLine> units, LocalDate asOf, PageStrings strings) {
        return new Units(
                each(units, UnitLine::code),
                each(units, UnitLine::name),
                each(units, unit -> unit.kind().label()),
                each(units, unit -> unit.status().name()),
                each(units, unit -> unit.late() ? 1 : 0),
                each(
                        units,
                        unit -> unit.status() == Status.NOT_YET
                                ? unit.punctuality().daysLeft(asOf)
                                : -1),
                each(units, unit -> unit.received().map(LocalDate::toString).orElse("")),
                each(units, unit -> unit.file().map(strings::place).orElse(-1)),
                each(units, unit -> each(unit.others(), strings::place)),
                each(units, UnitLine::errors),
                each(units, UnitLine::explains),
                each(units, UnitLine::hints),
                each(units, UnitLine::undecided),
                each(units, UnitLine::settled));
    }

    /** A column of the lines' values; null is allowed. */
    static <T, V> List<V> each(List<T> lines, Function<T, V> value) {
        Stream<V> values = lines.stream().map(value);
        return values.collect(Collectors.toList());
    }
}
