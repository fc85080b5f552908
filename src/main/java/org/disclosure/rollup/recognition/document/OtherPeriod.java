package org.disclosure.rollup.recognition.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One month, or several years, that a title over tables says the figures are of. */
final class OtherPeriod {

    private static final Pattern ONE_MONTH_OF =
            Pattern.compile(StatedPeriod.MONTH + "(?=(?:政府?信息|政务|信息公开|统计|报表|数据|情况|工作))");
    private static final Pattern WHOLE_YEARS_REPORT = Pattern.compile("年度报告|年报|年度工作报告");

    /** A month of another year than the title's is when the report was made. */
    private static final Pattern MONTH_BEHIND =
            Pattern.compile("(?:(20\\d{2})年.*)?\\((?:\\1年)?(" + StatedPeriod.MONTH + ")\\)");

    /** In these the report of the year before is sent. */
    private static final Pattern FIRST_MONTHS = Pattern.compile("[123一二三]月.*");

    /** Several years; where they are compared, they are beside each other and one of them counts. */
    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)20\\d{2}年?度?" + StatedPeriod.TO + "20\\d{2}年(?!.*(?:对比|比较|同比|对照|两年|规划|计划|方案))");

    private OtherPeriod() {}

    /** True if the title names one. */
    static boolean isNamedIn(String text) {
        return text.indexOf('月') >= 0 && namesMonth(text)
                || StatedPeriod.mayNameRange(text) && YEARS.matcher(text).find();
    }

    /** True if the figures are of one month; a month after a yearly report may be the one in which it was sent. */
    private static boolean namesMonth(String text) {
        boolean ofTheYear = WHOLE_YEARS_REPORT.matcher(text).find();
        Matcher behind = MONTH_BEHIND.matcher(text);
        return ONE_MONTH_OF.matcher(text).find() && !ofTheYear
                || behind.find()
                        && !(ofTheYear && FIRST_MONTHS.matcher(behind.group(2)).matches());
    }
}
