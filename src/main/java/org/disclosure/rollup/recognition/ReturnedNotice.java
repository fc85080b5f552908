package org.disclosure.rollup.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.Sheet;

/**
 * The sheet that goes back to a unit in front of its own sheets (退回修改通知). The unit corrects these and sends the file
 * again as it is; what the notice quotes is no part of its report.
 */
public final class ReturnedNotice {

    private static final List<String> NAMES = Stream.of(Messages.Language.values())
            .map(language -> new Messages(language).text("sheet.notice"))
            .toList();

    private ReturnedNotice() {}

    /** Whether a sheet of this name is a notice; programs number a second one. */
    public static boolean isCalled(String sheet) {
        return NAMES.stream().anyMatch(sheet::startsWith);
    }

    /** What was read without the notice, unless there is nothing else. */
    static Intake.Result without(Intake.Result read) {
        List<Sheet> own =
                read.sheets().stream().filter(sheet -> !isCalled(sheet.name())).toList();
        return own.isEmpty() ? read : new Intake.Result(own, read.findings(), read.pictures());
    }
}
