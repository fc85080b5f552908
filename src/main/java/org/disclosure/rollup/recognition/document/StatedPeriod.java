package org.disclosure.rollup.recognition.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TextCache;

/**
 * The period that a title, a name or a field says the figures are of.
 *
 * @param kind how it relates to a year
 * @param year whose 1 January to 31 December it is, or the year of its last day; 0 for none said
 * @param month of its last day, where it has no other
 * @param day of its last day; 31 where only the month is said
 * @param text as written
 */
public record StatedPeriod(Kind kind, int year, int month, int day, String text) {

    /** Kind of statement about a period. */
    public enum Kind {
        WHOLE_YEAR,
        /** A half-year, a quarter, months, or days that are not a year's first and last. */
        PART,
        /** Only the last day is stated. */
        UNTIL
    }

    private static final String NUMBER = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])";
    /** One of them is in whatever matches {@link #TO}. */
    private static final String TO_LETTERS = "至到-—–~―";

    static final String TO = "(?:起|开始)?(?:至|到|[-—–~―]+)";

    private static final String QUARTERS = "(?:第?[一二三四1-4](?:" + TO + "第?[一二三四1-4])?|前[二两三23]个?)";

    /** One of them is in whatever matches {@link #PARTS}, or is one month. */
    private static final String PART_LETTERS = "半季月中旬周QH";

    /** Months that follow each other, halves and quarters: what no date is written like. */
    static final String PARTS = "(?:[上下]半年度?|(?<![近每多])半年(?:度|报|期)?|第[一二三四1-4]季|" + QUARTERS + "季(?:度(?!假)|报(?!送))"
            + "|季(?:度(?!假)|报(?!送))|(?<![A-Za-z])(?:Q[1-4]|H[12])(?![A-Za-z\\d])"
            + "|(?<![提之以])前(?:1[01]|[2-9]|十一?|[两二三四五六七八九])个?月|(?<=20\\d{2}年)年中|年中(?=报|数据|统计|汇总)|(?<!\\d)(" + NUMBER
            + ")月?份?" + TO + "(" + NUMBER
            + ")月份?|(?<![\\d一二三四五六七八九十])(?:月度?|旬|周)报(?![送告名]))";

    /** One month; a date is written like it. */
    static final String MONTH = "(?<!\\d)" + NUMBER + "月(?:份|度)?";

    private static final Pattern PART = Pattern.compile(PARTS);
    private static final Pattern PART_ALONE =
            Pattern.compile("\\(?(?:20\\d{2}年?度?)?(?:" + PARTS + ")(?:数据|统计表?|报表|情况)?\\)?");
    private static final Pattern MONTH_ALONE = Pattern.compile("\\(?(?:20\\d{2}年?度?)?" + MONTH + "\\)?");
    private static final Pattern ALL_OF_IT = Pattern.compile("第?[一1]季?度?" + TO + "第?[四4]季度|四个季度|全年");

    private static final Pattern RANGE = Pattern.compile("(20\\d{2})[年\\-./](\\d{1,2})(?:[月\\-./](\\d{1,2})日?|月)?" + TO
            + "(?:(20\\d{2})[年\\-./])?(\\d{1,2})(?:[月\\-./](\\d{1,2})日?|月)(?!\\d)");
    private static final Pattern DAYS =
            Pattern.compile("(?<!\\d)(\\d{1,2})月(\\d{1,2})日" + TO + "(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern PACKED =
            Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})" + TO + "(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern MONTHS_OF_YEARS = Pattern.compile("(?<!\\d)(20\\d{2})[年\\-./]?(1[0-2]|0?[1-9])()月?"
            + TO + "(20\\d{2})[年\\-./]?(1[0-2]|0?[1-9])()(?![\\d\\-./月])");
    private static final Pattern LAST_DAY =
            Pattern.compile("(?:(20\\d{2})[年\\-./])?(\\d{1,2})(?:[月\\-./](\\d{1,2})日?|月[底末]?)(?:止|为止|24时|24:00)?");

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY_OF_MONTH = 31;
    private static final TextCache<Optional<StatedPeriod>> NAMES = new TextCache<>(StatedPeriod::ofName);
    private static final TextCache<Boolean> MONTHS = new TextCache<>(name ->
            MONTH_ALONE.matcher(YearWords.inDigits(LabelText.compact(name))).matches());

    /** True if these are not the days of the year from the first to the last. */
    public boolean isNotAllOf(int wanted) {
        if (kind == Kind.UNTIL) {
            int of = year == 0 ? wanted : year;
            return of < wanted || of == wanted && (month < LAST_MONTH || day < LAST_DAY_OF_MONTH);
        }
        return kind == Kind.PART;
    }

    /** The part of a year that a title over tables names. */
    public static Optional<StatedPeriod> inTitle(String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        Optional<StatedPeriod> range = range(text);
        if (range.isPresent()) {
            return range;
        }
        Optional<StatedPeriod> until = PeriodFields.bracketed(text);
        if (until.isPresent()) {
            return until;
        }
        return namesPart(text) || OtherPeriod.isNamedIn(text) ? Optional.of(part(text)) : Optional.empty();
    }

    /** The part of a year that a line over tables is all about: {@code （2023年上半年）}. */
    public static Optional<StatedPeriod> alone(String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        return mayNamePart(text) && PART_ALONE.matcher(text).matches() && namesPart(text)
                ? Optional.of(part(text))
                : Optional.empty();
    }

    /** True if the name is that of a month and nothing else: {@code 6月}. */
    public static boolean isMonth(String name) {
        return MONTHS.of(name);
    }

    /** The part of a year in the name of a sheet or file; one month alone is more likely when it was sent. */
    public static Optional<StatedPeriod> inName(String name) {
        return NAMES.of(name);
    }

    private static Optional<StatedPeriod> ofName(String name) {
        String text = YearWords.inDigits(LabelText.compact(name));
        Optional<StatedPeriod> range = range(text);
        return range.isPresent() || !namesPart(text) ? range : Optional.of(part(text));
    }

    /** True if a half-year, a quarter or months are named that do not make a whole year. */
    static boolean namesPart(String text) {
        if (!mayNamePart(text)) {
            return false;
        }
        Matcher matcher = PART.matcher(withoutAllOfAYear(text));
        while (matcher.find()) {
            boolean months = matcher.group(1) != null;
            if (!months || !(isMonth(matcher.group(1), "1", "一") && isMonth(matcher.group(2), "12", "十二"))) {
                return true;
            }
        }
        return false;
    }

    /** Looked at first: most text has no such letter. */
    static boolean mayNamePart(String text) {
        return LabelText.hasAny(PART_LETTERS, text);
    }

    /** Looked at first: most text has no such letter. */
    static boolean mayNameRange(String text) {
        return LabelText.hasAny(TO_LETTERS, text);
    }

    /** The text without what names all parts of a year together: {@code 四个季度}. */
    static String withoutAllOfAYear(String text) {
        return ALL_OF_IT.matcher(text).replaceAll("");
    }

    private static boolean isMonth(String written, String digits, String words) {
        return written.equals(digits) || written.equals(words);
    }

    /** True if this may be no whole year, of any year. */
    boolean isRelevant() {
        return kind == Kind.PART || kind == Kind.UNTIL && (month < LAST_MONTH || day < LAST_DAY_OF_MONTH);
    }

    /** True if a title with these words may name a part of a year. */
    static boolean mayBePart(String compact) {
        return inTitle(compact)
                        .filter(period -> period.kind() != Kind.WHOLE_YEAR)
                        .isPresent()
                || alone(compact).isPresent();
    }

    /** The period from a first to a last day, or month. */
    static Optional<StatedPeriod> range(String text) {
        if (!mayNameRange(text)) {
            return Optional.empty();
        }
        Matcher packed = PACKED.matcher(text);
        if (packed.find()) {
            return Optional.of(between(packed, text));
        }
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            return Optional.of(between(range, text));
        }
        Matcher months = MONTHS_OF_YEARS.matcher(text);
        if (months.find()) {
            return Optional.of(between(months, text));
        }
        Matcher days = DAYS.matcher(text);
        if (days.find()) {
            boolean whole =
                    number(days, 1) == 1 && number(days, 2) == 1 && number(days, 3) == 12 && number(days, 4) == 31;
            return Optional.of(new StatedPeriod(whole ? Kind.WHOLE_YEAR : Kind.PART, 0, 0, 0, text));
        }
        return Optional.empty();
    }

    /** Groups: year, month and day of the first, then of the last day. */
    private static StatedPeriod between(Matcher range, String text) {
        int first = number(range, 1);
        int last = range.group(4) == null ? first : number(range, 4);
        boolean whole = first == last
                && number(range, 2) == 1
                && (isNone(range.group(3)) || number(range, 3) == 1)
                && number(range, 5) == 12
                && (isNone(range.group(6)) || number(range, 6) == 31);
        return new StatedPeriod(whole ? Kind.WHOLE_YEAR : Kind.PART, first, 0, 0, text);
    }

    private static boolean isNone(String written) {
        return written == null || written.isEmpty();
    }

    /**
     * The period that ends on a day.
     *
     * @param text as written
     */
    static Optional<StatedPeriod> lastDay(String value, String text) {
        Matcher date = LAST_DAY.matcher(value);
        if (!date.matches()) {
            return Optional.empty();
        }
        int year = date.group(1) == null ? 0 : number(date, 1);
        int day = date.group(3) == null ? 31 : number(date, 3);
        return Optional.of(new StatedPeriod(Kind.UNTIL, year, number(date, 2), day, text));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** A part of a year, as written. */
    public static StatedPeriod part(String text) {
        return new StatedPeriod(Kind.PART, 0, 0, 0, text);
    }

    /** The same, written so. */
    StatedPeriod writtenAs(String line) {
        return new StatedPeriod(kind, year, month, day, line);
    }
}
