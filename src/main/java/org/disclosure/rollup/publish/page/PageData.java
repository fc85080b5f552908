package org.disclosure.rollup.publish.page;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
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
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.submission.Roster.Contact;

/**
 * The data that the page's script works with. Tables are kept by column: the elements at one place of all lists of a
 * table are a line. Units, cells and {@code strings} are named by their place.
 *
 * @param asOf the day that the year stands as of
 * @param lastYear the year before; null when there are no figures of it
 * @param listed how many findings of one check are listed at most
 * @param strings paths of files and names of sheets, which come again and again
 */
record PageData(
        int year,
        String asOf,
        Integer lastYear,
        int listed,
        Map<String, String> texts,
        Cells cells,
        Units units,
        PageEntries.Columns entries,
        PageFindings.Columns findings,
        PageFindings.Checks checks,
        List<PageFindings.Explained> explained,
        PagePictures pictures,
        PageCharts charts,
        PageToday today,
        Signature sender,
        PageCompare compare,
        List<String> strings) {

    private static final List<String> FAMILIES = List.of("page.", "status.", "today.", "compare.");

    /** What a file of decisions is written with. */
    private static final Set<String> WORDS = Set.of(
            "column.number",
            "column.verdict",
            "column.note",
            "column.by",
            "column.reply",
            "decision.ACCEPT",
            "decision.RETURN",
            "decision.OVERRULE",
            "decision.TAKE");

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
     * @param due the last day for its report
     * @param notice the address of the unit's notice from this page; empty where there is none
     * @param original the address of a copy of the file that its figures were read from; empty where there is none
     * @param contact whom to ask, with the telephone; empty when the roster has nobody
     * @param left days that a unit has left which may still report in time; less than 0 for any other
     */
    record Units(
            List<String> code,
            List<String> name,
            List<String> kind,
            List<String> status,
            List<Integer> late,
            List<String> due,
            List<Long> left,
            List<String> received,
            List<Integer> file,
            List<List<Integer>> others,
            List<String> notice,
            List<String> original,
            List<String> contact,
            List<Integer> errors,
            List<Integer> explains,
            List<Integer> hints,
            List<Integer> undecided,
            List<Integer> settled) {}

    /** Files that lie beside the page, by the codes of their units, below the page's folder. */
    record Beside(Map<String, Path> notices, Map<String, Path> originals) {}

    /** The office as it signs what it sends; empty texts for what it has not set. */
    record Signature(String name, String contact, String phone) {

        static Signature of(Sender sender) {
            return new Signature(sender.name(), sender.contact(), sender.phone());
        }
    }

    static PageData of(
            Edition edition,
            Today today,
            PageCells cells,
            PageEntries entries,
            Beside beside,
            Comparison comparison,
            PageStrings strings) {
        PageFindings findings = PageFindings.of(edition, cells, strings);
        return new PageData(
                edition.year(),
                edition.asOf().toString(),
                Page.lastYear(edition).map(DistrictSummary::year).orElse(null),
                Page.LISTED,
                texts(edition.language()),
                cells(edition, cells),
                units(edition, beside, strings),
                entries.columns(),
                findings.columns(),
                findings.checks(),
                findings.explained(),
                PagePictures.of(edition),
                PageCharts.of(edition, cells),
                PageToday.of(edition, today, findings),
                Signature.of(edition.sender()),
                PageCompare.of(edition, cells, comparison),
                strings.all());
    }

    private static Map<String, String> texts(Messages.Language language) {
        ResourceBundle bundle = Messages.bundle(language);
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (WORDS.contains(key) || FAMILIES.stream().anyMatch(key::startsWith)) {
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

    private static Units units(Edition edition, Beside beside, PageStrings strings) {
        List<UnitLine> units = edition.summary().units();
        LocalDate asOf = edition.asOf();
        return new Units(
                made(units, UnitLine::code),
                made(units, UnitLine::name),
                made(units, unit -> unit.kind().label()),
                made(units, unit -> unit.status().name()),
                made(units, unit -> unit.late() ? 1 : 0),
                made(units, unit -> unit.punctuality().deadline().toString()),
                made(
                        units,
                        unit -> unit.status() == Status.NOT_YET
                                ? unit.punctuality().daysLeft(asOf)
                                : -1),
                made(units, unit -> unit.received().map(LocalDate::toString).orElse("")),
                each(units, unit -> unit.file().map(strings::place).orElse(-1)),
                each(units, unit -> each(unit.others(), strings::place)),
                made(units, unit -> Page.link(beside.notices().get(unit.code()))),
                made(units, unit -> Page.link(beside.originals().get(unit.code()))),
                made(units, unit -> contact(edition.contact(unit.code()))),
                made(units, UnitLine::errors),
                made(units, UnitLine::explains),
                made(units, UnitLine::hints),
                made(units, UnitLine::undecided),
                made(units, UnitLine::settled));
    }

    private static String contact(Contact contact) {
        return (contact.name() + " " + contact.phone()).strip();
    }

    /** A column whose values are made when they are written: those of a province would fill the memory. */
    private static <T, V> List<V> made(List<T> lines, Function<T, V> value) {
        return new AbstractList<>() {
            @Override
            public V get(int index) {
                return value.apply(lines.get(index));
            }

            @Override
            public int size() {
                return lines.size();
            }
        };
    }

    /** A column of the lines' values; null is allowed. */
    static <T, V> List<V> each(List<T> lines, Function<T, V> value) {
        Stream<V> values = lines.stream().map(value);
        return values.collect(Collectors.toList());
    }
}
