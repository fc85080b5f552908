package org.disclosure.rollup.publish.file;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of units into names of files that Windows and Linux both take, each of them once. */
public final class FileNames {

    /** Characters that Windows or Linux do not allow, invisible ones, and marks that change the direction of writing. */
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");

    /** Of a Chinese name three bytes a letter: both together stay below the 255 bytes that Linux allows. */
    private static final int LONGEST_CODE = 16;

    private static final int LONGEST_NAME = 50;

    private final Set<String> taken = new HashSet<>();

    /** {@code <code>-<unit>.xlsx}. */
    public String next(String code, String unit) {
        return nextFolder(code, unit) + ".xlsx";
    }

    /** {@code <code>-<unit>}. */
    public String nextFolder(String code, String unit) {
        String stem = safe(code, LONGEST_CODE) + "-" + ofUnit(unit);
        String name = stem;
        // file systems of Windows do not tell A from a
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + "-" + number;
        }
        return name;
    }

    /** The unit's name as part of a file's name. */
    public static String ofUnit(String unit) {
        return safe(unit, LONGEST_NAME);
    }

    private static String safe(String text, int longest) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String allowed =
                FORBIDDEN.matcher(SPACE.matcher(composed).replaceAll(" ")).replaceAll("_");
        int length = Math.min(longest, allowed.codePointCount(0, allowed.length()));
        String cut = allowed.substring(0, allowed.offsetByCodePoints(0, length));
        return ENDS.matcher(cut).replaceAll("");
    }
}
