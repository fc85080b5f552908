package org.disclosure.rollup.recognition.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.LabelText;

/** The part of a year in a file's name, where the name says it of the figures and not of when they were sent. */
public final class PeriodInName {

    /**
     * Words for things done within a period, or that mention a period in passing; the figures are not of it:
     * {@code 第四季度报送}, {@code 含上半年}.
     */
    private static final String NOT_OF_FIGURES = "度?份?(?:报送|上报|填报|提交|补报|送审|印发|下发|发布|更新|更正|修订|修改|修正|订正|补充|调整"
            + "|检查|抽查|督查|考核|考评|测评|评估|通报|整改|反馈|培训|会议|例会|调度|核对|核查|审核|制表|打印|存档|归档|已|未|无|以?[前后来])";

    private static final String BEGINS = "(?<![含括除较比上下第前一二三四1-4])(?<![含括除较比]20\\d{2}年)(?<![含括除较比]20\\d{2}年度)";

    private static final Pattern PART = Pattern.compile(BEGINS + "(?:(20\\d{2})年?度?)?(?:" + StatedPeriod.PARTS + ")(?!"
            + NOT_OF_FIGURES + ")|(20\\d{2})年" + StatedPeriod.MONTH + "(?=(?:政府?信息|政务|信息公开|统计|报表|数据|情况|工作))");

    private static final Pattern REPORT_OF_THE_YEAR = Pattern.compile("(?<!半)年报|(?<!半)年度报告");

    private PeriodInName() {}

    /**
     * The part of the year that the name says the figures are of.
     *
     * @param year the one consolidated; what is said of another is when the report was sent
     */
    public static Optional<StatedPeriod> of(String name, int year) {
        String text = YearWords.inDigits(LabelText.compact(name));
        Optional<StatedPeriod> range = StatedPeriod.range(text);
        if (range.isPresent()) {
            return range.filter(said -> (said.year() == 0 || said.year() == year) && said.isNotAllOf(year));
        }
        if (!StatedPeriod.mayNamePart(text)) {
            return Optional.empty();
        }
        Matcher matcher = PART.matcher(StatedPeriod.withoutAllOfAYear(text));
        while (matcher.find()) {
            String ofYear = matcher.group(1) == null ? matcher.group(matcher.groupCount()) : matcher.group(1);
            boolean month = matcher.group(matcher.groupCount()) != null;
            if ((ofYear == null || Integer.parseInt(ofYear) == year)
                    && (month ? !REPORT_OF_THE_YEAR.matcher(text).find() : StatedPeriod.namesPart(matcher.group()))) {
                return Optional.of(StatedPeriod.part(text));
            }
        }
        return Optional.empty();
    }
}
