package org.disclosure.rollup.publish.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.Identity.Side;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.HeldIdentity;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.springframework.util.function.SingletonSupplier;

/** The matters of an edition that {@link Today} counts, one by one. */
public final class Matters {

    private final Edition edition;
    private final SingletonSupplier<Today> today = SingletonSupplier.of(this::counted);

    private Matters(Edition edition) {
        this.edition = edition;
    }

    /** Those of an edition. */
    public static Matters of(Edition edition) {
        return edition.once(Matters.class, Matters::new);
    }

    /** What the office has to see to. */
    public Today today() {
        return today.obtain();
    }

    private Today counted() {
        return new Today(
                edition.year(),
                edition.heading("page.title"),
                edition.asOf(),
                edition.summary().due(),
                edition.summary().counted(),
                arrived().size(),
                judge().size(),
                returned(),
                overdue(),
                edition.sinceLast().solved().size(),
                deadline(),
                unbalanced(),
                conditions(),
                edition.draft().kept());
    }

    /**
     * A received file.
     *
     * @param unit whose it is; empty when that cannot be told
     */
    public record Arrived(FileChange.Kind kind, String path, String unit) {}

    /** Files that came or were corrected since the year was last published. */
    public List<Arrived> arrived() {
        if (edition.sinceLast().asOf().isEmpty()) {
            return Stream.concat(
                            edition.summary().units().stream().flatMap(Matters::files),
                            edition.strayFiles().stream()
                                    .map(stray -> new Arrived(FileChange.Kind.NEW, stray.path(), "")))
                    .distinct()
                    .toList();
        }
        return edition.sinceLast().files().stream()
                .filter(file -> file.kind() == FileChange.Kind.NEW || file.kind() == FileChange.Kind.CHANGED)
                .map(file -> new Arrived(file.kind(), file.path(), file.unit()))
                .toList();
    }

    private static Stream<Arrived> files(UnitLine unit) {
        return Stream.concat(unit.file().stream(), unit.others().stream())
                .map(path -> new Arrived(FileChange.Kind.NEW, path, unit.name()));
    }

    /** Findings that are for the office to decide: those that units have explained, and tables in pictures that wait. */
    public List<FiledFinding> judge() {
        return Stream.concat(
                        edition.findings().unsettled().stream()
                                .filter(FiledFinding::isOpen)
                                .filter(FiledFinding::isAnswered),
                        edition.findings().pictures().waiting().stream().map(PictureTables.Told::filed))
                .distinct()
                .toList();
    }

    private List<Today.Returned> returned() {
        return NoticeFile.of(edition).stream()
                .map(notice -> Today.Returned.of(
                        notice.unitCode(),
                        notice.unit(),
                        notice.path(),
                        notice.points().size()))
                .toList();
    }

    private List<Today.Overdue> overdue() {
        return edition.summary().units().stream()
                .filter(unit -> unit.isOverdue(edition.asOf()))
                .map(unit -> new Today.Overdue(
                        unit.code(),
                        unit.name(),
                        -unit.punctuality().daysLeft(edition.asOf()),
                        edition.contact(unit.code())))
                .toList();
    }

    /** Units of several levels have deadlines of their own. */
    private Optional<LocalDate> deadline() {
        List<LocalDate> deadlines = edition.summary().units().stream()
                .filter(unit -> unit.status().isDue())
                .map(unit -> unit.punctuality().deadline())
                .sorted()
                .toList();
        return deadlines.stream()
                .filter(day -> !day.isBefore(edition.asOf()))
                .findFirst()
                .or(() -> deadlines.stream().max(Comparator.naturalOrder()));
    }

    /** The figures at the top by applicants, and the balance of applications. */
    private List<Today.Unbalanced> unbalanced() {
        List<HeldIdentity> broken =
                edition.heldIdentities().stream().filter(HeldIdentity::isBroken).toList();
        return Stream.concat(
                        KeyFigure.BALANCE.stream()
                                .flatMap(
                                        figure -> broken.stream().flatMap(held -> ofApplicants(figure, held).stream())),
                        broken.stream().flatMap(held -> ofBalance(held).stream()))
                .toList();
    }

    private Optional<Today.Unbalanced> ofApplicants(KeyFigure figure, HeldIdentity held) {
        CellCode total = edition.form().keyFigures().cell(figure);
        List<CellCode> left = held.identity().left().cells();
        List<CellCode> right = held.identity().right().cells();
        boolean isLeft = left.equals(List.of(total)) && isOfRow(right, total);
        if (!isLeft && !(right.equals(List.of(total)) && isOfRow(left, total))) {
            return Optional.empty();
        }
        return Optional.of(new Today.Unbalanced(
                edition.word(figure),
                total.toString(),
                isLeft ? held.left() : held.right(),
                edition.text("today.applicants"),
                isLeft ? held.right() : held.left()));
    }

    private Optional<Today.Unbalanced> ofBalance(HeldIdentity held) {
        Set<CellCode> cells = Set.copyOf(edition.form().keyFigures().cells(KeyFigure.BALANCE));
        Side left = held.identity().left();
        Side right = held.identity().right();
        boolean isBalance = left.subtracted().isEmpty()
                && right.subtracted().isEmpty()
                && Stream.concat(left.added().stream(), right.added().stream())
                        .collect(Collectors.toSet())
                        .equals(cells);
        return isBalance
                ? Optional.of(new Today.Unbalanced(sum(left), "", held.left(), sum(right), held.right()))
                : Optional.empty();
    }

    /** The names of the key figures that a side adds up. */
    private String sum(Side side) {
        return side.added().stream()
                .flatMap(cell -> KeyFigure.BALANCE.stream()
                        .filter(figure ->
                                edition.form().keyFigures().cell(figure).equals(cell)))
                .map(edition::word)
                .collect(Collectors.joining("＋"));
    }

    private static boolean isOfRow(List<CellCode> cells, CellCode total) {
        return cells.stream()
                .allMatch(
                        cell -> cell.table().equals(total.table()) && cell.row().equals(total.row()));
    }

    private List<Condition> conditions() {
        return new Conditions(new Messages(edition.language()))
                .of(
                        edition.summary(),
                        edition.findings().unsettled(),
                        edition.findings().pictures(),
                        edition.heldIdentities(),
                        edition.draft().blanks());
    }
}
