package org.disclosure.rollup.intake.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * Number format of a spreadsheet program: the text shown for a number, as Chinese offices see it. Numerals that a
 * format asks for ({@code [DBNum1]}) are not applied: they are the same number.
 */
public final class NumberFormat {

    /** Excel takes codes of up to 255 characters. */
    private static final int LONGEST_CODE = 1_000;

    /** A number of more digits is no figure and has no digits to show. */
    private static final int MOST_DIGITS = 100;

    private static final int MOST_SECTIONS = 3;

    /** Digits with their point and sign, once spaces and separators are left out. */
    private static final Pattern DIGITS =
            Pattern.compile("-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)|\\((?:\\d+(?:\\.\\d*)?|\\.\\d+)\\)");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z},]");
    private static final Pattern BRACKETS = Pattern.compile("\\((.*)\\)");

    private final List<FormatSection> sections;
    private final boolean conditions;

    private NumberFormat(List<FormatSection> sections) {
        this.sections = sections;
        this.conditions = sections.stream().anyMatch(FormatSection::hasCondition);
    }

    /** The format of this code. */
    public static NumberFormat of(String code) {
        if (code.length() > LONGEST_CODE) {
            return of(";;;");
        }
        List<FormatSection> sections =
                FormatTokenizer.sections(code).stream().map(FormatSection::new).toList();
        int last = sections.size() - 1;
        boolean text = last > 0 && (last >= MOST_SECTIONS || sections.get(last).isForText());
        return new NumberFormat(sections.subList(0, Math.min(text ? last : last + 1, MOST_SECTIONS)));
    }

    /**
     * The code of a format that files name by its number only, in the Chinese edition of Excel.
     *
     * @return {@code General} for a number that stands for none
     */
    public static String builtIn(int number) {
        return switch (number) {
            case 27, 36, 50, 52, 57 -> "yyyy\"年\"m\"月\"";
            case 28, 29, 51, 53, 54, 58 -> "m\"月\"d\"日\"";
            case 30 -> "m-d-yy";
            case 31 -> "yyyy\"年\"m\"月\"d\"日\"";
            case 32 -> "h\"时\"mm\"分\"";
            case 33 -> "h\"时\"mm\"分\"ss\"秒\"";
            case 34, 55 -> "上午/下午h\"时\"mm\"分\"";
            case 35, 56 -> "上午/下午h\"时\"mm\"分\"ss\"秒\"";
            case 14 -> "yyyy/m/d";
            default -> {
                String code = number < 0 ? null : BuiltinFormats.getBuiltinFormat(number);
                boolean none = code == null || code.toLowerCase(Locale.ROOT).startsWith("reserved");
                // the sign of currency is the one of the country
                yield none ? BuiltinFormats.getBuiltinFormat(0) : code.replace('$', '¥');
            }
        };
    }

    /** True if it shows the digits of any number. */
    public boolean isPlain() {
        return sections.size() == 1 && !conditions && sections.get(0).isPlain();
    }

    /**
     * Text shown for the number.
     *
     * @param since1904 whether the file counts days from 1904 on
     * @return empty text when nothing is; no value when the number's own digits are seen, rounded or grouped
     */
    public Optional<String> shown(BigDecimal value, boolean since1904) {
        boolean usual = value.signum() > 0 && !conditions && sections.get(0).isPlain();
        if (usual || isPlain() || Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            return Optional.empty();
        }
        int chosen = section(value);
        if (chosen < 0) {
            return Optional.of("");
        }
        FormatSection section = sections.get(chosen);
        boolean signed = conditions ? !section.isForNegatives() : chosen == 0;
        String shown = section.shown(value, signed, since1904).strip();
        return isDigitsOf(value, shown) ? Optional.empty() : Optional.of(shown);
    }

    /** Index of the section for the number; negative for none. */
    private int section(BigDecimal value) {
        if (!conditions) {
            int asked = value.signum() > 0 ? 0 : value.signum() < 0 ? 1 : 2;
            return asked < sections.size() ? asked : 0;
        }
        for (int index = 0; index < sections.size(); index++) {
            FormatSection section = sections.get(index);
            if (section.hasCondition() ? section.holdsFor(value) : isElse(index, value)) {
                return index;
            }
        }
        return -1;
    }

    /** True if the section, without a condition among others with one, is for the number. */
    private boolean isElse(int index, BigDecimal value) {
        return index == sections.size() - 1 || (index == 0 ? value.signum() > 0 : value.signum() < 0);
    }

    private static boolean isDigitsOf(BigDecimal value, String shown) {
        String bare = SEPARATORS.matcher(shown).replaceAll("");
        if (!DIGITS.matcher(bare).matches()) {
            return false;
        }
        BigDecimal seen = new BigDecimal(BRACKETS.matcher(bare).replaceFirst("-$1"));
        return value.setScale(Math.max(seen.scale(), 0), RoundingMode.HALF_UP).compareTo(seen) == 0;
    }
}
