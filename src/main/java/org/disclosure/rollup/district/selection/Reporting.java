package org.disclosure.rollup.district.selection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.disclosure.rollup.submission.UnitTree;

/** The rules who reported, who reported late, and who owes no report of its own. */
public final class Reporting {

    /**
     * Order of a unit's files: the selected one, then its other parts, then superseded ones, then unusable ones, void ones last; the latest
     * first within each.
     */
    private static final Comparator<UnitFile> ORDER =
            Comparator.comparingInt(Reporting::rank).thenComparing(UnitFile::revision, Comparator.reverseOrder());

    private final UnitTree tree;
    private final Map<String, List<UnitFile>> files = new HashMap<>();
    private final Set<String> covered;
    private final DueDates dueDates;

    /**
     * @param files of each unit of the tree that sent any, by its code
     */
    public Reporting(UnitTree tree, Map<String, List<UnitFile>> files, DueDates dueDates) {
        this.tree = tree;
        files.forEach((unit, received) ->
                this.files.put(unit, received.stream().sorted(ORDER).toList()));
        this.covered = new GovernmentReports(tree).covered(counted());
        this.dueDates = dueDates;
    }

    private Set<String> counted() {
        return files.keySet().stream().filter(this::counts).collect(Collectors.toSet());
    }

    private boolean counts(String unit) {
        return first(unit)
                .filter(file -> file.hasStatus(SubmissionStatus.COUNTED))
                .isPresent();
    }

    private static int rank(UnitFile file) {
        return file.status()
                .map(status -> switch (status) {
                    case COUNTED, COMPARED_ONLY, NOT_ADDED -> 0;
                    case PART, PART_WITH_TEXT -> 1;
                    case SUPERSEDED -> 2;
                    case OTHER_YEAR, CONTESTED -> 3;
                    case VOID -> 4;
                })
                .orElse(3);
    }

    /** The unit's files: the one that counts, or the last one received when none does, then the others. */
    public List<UnitFile> files(String unit) {
        return files.getOrDefault(unit, List.of());
    }

    private Optional<UnitFile> first(String unit) {
        return files(unit).stream().findFirst();
    }

    /** True if the unit is listed: it sent something or owes a report of its own. */
    public boolean isListed(Unit unit) {
        return !files(unit.code()).isEmpty() || !owesNone(unit);
    }

    /** A government of which the roster lists units owes no report of its own, nor does one that is below none. */
    private boolean owesNone(Unit unit) {
        return unit.kind() == UnitKind.GOVERNMENT && (unit.parent().isEmpty() || tree.isAboveOthers(unit.code()));
    }

    public Status status(Unit unit) {
        if (!unit.counts()) {
            return Status.NOT_ADDED;
        }
        return first(unit.code())
                .map(file -> status(unit, file))
                .orElseGet(() -> covered.contains(unit.code()) ? Status.COVERED : ofNothing(unit));
    }

    private Status ofNothing(Unit unit) {
        return punctuality(unit).isOver(dueDates.asOf()) ? Status.MISSING : Status.NOT_YET;
    }

    private Status status(Unit unit, UnitFile file) {
        if (file.status().isEmpty()) {
            return Status.UNREADABLE;
        }
        return switch (file.status().get()) {
            case COUNTED -> file.nil() ? Status.NIL_RETURN : Status.REPORTED;
            case COMPARED_ONLY -> unit.parent().isEmpty() ? Status.OWN_REPORT : Status.COMPARED;
            case OTHER_YEAR -> Status.OTHER_YEAR;
            case VOID, CONTESTED -> ofNothing(unit);
            case NOT_ADDED -> Status.NOT_ADDED;
            // beside nothing: only in a damaged store, which its seal tells
            case PART, PART_WITH_TEXT, SUPERSEDED -> Status.UNREADABLE;
        };
    }

    /** When the unit was to report, and when it first did. */
    public Punctuality punctuality(Unit unit) {
        Optional<LocalDate> first = files(unit.code()).stream()
                .filter(file -> file.status().filter(Reporting::isUsable).isPresent())
                .map(file -> file.revision().received())
                .min(Comparator.naturalOrder());
        return new Punctuality(dueDates.of(unit, tree), first);
    }

    private static boolean isUsable(SubmissionStatus status) {
        return status.isSelected() || status.isPart() || status == SubmissionStatus.SUPERSEDED;
    }
}
