package org.disclosure.rollup.publish.notice.part;

import java.util.Set;
import java.util.regex.Pattern;

/** What of a unit's workbook may go back to it: macros, links to other workbooks, embedded objects and the unknown may not. */
public final class Harmless {

    /** The last words of the types of relationships. */
    private static final Set<String> KEPT = Set.of(
            "officedocument",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "worksheet",
            "chartsheet",
            "styles",
            "theme",
            "sharedstrings",
            "calcchain",
            "drawing",
            "image",
            "chart",
            "chartstyle",
            "chartcolorstyle",
            "themeoverride",
            "chartusershapes",
            "comments",
            "vmldrawing",
            "printersettings",
            "hyperlink",
            "table");

    /** Another workbook ({@code [1]Sheet1!A1}), another program, or the network. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\[\\d+]|\\b(?:WEBSERVICE|RTD|DDE|IMAGE|CALL|REGISTER(?:\\.ID)?|EXEC)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private Harmless() {}

    /** Whether relationships of this type, the last word of it in small letters, are kept. */
    public static boolean isKept(String type) {
        return KEPT.contains(type);
    }

    /** Whether a formula takes something from outside the workbook. */
    public static boolean reachesOut(String formula) {
        return OUTSIDE.matcher(formula).find();
    }
}
