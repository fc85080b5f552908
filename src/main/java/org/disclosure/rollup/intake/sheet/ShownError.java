package org.disclosure.rollup.intake.sheet;

import java.util.regex.Pattern;

/** Tells the errors that spreadsheet programs show; beside them files hold a number that means nothing, mostly 0. */
public final class ShownError {

    private static final Pattern ERROR = Pattern.compile("#(?:N/A|\\S{1,20}[!?！？])|(?:Err|错误)[:：]\\s*\\d{3}");

    private ShownError() {}

    public static boolean is(String text) {
        return ERROR.matcher(text.strip()).matches();
    }
}
