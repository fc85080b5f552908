package org.disclosure.rollup.recognition.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.NoticeSheetName;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Unit;

/**
 * The sheet that goes back to a unit in front of its own sheets (退回修改通知). The unit corrects these and sends the file
 * again as it is; what the notice quotes is no part of its report.
 */
public final class ReturnedNotice {

    /** The name that a notice begins with ends so. */
    private static final Pattern ADDRESS_END = Pattern.compile("[:：]\\s*$");

    private ReturnedNotice() {}

    /** Whether there is one in a file, beside the unit's own sheets. */
    public static boolean isIn(Intake.Result read) {
        return read.sheets().stream().anyMatch(ReturnedNotice::isOne)
                && !read.sheets().stream().allMatch(ReturnedNotice::isOne);
    }

    /** The unit that the notice in a file was made for; empty when there is none, or notices to several. */
    public static Optional<Unit> addressee(Intake.Result read, UnitFinder units) {
        Set<Unit> named = new LinkedHashSet<>();
        read.sheets().stream()
                .filter(ReturnedNotice::isOne)
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> row.at(0))
                .filter(cell -> cell != null && ADDRESS_END.matcher(cell.text()).find())
                .map(RawCell::text)
                .forEach(line ->
                        units.find(ADDRESS_END.matcher(line).replaceFirst("")).ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static boolean isOne(Sheet sheet) {
        return NoticeSheetName.isThatOf(sheet.name());
    }

    /** File content without the notice, unless there is nothing else. */
    public static Intake.Result without(Intake.Result read) {
        List<Sheet> own = read.sheets().stream().filter(sheet -> !isOne(sheet)).toList();
        return own.isEmpty() ? read : new Intake.Result(own, read.findings(), read.pictures());
    }
}
