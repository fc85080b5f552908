package org.disclosure.rollup.job.selection;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;

/**
 * Which findings of reading one file of a unit are answered by its other files: of tables that others give, and that tables
 * lack which others have.
 */
final class AnsweredFindings {

    private static final Set<String> LACKING =
            Set.of(Problem.I_NO_TABLES.code(), Problem.N_PICTURE.code(), Problem.F_MISSING_TABLE.code());

    private final Form form;
    private final Answer file;
    private final Set<String> given;

    /**
     * @param file one of several of a unit
     * @param given the tables that the unit's files give together
     */
    AnsweredFindings(Answer file, Set<String> given, Form form) {
        this.form = form;
        this.file = file;
        this.given = given;
    }

    /** As findings name them, the tables that no file gives: asked for with a finding only, for nearly all files have none. */
    private Set<String> lacking() {
        return form.tables().stream()
                .map(FormTable::code)
                .filter(table -> !given.contains(table))
                .map(form.keptNames()::table)
                .collect(Collectors.toSet());
    }

    private Set<String> ofOthers() {
        return form.tables().stream()
                .map(FormTable::code)
                .filter(table -> !file.tables().contains(table))
                .collect(Collectors.toSet());
    }

    /** Whether another file answers it. */
    boolean isAnswered(Finding finding) {
        if (isAlone()) {
            return false;
        }
        if (LACKING.contains(finding.code())) {
            // a table that no file gives is asked for once, by the file that counts
            return file.status().isPart() || lacking().stream().noneMatch(finding.names()::contains);
        }
        if (isOfAPicture(finding)) {
            return !asked(finding).contains(finding.cell().orElseThrow().table());
        }
        if (isAboutTheFile(finding)) {
            return false;
        }
        Set<String> ofOthers = ofOthers();
        Optional<String> cell = finding.cell().map(CellCode::table);
        return file.tables().isEmpty()
                || cell.filter(ofOthers::contains).isPresent()
                || cell.isEmpty()
                        && ofOthers.stream().map(form.keptNames()::table).anyMatch(finding.names()::contains);
    }

    /** Whether it is but a hint: about a file that gives no table. */
    boolean isHint(Finding finding) {
        return file.tables().isEmpty() && isAboutTheFile(finding) && !isAlone();
    }

    /** Whether it is the only file of its unit, of which nobody asks which tables it gives. */
    private boolean isAlone() {
        return file.tables().isEmpty() && file.status().isSelected();
    }

    /** The tables in pictures of which something is left to say: those that wait, and those that the file gives. */
    private Set<String> asked(Finding finding) {
        return finding.severity() == Severity.HINT ? file.tables() : file.waiting();
    }

    private static boolean isAboutTheFile(Finding finding) {
        return finding.code().startsWith("I-") && !isOfAPicture(finding);
    }

    private static boolean isOfAPicture(Finding finding) {
        return finding.code().equals(Problem.I_PICTURE.code());
    }
}
