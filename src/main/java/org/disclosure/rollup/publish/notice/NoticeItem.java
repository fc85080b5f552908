package org.disclosure.rollup.publish.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.check.DistrictChecks;
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

    /** What the office sees to itself, or what the list of those that owe a report says. */
    private static final Set<Problem> FOR_THE_OFFICE = EnumSet.of(
            Problem.D_MISSING,
            Problem.D_IDENTITY,
            Problem.D_RECORDED,
            Problem.D_CARRY,
            Problem.D_CHANGED,
            Problem.Y_ROSTER);

    /** The variants of I-UNREADABLE that say how a file lies in the office's inbox, and nothing of the file. */
    private static final Set<String> OF_THE_INBOX = Set.of("no-access", "link", "special", "folder");

    NoticeItem {
        cells = List.copyOf(cells);
    }

    /**
     * What a unit is asked, the worst first; nothing when there are but hints.
     *
     * @param findings of the unit, neither explained nor overruled
     * @param path the file that counts
     */
    static List<NoticeItem> of(List<FiledFinding> findings, String path, WrongCells wrong) {
        List<NoticeItem> items = new ArrayList<>();
        for (FiledFinding filed : asked(findings)) {
            List<WrongCells.Wrong> cells = isOf(path, filed) ? wrong.of(filed.finding()) : List.of();
            items.add(new NoticeItem(items.size() + 1, filed, cells));
        }
        return items;
    }

    /** Those of a unit's findings that its notice is about; none when there are but hints. */
    static List<FiledFinding> asked(List<FiledFinding> findings) {
        List<FiledFinding> asked = findings.stream()
                .filter(NoticeItem::isForTheUnit)
                .sorted(Comparator.comparing(
                                (FiledFinding filed) -> filed.finding().severity())
                        .thenComparing(filed -> filed.finding().outcome()))
                .toList();
        boolean hintsAlone = asked.stream().allMatch(filed -> filed.finding().severity() == Severity.HINT);
        return hintsAlone ? List.of() : asked;
    }

    /** Whether it is about this file; a finding of the sums that a report differs from names the report. */
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
        return Problem.find(finding.code()).filter(FOR_THE_OFFICE::contains).isPresent()
                && !finding.variant().equals(DistrictChecks.OF_ALL);
    }

    Finding finding() {
        return filed.finding();
    }

    Severity severity() {
        return finding().severity();
    }

    boolean isUndecided() {
        return finding().outcome() == Finding.Outcome.UNDECIDED;
    }
}
