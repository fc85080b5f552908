package org.disclosure.rollup.intake.office;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.office.RosterReader.RosterException;

/**
 * The codes and names of a roster so far. Two that a reader takes for the same are a mistake, and so is what cannot be kept or
 * printed.
 */
final class RosterNames {

    /** In letters, as the store has room for. */
    private static final int LONGEST_CODE = 100;

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_ALIASES = 100_000;

    /** Line breaks, escape sequences and what turns the direction of writing. */
    static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    /** Blanks, and what nobody sees: fillers, and the signs that choose among the shapes of a letter. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5"
            + "\\u180B-\\u180D\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]+");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * Adds a unit's.
     *
     * @throws RosterException when one is too long, cannot be printed, or is there already
     */
    void add(String code, String name, List<String> aliases, int line) {
        requirePrintable("roster.code.long", code, LONGEST_CODE, line);
        requirePrintable("roster.name.long", name, LONGEST_NAME, line);
        aliases.forEach(alias -> requirePrintable("roster.name.long", alias, LONGEST_NAME, line));
        requireRoom(aliases, line);
        requireNew(codes, code, line);
        requireNew(names, name, line);
    }

    /**
     * Adds names of units that are no units of the roster, or those of another year.
     *
     * @throws RosterException when one is too long or cannot be printed
     */
    void addOthers(List<String> others, int line) {
        others.forEach(other -> requirePrintable("roster.name.long", other, LONGEST_NAME, line));
    }

    private static void requirePrintable(String tooLong, String text, int longest, int line) {
        if (text.length() > longest) {
            String begin = text.substring(0, text.offsetByCodePoints(0, Math.min(20, text.codePointCount(0, longest))));
            throw new RosterException(tooLong, line, begin, Integer.toString(longest));
        }
        if (UNPRINTED.matcher(text).find()) {
            throw new RosterException(
                    "roster.unprinted", line, UNPRINTED.matcher(text).replaceAll("\uFFFD"));
        }
    }

    private static void requireRoom(List<String> aliases, int line) {
        if (aliases.stream().mapToInt(alias -> alias.length() + 1).sum() > LONGEST_ALIASES) {
            throw new RosterException("roster.aliases.long", line, Integer.toString(LONGEST_ALIASES));
        }
    }

    /** In one width and one case. By capitals to small letters, for some capitals are two letters. */
    private static String folded(String text) {
        String seen =
                BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return Normalizer.normalize(seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private void requireNew(Map<String, String> known, String text, int line) {
        String folded = folded(text);
        String other = known.putIfAbsent(folded, text);
        if (text.equals(other)) {
            throw new RosterException("roster.twice", line, text);
        }
        if (other != null) {
            throw new RosterException("roster.alike", line, text, other);
        }
    }
}
