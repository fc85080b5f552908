package org.disclosure.rollup.intake.calculation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calculation settings of a workbook. */
public final class CalculationSettings {

    /**
     * The calculation of Excel 2019 and later. What an earlier one has stored Excel calculates anew when it opens the
     * file; programs that cannot calculate give earlier numbers, or none.
     */
    private static final long LAST_CALCULATION = 191029;

    /** The names that programs which calculate give themselves. */
    private static final Pattern CALCULATING = Pattern.compile(
            "excel|\\bwps\\b|wps |kingsoft|金山|libreoffice|openoffice|neooffice|onlyoffice|yozo|永中|gnumeric|calligra"
                    + "|microsoftoffice|numbers",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> names = new HashMap<>();
    private boolean believed;
    private boolean from1904;
    private boolean asShown;

    /** Marks the stored results as equal to calculated ones; they are not believed without this. */
    public void believe(boolean stored) {
        believed = stored;
    }

    /** Says that days are counted from 1904. */
    public void countFrom1904(boolean counted) {
        from1904 = counted;
    }

    /** Says that results are calculated from what number formats show. */
    public void calculateAsShown(boolean shown) {
        asShown = shown;
    }

    /**
     * Adds a name.
     *
     * @param sheet the sheet that it holds for; empty for all
     * @param meaning in A1 notation, without the equals sign
     */
    public void name(String name, String sheet, String meaning) {
        names.put(key(name, sheet), meaning);
    }

    private static String key(String name, String sheet) {
        return (sheet + "!" + name).toLowerCase(Locale.ROOT);
    }

    boolean storedIsBelieved() {
        return believed;
    }

    boolean countsFrom1904() {
        return from1904;
    }

    boolean calculatesAsShown() {
        return asShown;
    }

    /** Cells that a name refers to on a sheet. */
    Optional<String> named(String name, String sheet) {
        return Optional.ofNullable(names.getOrDefault(key(name, sheet), names.get(key(name, ""))));
    }

    /** True if the file was written by a program that calculates, by the name that the program gives itself. */
    public static boolean isCalculating(String program) {
        return program != null && CALCULATING.matcher(program).find();
    }

    /** True if Excel trusts the results that this calculation of it has stored. */
    public static boolean isLast(long calculation) {
        return calculation >= LAST_CALCULATION;
    }
}
