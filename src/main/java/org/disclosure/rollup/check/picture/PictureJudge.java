package org.disclosure.rollup.check.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;

/**
 * The rule which tables of a submission that were read from pictures count: those that cannot be wrong. A table whose every cell is
 * held by two sums counts when all its sums come out, unless they compare a number with itself alone. Where one sum holds a cell it must be read with certainty besides, and where
 * none does the report's own text must say the same, or a person.
 */
public final class PictureJudge {

    private PictureJudge() {}

    /**
     * A submission of which all that counts is certain.
     *
     * @param findings with what is said of its pictures, and without what was said of tables that now wait
     */
    public record Judged(Submission submission, List<Finding> findings) {

        public Judged {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Judges the tables that were read from pictures.
     *
     * @param unit whose report it is, which its text speaks of; empty when it is not known
     */
    public static Judged judge(Submission submission, int year, Optional<Unit> unit, List<Finding> findings) {
        Map<CellCode, Set<BigDecimal>> stated = unit.filter(
                        of -> !submission.narrative().isEmpty())
                .map(of -> stated(Report.of(of, year, submission, Optional.empty())))
                .orElse(Map.of());
        Form form = submission.form();
        Map<CellCode, Entry> entries = new HashMap<>();
        List<Finding> said = new ArrayList<>(findings);
        form.tables().stream()
                .filter(table -> submission.waiting().contains(table.code()))
                .forEach(of -> {
                    PictureTable table = new PictureTable(
                            form,
                            of.code(),
                            submission.entries().stream()
                                    .filter(entry -> entry.cell().table().equals(of.code()))
                                    .toList(),
                            PictureIdentity.of(form, of.code(), year));
                    Optional<PictureTable.Waiting> waiting = table.waiting(stated);
                    List<Entry> judged = waiting.isEmpty() ? table.counted() : proposed(table);
                    judged.forEach(entry -> entries.put(entry.cell(), entry));
                    said.add(waiting.map(why -> PictureFindings.waiting(form, judged, why))
                            .orElseGet(() -> PictureFindings.read(form, judged)));
                    if (waiting.isPresent()) {
                        said.removeIf(
                                finding -> isOfBlanks(finding, form.keptNames().table(of.code())));
                    }
                });
        return new Judged(
                submission.with(submission.entries().stream()
                        .map(entry -> entries.getOrDefault(entry.cell(), entry))
                        .toList()),
                said);
    }

    private static Map<CellCode, Set<BigDecimal>> stated(Report report) {
        Map<CellCode, Set<BigDecimal>> stated = new HashMap<>(StatedFigures.of(report));
        stated.putAll(StatedFigures.fees(report));
        return stated;
    }

    private static List<Entry> proposed(PictureTable table) {
        Map<CellCode, BigDecimal> values = PictureProposal.of(table);
        return table.entries().stream()
                .map(entry -> entry.reading(new Reading.Proposed(
                        Optional.ofNullable(values.get(entry.cell())),
                        entry.reading().raw())))
                .toList();
    }

    /** Which cells are blank is not known before somebody has looked. */
    private static boolean isOfBlanks(Finding finding, String table) {
        return finding.code().equals(Problem.F_BLANK.code()) && finding.names().contains(table);
    }
}
