package org.disclosure.rollup.recognition.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.Remark;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.year.SeveralYears;
import org.disclosure.rollup.recognition.year.SheetYears;
import org.disclosure.rollup.submission.Unit;

/** The tables of a file with what each says it is, and which of them may count at all. */
public final class Copies {

    private final Map<FoundTable, TableDescription> descriptions = new IdentityHashMap<>();
    private final List<FoundTable> all;
    private final SheetYears years;
    private final int year;
    private final List<SeveralYears.OtherYears> otherYears;
    private Optional<Unit> ours = Optional.empty();
    private boolean several;

    /**
     * @param descriptions what a table says it is
     * @param otherYears what was taken off the sheets
     * @param year the year that is consolidated
     */
    Copies(
            Collection<FoundTable> all,
            Function<FoundTable, TableDescription> descriptions,
            SheetYears years,
            List<SeveralYears.OtherYears> otherYears,
            int year) {
        this.all = List.copyOf(all);
        this.years = years;
        this.otherYears = otherYears;
        this.year = year;
        all.forEach(table -> this.descriptions.put(table, descriptions.apply(table)));
    }

    List<FoundTable> all() {
        return all;
    }

    /** Description that the table gives of itself. */
    TableDescription description(FoundTable table) {
        return descriptions.get(table);
    }

    /** The units of the roster that tables with figures name, in the order of the file; a government only where no other is. */
    public Set<Unit> units() {
        Set<Unit> units = new LinkedHashSet<>();
        all.stream()
                .filter(table -> isSeen(table)
                        && !isShown(table)
                        && !description(table).voided().isPresent())
                .filter(table ->
                        !isOfAnotherYear(table) && description(table).period().isEmpty())
                .forEach(table -> description(table).unit().ifPresent(units::add));
        if (!units.stream().allMatch(TableDescription::isGovernment)) {
            units.removeIf(TableDescription::isGovernment);
        }
        return units;
    }

    /** @param several whether tables with figures name several units of the roster */
    public void belongTo(Optional<Unit> unit, boolean severalUnits) {
        ours = unit;
        several = severalUnits;
    }

    TableDescription.Owner owner(FoundTable table) {
        return description(table).owner(ours, several);
    }

    /** True if the table is visible and holds something. */
    static boolean isSeen(FoundTable table) {
        return !table.isHidden() && table.isFilled();
    }

    /**
     * True if the table is an example of how to fill in; a form may be called a template and be filled in by the unit
     * that it names.
     */
    public boolean isShown(FoundTable table) {
        TableDescription description = description(table);
        return description.says(Remark.EXAMPLE)
                || description.says(Remark.EXPLANATION)
                || description.says(Remark.TEMPLATE) && description.unit().isEmpty();
    }

    /** True if the table names another year, in any wording. */
    boolean isOfAnotherYear(FoundTable table) {
        boolean stated = !years.named(table.sheet()).isEmpty()
                || !years.facts(table.sheet()).years().isEmpty();
        return stated
                ? years.isOfAnotherYear(table)
                : description(table).year().filter(of -> of.year() != year).isPresent();
    }

    /** The other year in the name of the first table's sheet. */
    Optional<DocumentFacts.StatedYear> otherYearOfSheet() {
        String sheet = firstSeen().sheet().name();
        return years.named(firstSeen().sheet()).stream()
                .findFirst()
                .map(of -> new DocumentFacts.StatedYear(of, sheet, sheet, 0, ""));
    }

    /** The first table that can be seen and is no example, or else the first of all. */
    FoundTable firstSeen() {
        return all.stream()
                .filter(table -> isSeen(table) && !isShown(table))
                .findFirst()
                .orElse(all.get(0));
    }

    /** Columns and rows that were cut off the table because they are of other years. */
    public List<SeveralYears.OtherYears> otherYears(FoundTable table) {
        if (otherYears.isEmpty()) {
            return List.of();
        }
        List<SeveralYears.OtherYears> of = new ArrayList<>();
        for (FoundTable.Extent extent : table.extents()) {
            otherYears.stream()
                    .filter(each -> each.sheet().equals(extent.sheet().name())
                            && each.top() <= extent.bottom()
                            && each.bottom() >= extent.top()
                            && !of.contains(each))
                    .forEach(of::add);
        }
        return of;
    }

    /** The order in which copies of a table count; those that nothing parts are equal. */
    Comparator<FoundTable> rank() {
        return Comparator.comparing(FoundTable::isHidden)
                .thenComparing(this::isOfAnotherYear)
                .thenComparing(table -> !table.isFilled())
                .thenComparing(this::copyRank)
                .thenComparing(FoundTable::isIncomplete);
    }

    /** Rank of the table among its copies by its own description; the smallest counts first. */
    private CopyRank copyRank(FoundTable table) {
        TableDescription description = description(table);
        TableDescription.Owner owner = owner(table);
        if (description.says(Remark.SUM) && owner == TableDescription.Owner.UNSAID && hasBranches()) {
            owner = TableDescription.Owner.OURS;
        }
        return CopyRank.of(description, owner);
    }

    /** True if tables are of branches or of the unit without them, and none of another unit of the roster. */
    private boolean hasBranches() {
        return !several
                && all.stream()
                        .anyMatch(table -> description(table).says(Remark.PART)
                                || description(table).stranger()
                                        && !description(table).says(Remark.SUM));
    }

    /** True if two parts of a table may belong together: neither contradicts the other. */
    boolean mayBeOne(FoundTable one, FoundTable other) {
        TableDescription first = description(one);
        TableDescription second = description(other);
        boolean sameUnit = first.unit().isEmpty()
                || second.unit().isEmpty()
                || first.unit().equals(second.unit());
        return one.isHidden() == other.isHidden()
                && isOfAnotherYear(one) == isOfAnotherYear(other)
                && sameUnit
                && first.remarks().equals(second.remarks());
    }

    /** True if a table describes itself as less than another: a part of it, an earlier draft, of a branch. */
    boolean isWorse(FoundTable table, FoundTable other) {
        return copyRank(table).isLessThan(copyRank(other));
    }

    /** True if the reason why the table does not count beside the other needs no attention. */
    public boolean isHarmless(FoundTable table, FoundTable counted) {
        Optional<ExclusionReason> reason =
                ExclusionReason.of(table, this).stream().findFirst();
        return table.isHidden()
                || reason.filter(why -> why != ExclusionReason.OTHERS && why != ExclusionReason.DISTRICTS)
                        .isPresent()
                || copyRank(table).isEarlierThan(copyRank(counted))
                || CopyChoice.hasSameFigures(counted, table);
    }
}
