package org.disclosure.rollup.publish.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.check.DistrictChecks;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;

/**
 * A point of a notice.
 *
 * @param number counted from 1
 * @param cells the cells it is about, in the file that counts; none when it is about no cell of it
 */
record NoticeItem(int number, FiledFinding filed, List<WrongCells.Wrong> cells) {

    /** Findings for the office alone, or that the list of overdue units shows. */
    private static final Set<Problem> FOR_THE_OFFICE = EnumSet.of(
            Problem.D_MISSING,
            Problem.D_LATE,
            Problem.D_IDENTITY,
            Problem.D_RECORDED,
            Problem.D_CARRY,
            Problem.D_CHANGED,
            Problem.Y_ROSTER);

    /** What is wrong with a file as a whole; of a file that does not count it asks the unit nothing more once another one does. */
    private static final Set<Problem> OF_A_FILE = EnumSet.of(
            Problem.I_UNREADABLE,
            Problem.I_KIND,
            Problem.I_NO_TABLES,
            Problem.I_UNKNOWN_BUREAU,
            Problem.I_WRONG_YEAR,
            Problem.I_PERIOD,
            Problem.I_VOID,
            Problem.F_EMPTY_FORM,
            Problem.N_PICTURE);

    /** The variants of I-UNREADABLE that say how a file lies in the office's inbox, and nothing of the file. */
    private static final Set<String> OF_THE_INBOX = Set.of("no-access", "link", "special", "folder");

    /** The variants of I-DUPLICATE that a unit must settle: it is in doubt which of two files is the one that it means. */
    private static final Set<String> IN_DOUBT = Set.of("untold", "emptied", "uncorrected");

    NoticeItem {
        cells = List.copyOf(cells);
    }

    /** The points of a notice, from what it {@linkplain #asked asks}. */
    static List<NoticeItem> of(List<FiledFinding> asked, UnitLine unit, WrongCells wrong) {
        List<NoticeItem> items = new ArrayList<>();
        String path = unit.file().orElse("");
        for (FiledFinding filed : asked) {
            List<WrongCells.Wrong> cells = isOf(path, filed) ? wrong.of(filed.finding()) : List.of();
            items.add(new NoticeItem(items.size() + 1, filed, cells));
        }
        return items;
    }

    /**
     * What a unit is asked about, the worst first; nothing when there are only hints and what it has explained.
     *
     * @param findings of the unit, neither explained nor overruled
     */
    static List<FiledFinding> asked(List<FiledFinding> findings, UnitLine unit) {
        List<FiledFinding> told = forTheUnit(findings, unit)
                .sorted(Comparator.comparing(
                                (FiledFinding filed) -> filed.finding().severity())
                        .thenComparing(filed -> filed.finding().outcome()))
                .toList();
        return told.stream().allMatch(NoticeItem::isNothingToDo) ? List.of() : told;
    }

    /** Whether it asks nothing of the unit. What the office amended on its word it is to confirm in writing. */
    private static boolean isNothingToDo(FiledFinding filed) {
        return filed.isAnswered()
                || filed.finding().severity() == Severity.HINT && !WrongCells.isAmended(filed.finding());
    }

    /** Those that are the unit's to see to, whether or not it has explained them. */
    static Stream<FiledFinding> forTheUnit(List<FiledFinding> findings, UnitLine unit) {
        return findings.stream().filter(NoticeItem::isForTheUnit).filter(filed -> !isOfAnotherFile(filed, unit));
    }

    /**
     * Whether it is of a file that does not count, of a unit whose report is there. What is found of the figures and the text of
     * another file weighs more than a hint only where that file is a part of the report.
     */
    private static boolean isOfAnotherFile(FiledFinding filed, UnitLine unit) {
        if (unit.status().isOwed()
                || isOf(unit.file().orElse(""), filed)
                || filed.path().isEmpty()) {
            return false;
        }
        return filed.finding().severity() == Severity.HINT
                || Problem.find(filed.finding().code())
                        .filter(OF_A_FILE::contains)
                        .isPresent();
    }

    /** True if it is about this file; a finding of a report that differs from the sums names the report. */
    private static boolean isOf(String path, FiledFinding filed) {
        Finding finding = filed.finding();
        return filed.path().equals(path)
                || finding.code().equals(Problem.D_RECORDED.code())
                        && finding.arguments().get(0).equals(path);
    }

    private static boolean isForTheUnit(FiledFinding filed) {
        Finding finding = filed.finding();
        boolean openHint = finding.outcome() == Finding.Outcome.UNDECIDED && finding.severity() == Severity.HINT;
        return !openHint && !isForTheOffice(finding);
    }

    private static boolean isForTheOffice(Finding finding) {
        if (finding.code().equals(Problem.I_DUPLICATE.code()) && finding.severity() == Severity.HINT) {
            // which of its files is taken is known
            return true;
        }
        if (finding.code().equals(Problem.I_UNREADABLE.code()) && OF_THE_INBOX.contains(finding.variant())) {
            return true;
        }
        if (finding.code().equals(Problem.I_DUPLICATE.code())) {
            return !IN_DOUBT.contains(finding.variant());
        }
        return Problem.find(finding.code()).filter(FOR_THE_OFFICE::contains).isPresent()
                && !finding.variant().equals(DistrictChecks.OF_ALL);
    }

    Finding finding() {
        return filed.finding();
    }

    Severity severity() {
        return finding().severity();
    }

    /** Whether it is of a table in a picture that does not count before somebody has looked at it. */
    boolean isOfWaitingPicture() {
        return finding().code().equals(Problem.I_PICTURE.code()) && severity() == Severity.ERROR;
    }

    /** Whether it is a figure that the office amended on the unit's word. */
    boolean isAmended() {
        return WrongCells.isAmended(finding());
    }

    boolean isUndecided() {
        return finding().outcome() == Finding.Outcome.UNDECIDED;
    }
}
