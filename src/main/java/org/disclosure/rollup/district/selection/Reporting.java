package org.disclosure.rollup.district.selection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final LocalDate deadline;

    /**
     * @param files of each unit of the tree that sent any, by its code
     * @param deadline files received after it are late
     */
    public Reporting(UnitTree tree, Map<String, List<UnitFile>> files, LocalDate deadline) {
        this.tree = tree;
        files.forEach((unit, received) ->
                this.files.put(unit, received.stream().sorted(ORDER).toList()));
        this.covered = new GovernmentReports(tree).covered(counted());
        this.deadline = deadline;
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
                    case COUNTED, COMPARED_ONLY -> 0;
                    case PART, PART_WITH_TEXT -> 1;
                    case SUPERSEDED -> 2;
                    case OTHER_YEAR -> 3;
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
        Status ofNothing = covered.contains(unit.code()) ? Status.COVERED : Status.MISSING;
        return first(unit.code()).map(file -> status(unit, file)).orElse(ofNothing);
    }

    private static Status status(Unit unit, UnitFile file) {
        if (file.status().isEmpty()) {
            return Status.UNREADABLE;
        }
        return switch (file.status().get()) {
            case COUNTED -> file.nil() ? Status.NIL_RETURN : Status.REPORTED;
            case COMPARED_ONLY -> unit.parent().isEmpty() ? Status.OWN_REPORT : Status.COMPARED;
            case OTHER_YEAR -> Status.OTHER_YEAR;
            case VOID -> Status.MISSING;
            // beside nothing: only in a damaged store, which its seal tells
            case PART, PART_WITH_TEXT, SUPERSEDED -> Status.UNREADABLE;
        };
    }

    /** True if the unit's figures count and came after the deadline. */
    public boolean isLate(Unit unit) {
        return counts(unit.code())
                && first(unit.code()).orElseThrow().revision().received().isAfter(deadline);
    }
}
