package org.disclosure.rollup.finding.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;

/** Tables that are pictures, as a year's findings tell of them: those that wait for a person, and those that the office took. */
public final class PictureTables {

    private static final String CONFIRMED = "confirmed";

    /** What is said of a table that counts. */
    private static final Set<String> COUNTED = Set.of("read", CONFIRMED);

    private final List<Told> tables;

    private PictureTables(List<Told> tables) {
        this.tables = tables;
    }

    /** A table of a unit that is a picture, and the finding that says so. */
    public record Told(String unitCode, String unit, String table, FiledFinding filed) {

        public boolean isWaiting() {
            return !COUNTED.contains(filed.finding().variant());
        }

        /** Whether it counts because the office took it. */
        public boolean isTaken() {
            return filed.finding().variant().equals(CONFIRMED);
        }
    }

    /** @param findings of a year; of those that are about anything else nothing is taken */
    public static PictureTables of(List<FiledFinding> findings) {
        return new PictureTables(findings.stream()
                .filter(PictureTables::isOne)
                .filter(filed -> filed.finding().outcome() == Finding.Outcome.BROKEN)
                .flatMap(filed -> told(filed).stream())
                .toList());
    }

    /** Whether a finding is about a table that is a picture. */
    public static boolean isOne(FiledFinding filed) {
        return filed.finding().code().equals(Problem.I_PICTURE.code());
    }

    /** Whether it is of a table that waits, with a number for each of its cells. */
    public static boolean mayBeTaken(FiledFinding filed) {
        return isOne(filed)
                && filed.finding().severity() == Severity.ERROR
                && !filed.finding().variant().startsWith("incomplete");
    }

    private static Optional<Told> told(FiledFinding filed) {
        return filed.finding()
                .cell()
                .map(CellCode::table)
                .flatMap(table -> filed.unitCode().map(unit -> new Told(unit, filed.unit(), table, filed)));
    }

    /** All of them, in the order of the findings. */
    public List<Told> all() {
        return tables;
    }

    /** Those that wait: a table of a unit once, in however many of its files it stands. */
    public List<Told> waiting() {
        Set<String> seen = new HashSet<>();
        return tables.stream()
                .filter(Told::isWaiting)
                .filter(told -> seen.add(told.unitCode() + " " + told.table()))
                .toList();
    }

    /** How many units have tables that wait. */
    public long unitsWaiting() {
        return waiting().stream().map(Told::unitCode).distinct().count();
    }

    /** The finding of a table that the office took; empty when it did not. */
    public Optional<FiledFinding> taken(String unitCode, String table) {
        return tables.stream()
                .filter(told -> told.isTaken()
                        && told.unitCode().equals(unitCode)
                        && told.table().equals(table))
                .map(Told::filed)
                .findFirst();
    }
}
