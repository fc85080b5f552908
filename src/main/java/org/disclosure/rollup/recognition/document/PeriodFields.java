package org.disclosure.rollup.recognition.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.LabelText;

/** Finds the period in fields ({@code 统计期限：}, {@code 数据截至}) and in the sentence that every report has of it. */
final class PeriodFields {

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
    private static final Pattern DATA_UNTIL = Pattern.compile(
            "(?:.*[,(:。])?(?:以上|本表|上述|所有|表中|表内|所列|各项){0,2}(?:统计)?(?:数据|数字|统计|指标|资料|口径)[\\p{IsHan}]{0,4}?" + UNTIL
                    + "(.{4,16}?)(?:[,)。;].*)?");
    private static final Pattern BRACKETED_UNTIL = Pattern.compile(".*\\((?:数据|统计)?" + UNTIL + "([^)]{4,16})\\).*");
    private static final List<Pattern> LINES_UNTIL = List.of(UNTIL_LINE, DATA_UNTIL, BRACKETED_UNTIL);

    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_NOTE = 60;
    private static final int LONGEST_LABEL = 16;

    private PeriodFields() {}

    /** True if the text is the label of a field whose period is in the cell beside it. */
    static boolean isLabel(String compact) {
        return compact.length() <= LONGEST_LABEL
                && mayBeField(compact)
                && (FIELD_LABEL.matcher(compact).matches()
                        || UNTIL_LABEL.matcher(compact).matches());
    }

    /** The period beside a field's label. */
    static Optional<StatedPeriod> beside(String label, String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        return UNTIL_LABEL.matcher(label).matches() ? StatedPeriod.lastDay(text, text) : value(label, text, text);
    }

    /** The period that a line of text says in a field of its own, or in the sentence that every report has. */
    static Optional<StatedPeriod> ofLine(String compact) {
        boolean may = compact.length() <= LONGEST_LINE
                ? mayBeField(compact)
                : compact.contains("统计期")
                        || compact.contains("统计时")
                        || compact.contains("报告期")
                        || compact.contains("数据期")
                        || compact.contains("统计区");
        return may ? inLine(compact) : Optional.empty();
    }

    /** Looked at first, for hardly any text has such words. */
    private static boolean mayBeField(String text) {
        return text.indexOf('期') >= 0 || text.indexOf('时') >= 0 || text.indexOf('截') >= 0 || text.indexOf('范') >= 0;
    }

    /** The last day that a title names in brackets: {@code （截至2023年11月30日）}. */
    static Optional<StatedPeriod> bracketed(String compact) {
        if (compact.indexOf('截') < 0) {
            return Optional.empty();
        }
        Matcher until = BRACKETED_UNTIL.matcher(compact);
        return until.matches() ? StatedPeriod.lastDay(until.group(1), compact) : Optional.empty();
    }

    private static Optional<StatedPeriod> inLine(String written) {
        String text = YearWords.inDigits(written);
        Matcher line = FIELD_LINE.matcher(text);
        if (text.length() <= LONGEST_LINE && line.matches()) {
            return value(line.group(1), line.group(2), text);
        }
        Matcher sentence = FIELD_IN_TEXT.matcher(text);
        if (sentence.find()) {
            return StatedPeriod.range(sentence.group(1))
                    .map(range -> range.writtenAs(text.length() <= LONGEST_LINE ? text : sentence.group()));
        }
        if (text.length() > LONGEST_NOTE) {
            return Optional.empty();
        }
        for (Pattern pattern : LINES_UNTIL) {
            Matcher until = pattern.matcher(text);
            if (until.matches()) {
                return StatedPeriod.lastDay(until.group(1), text);
            }
        }
        return Optional.empty();
    }

    private static Optional<StatedPeriod> value(String label, String value, String text) {
        Optional<StatedPeriod> range = StatedPeriod.range(value);
        if (range.isPresent()) {
            return range.map(found -> found.writtenAs(text));
        }
        boolean month = PERIOD_LABEL.matcher(label).find() && StatedPeriod.isMonth(value);
        boolean part = month || StatedPeriod.namesPart(value);
        return part ? Optional.of(StatedPeriod.part(text)) : Optional.empty();
    }
}
