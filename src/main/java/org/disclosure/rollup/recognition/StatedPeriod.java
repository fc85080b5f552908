package org.disclosure.rollup.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period that a title, a name or a field says the figures are of.
 *
 * @param kind how it relates to a year
 * @param year whose 1 January to 31 December it is, or the year of its last day; 0 for none said
 * @param month of its last day, where it has no other
 * @param day of its last day; 31 where only the month is said
 * @param text as written
 */
record StatedPeriod(Kind kind, int year, int month, int day, String text) {

    /** What is said of a period. */
    enum Kind {
        WHOLE_YEAR,
        /** A half-year, a quarter, months, or days that are not a year's first and last. */
        PART,
        /** Only the last day is said. */
        UNTIL
    }

    private static final String NUMBER = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final String TO = "(?:起|开始)?(?:至|到|[-—–~―]+)";
    private static final String HAN = "\\p{IsHan}";

    private static final String QUARTERS = "(?:第?[一二三四1-4](?:" + TO + "第?[一二三四1-4])?|前[二两三23]个?)";

    /** Months that follow each other, halves and quarters: what no date is written like. */
    static final String PARTS = "(?:[上下]半年度?|(?<![近每多])半年(?:度|报|期)?|第[一二三四1-4]季|" + QUARTERS + "季(?:度|报(?!送))"
            + "|季(?:度|报(?!送))|(?<![A-Za-z])Q[1-4](?![A-Za-z\\d])|(?<!\\d)(" + NUMBER + ")月?份?" + TO + "(" + NUMBER
            + ")月份?|(?<![\\d一二三四五六七八九十])(?:月度?|旬|周)报(?![送告名]))";

    /** One month; a date is written like it. */
    static final String MONTH = "(?<!\\d)" + NUMBER + "月(?:份|度)?";

    private static final Pattern PART = Pattern.compile(PARTS);
    private static final Pattern PART_ALONE =
            Pattern.compile("\\(?(?:20\\d{2}年?度?)?(?:" + PARTS + ")(?:数据|统计表?|报表|情况)?\\)?");
    private static final Pattern ONE_MONTH_OF = Pattern.compile(MONTH + "(?=(?:政府?信息|政务|信息公开|统计|报表|数据|情况|工作))");
    private static final Pattern MONTH_ALONE = Pattern.compile("\\(?(?:20\\d{2}年?度?)?" + MONTH + "\\)?");
    private static final Pattern ALL_OF_IT = Pattern.compile("第?[一1]季?度?" + TO + "第?[四4]季度|四个季度|全年");
    private static final Pattern WHOLE_YEARS_REPORT = Pattern.compile("年度报告|年报|年度工作报告");

    private static final Pattern RANGE = Pattern.compile("(20\\d{2})[年\\-./](\\d{1,2})(?:[月\\-./](\\d{1,2})日?|月)?" + TO
            + "(?:(20\\d{2})[年\\-./])?(\\d{1,2})(?:[月\\-./](\\d{1,2})日?|月)(?!\\d)");
    private static final Pattern DAYS =
            Pattern.compile("(?<!\\d)(\\d{1,2})月(\\d{1,2})日" + TO + "(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern PACKED =
            Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})" + TO + "(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern LAST_DAY =
            Pattern.compile("(?:(20\\d{2})[年\\-./])?(\\d{1,2})(?:[月\\-./](\\d{1,2})日?|月[底末]?)(?:止|为止|24时|24:00)?");

    private static final String TIMES = "(?:期限|期间|时间|时段|区间|周期|范围|时期|期)";
    private static final String FIELD = "(?:(?:数据|指标|报表|本表|资料)?的?(?:统计|起止|所属|覆盖|报告|数据|汇总)" + TIMES + "|时间范围|起止日期|统计日期)";
    private static final Pattern FIELD_LABEL = Pattern.compile(FIELD + "(?:\\([^)]*\\))?:?");
    private static final Pattern FIELD_LINE =
            Pattern.compile("(?:[^,。;]{0,12}[,(])?(" + FIELD + ")(?:为|是|自|从|:|\\(){1,2}(.{2,60})");
    private static final Pattern FIELD_IN_TEXT =
            Pattern.compile("(?:统计期限|统计期间|统计时间|统计时段|统计区间|数据期限|报告期)(?:为|是|自|从|:){0,2}(20\\d{2}.{6,40})");

    /** Of these one month is a period; of a time or date it is when the figures were put together. */
    private static final Pattern PERIOD_LABEL = Pattern.compile("期限|期间|周期|时期|区间|时段|报告期|所属期");

    private static final String UNTIL = "截[至止](?:日期|时间|时点|日|期)?(?:至|到|于|为|:){0,2}";
    private static final Pattern UNTIL_LABEL = Pattern.compile("(?:数据|统计|资料)?(?:的)?截[至止](?:日期|时间|时点|日|期)?:?");
    private static final Pattern UNTIL_LINE = Pattern.compile("(?:\\(|注:|说明:|备注:)*" + UNTIL + "(.{4,16}?)\\)?。?");
    private static final Pattern DATA_UNTIL =
            Pattern.compile("(?:.*[,(:。])?(?:以上|本表|上述|所有|表中|表内|所列|各项){0,2}(?:统计)?(?:数据|数字|统计|指标|资料|口径)[" + HAN
                    + "]{0,4}?" + UNTIL + "(.{4,16}?)(?:[,)。;].*)?");
    private static final Pattern BRACKETED_UNTIL = Pattern.compile(".*\\((?:数据|统计)?" + UNTIL + "([^)]{4,16})\\).*");

    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_NOTE = 60;
    private static final int LONGEST_LABEL = 16;
    private static final Remembered<Optional<StatedPeriod>> FIELDS = new Remembered<>(StatedPeriod::inLine);

    /** Whether these are not the days of the year from the first to the last. */
    boolean isNotAllOf(int wanted) {
        if (kind == Kind.UNTIL) {
            int of = year == 0 ? wanted : year;
            return of < wanted || of == wanted && (month < 12 || day < 31);
        }
        return kind == Kind.PART;
    }

    /** The part of a year that a title over tables names. */
    static Optional<StatedPeriod> inTitle(String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        Optional<StatedPeriod> range = range(text);
        if (range.isPresent()) {
            return range;
        }
        Matcher until = BRACKETED_UNTIL.matcher(text);
        if (until.matches()) {
            return lastDay(until.group(1), text);
        }
        boolean month = ONE_MONTH_OF.matcher(text).find()
                && !WHOLE_YEARS_REPORT.matcher(text).find();
        return namesPart(text) || month ? Optional.of(part(text)) : Optional.empty();
    }

    /** The part of a year that a line over tables is all about: {@code （2023年上半年）}. */
    static Optional<StatedPeriod> alone(String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        return PART_ALONE.matcher(text).matches() && namesPart(text) ? Optional.of(part(text)) : Optional.empty();
    }

    /** Whether the name is that of a month and nothing else: {@code 6月}. */
    static boolean isMonth(String name) {
        return MONTH_ALONE.matcher(YearWords.inDigits(LabelText.compact(name))).matches();
    }

    /** The part of a year in the name of a sheet or file; one month alone is more likely when it was sent. */
    static Optional<StatedPeriod> inName(String name) {
        String text = YearWords.inDigits(LabelText.compact(name));
        Optional<StatedPeriod> range = range(text);
        return range.isPresent() || !namesPart(text) ? range : Optional.of(part(text));
    }

    private static boolean namesPart(String text) {
        Matcher matcher = PART.matcher(ALL_OF_IT.matcher(text).replaceAll(""));
        while (matcher.find()) {
            boolean months = matcher.group(1) != null;
            if (!months || !(isMonth(matcher.group(1), "1", "一") && isMonth(matcher.group(2), "12", "十二"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMonth(String written, String digits, String words) {
        return written.equals(digits) || written.equals(words);
    }

    /** Whether the text is a field's label whose period stands in the cell beside it. */
    static boolean isLabel(String compact) {
        return compact.length() <= LONGEST_LABEL
                && mayBeField(compact)
                && (FIELD_LABEL.matcher(compact).matches()
                        || UNTIL_LABEL.matcher(compact).matches());
    }

    /** The period beside a field's label. */
    static Optional<StatedPeriod> beside(String label, String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        return UNTIL_LABEL.matcher(label).matches() ? lastDay(text, text) : value(label, text, text);
    }

    /** The period that a line of text says in a field of its own, or in the sentence that every report has. */
    static Optional<StatedPeriod> ofLine(String written) {
        return mayBeField(written) ? FIELDS.of(written) : Optional.empty();
    }

    /** Looked at first, for hardly any text has such words. */
    private static boolean mayBeField(String text) {
        return text.indexOf('期') >= 0 || text.indexOf('时') >= 0 || text.indexOf('截') >= 0 || text.indexOf('范') >= 0;
    }

    private static Optional<StatedPeriod> inLine(String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        Matcher line = FIELD_LINE.matcher(text);
        if (text.length() <= LONGEST_LINE && line.matches()) {
            return value(line.group(1), line.group(2), text);
        }
        Matcher sentence = FIELD_IN_TEXT.matcher(text);
        if (sentence.find()) {
            return range(sentence.group(1))
                    .map(range -> range.writtenAs(text.length() <= LONGEST_LINE ? text : sentence.group()));
        }
        if (text.length() > LONGEST_NOTE) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {UNTIL_LINE, DATA_UNTIL, BRACKETED_UNTIL}) {
            Matcher until = pattern.matcher(text);
            if (until.matches()) {
                return lastDay(until.group(1), text);
            }
        }
        return Optional.empty();
    }

    private static Optional<StatedPeriod> value(String label, String value, String text) {
        Optional<StatedPeriod> range = range(value);
        if (range.isPresent()) {
            return range.map(found -> found.writtenAs(text));
        }
        boolean month =
                PERIOD_LABEL.matcher(label).find() && MONTH_ALONE.matcher(value).matches();
        boolean part = month || namesPart(value);
        return part ? Optional.of(part(text)) : Optional.empty();
    }

    private static Optional<StatedPeriod> range(String text) {
        Matcher packed = PACKED.matcher(text);
        if (packed.find()) {
            return Optional.of(between(packed, text));
        }
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            return Optional.of(between(range, text));
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
                && (range.group(3) == null || number(range, 3) == 1)
                && number(range, 5) == 12
                && (range.group(6) == null || number(range, 6) == 31);
        return new StatedPeriod(whole ? Kind.WHOLE_YEAR : Kind.PART, first, 0, 0, text);
    }

    private static Optional<StatedPeriod> lastDay(String value, String text) {
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
    static StatedPeriod part(String text) {
        return new StatedPeriod(Kind.PART, 0, 0, 0, text);
    }

    private StatedPeriod writtenAs(String line) {
        return new StatedPeriod(kind, year, month, day, line);
    }
}
