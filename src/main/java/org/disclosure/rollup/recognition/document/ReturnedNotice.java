package org.disclosure.rollup.recognition.document;

import java.util.List;
import org.disclosure.rollup.finding.NoticeSheetName;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.sheet.Sheet;

/**
 * The sheet that goes back to a unit in front of its own sheets (退回修改通知). The unit corrects these and sends the file
 * again as it is; what the notice quotes is no part of its report.
 */
public final class ReturnedNotice {

    private ReturnedNotice() {}

    /** Whether there is one in a file, beside the unit's own sheets. */
    public static boolean isIn(Intake.Result read) {
        return read.sheets().stream().anyMatch(ReturnedNotice::isOne)
                && !read.sheets().stream().allMatch(ReturnedNotice::isOne);
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
