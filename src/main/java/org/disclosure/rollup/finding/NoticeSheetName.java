package org.disclosure.rollup.finding;

import java.util.List;
import java.util.stream.Stream;

/** The name of the sheet that goes back to a unit in front of its own sheets (退回修改通知), in both languages. */
public final class NoticeSheetName {

    private static final List<String> NAMES = Stream.of(Messages.Language.values())
            .map(language -> new Messages(language).text("sheet.notice"))
            .toList();

    private NoticeSheetName() {}

    /** True if a sheet of this name is a notice; programs append a number to a second one. */
    public static boolean isThatOf(String sheet) {
        return NAMES.stream().anyMatch(sheet::startsWith);
    }
}
