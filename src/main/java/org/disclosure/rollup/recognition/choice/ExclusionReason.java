package org.disclosure.rollup.recognition.choice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.year.SeveralYears;

/** Reason why a table does not count, whatever other tables there are. */
enum ExclusionReason {
    EXAMPLE,
    VOID,
    /** It is of another year. */
    YEAR,
    /** It is of a part of the year. */
    PERIOD,
    /** It is of another unit of the roster. */
    OTHERS,
    /** It is of a whole district, which is no unit's. */
    DISTRICTS,
    /** It shows several years side by side, without the one consolidated, or without a clear year for each column. */
    NO_SUCH_YEAR;

    /** All reasons against the table, in their order. */
    static Set<ExclusionReason> of(FoundTable table, Copies copies) {
        Set<ExclusionReason> reasons = EnumSet.noneOf(ExclusionReason.class);
        for (ExclusionReason reason : values()) {
            if (reason.applies(table, copies)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private boolean applies(FoundTable table, Copies copies) {
        return switch (this) {
            case EXAMPLE -> copies.isShown(table);
            case VOID -> copies.description(table).voided().isPresent();
            case YEAR -> copies.isOfAnotherYear(table);
            case PERIOD -> copies.description(table).period().isPresent();
            case OTHERS -> copies.owner(table) == TableDescription.Owner.OTHERS;
            case DISTRICTS -> copies.owner(table) == TableDescription.Owner.DISTRICTS;
            case NO_SUCH_YEAR -> isOfNoSuchYear(copies.otherYears(table));
        };
    }

    private static boolean isOfNoSuchYear(List<SeveralYears.OtherYears> years) {
        return !years.isEmpty()
                && (years.stream().noneMatch(SeveralYears.OtherYears::hasYear)
                        || !years.stream().allMatch(SeveralYears.OtherYears::clear));
    }

    /**
     * Reasons that apply to every visible table that is no example: the whole file is set aside for them, and its
     * tables are read all the same.
     */
    static Set<ExclusionReason> shared(Copies copies) {
        Set<ExclusionReason> shared = EnumSet.noneOf(ExclusionReason.class);
        if (areAll(copies, table -> VOID.applies(table, copies))) {
            shared.add(VOID);
        }
        if (areAll(copies, table -> YEAR.applies(table, copies))) {
            shared.add(YEAR);
        }
        if (areAll(
                copies,
                table -> VOID.applies(table, copies) || YEAR.applies(table, copies) || PERIOD.applies(table, copies))) {
            shared.add(PERIOD);
        }
        return shared;
    }

    private static boolean areAll(Copies copies, Predicate<FoundTable> barred) {
        if (copies.all().stream().noneMatch(barred)) {
            return false;
        }
        List<FoundTable> own =
                copies.all().stream().filter(table -> !copies.isShown(table)).toList();
        boolean seen = own.stream().anyMatch(Copies::isSeen);
        List<FoundTable> asked = own.stream()
                .filter(table -> seen ? Copies.isSeen(table) : table.isFilled())
                .toList();
        return !asked.isEmpty() && asked.stream().allMatch(barred);
    }
}
