package org.disclosure.rollup.recognition.document;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TextCache;

/**
 * Facts that a line of text states about its report.
 *
 * @param text the line, {@linkplain LabelText#compact compact}
 * @param kind what the line as a whole is
 * @param unit the reporting unit that it names; of a title, what stands before the year
 * @param year the year that it states; 0 for none
 * @param period the year whose days from the first to the last it names; 0 for none
 * @param stated the period that a field or the sentence of every report says
 * @param relevant whether the line may say something of the tables besides whose they are and of which year
 * @param measure what a field says that holds a unit of the roster or a unit of measurement: {@code 单位：件、万元}
 */
public record Line(
        String text,
        Kind kind,
        Optional<String> unit,
        int year,
        Optional<String> measure,
        int period,
        Optional<StatedPeriod> stated,
        boolean relevant) {

    /** The kinds of line. */
    public enum Kind {
        /** {@code 填报单位：文登区教育局}. */
        UNIT,
        /** {@code 填报单位}, with the unit in a cell beside it. */
        UNIT_BESIDE,
        /** {@code 报告年度：2023}. */
        YEAR,
        /** {@code 报告年度}, with the year in a cell beside it. */
        YEAR_BESIDE,
        TITLE,
        OTHER,
        /** Too long for any of these. */
        LONG
    }

    private static final Pattern PERIOD = Pattern.compile(".*?(20\\d{2})年1月1日.{0,12}12月31日.*");
    private static final int SHORTEST_PERIOD = "2023年1月1日12月31日".length();
    private static final int LONGEST_TITLE = 80;

    /** Without the punctuation of a sentence, which speaks of other years too. */
    private static final Pattern TITLE_TEXT = Pattern.compile("([^,。;]{0,40}?)(20\\d{2})年?度?\\(?(?:"
            + StatedPeriod.PARTS + "|" + StatedPeriod.MONTH + ")?\\)?(?:政府信息公开|政务公开|信息公开|年度报告)[^,。;]{0,30}");

    private static final String UNIT_WORDS = "(?:填报|报送|填表|上报|编制|编报|报告)单位(?:名称)?|单位名称";

    /** The unit ends where its seal or the next field of the same line begins. */
    private static final Pattern UNIT_LINE =
            Pattern.compile("(?:" + UNIT_WORDS + ")(?:\\([^)]*\\))?:(.+?)(?:\\([^)]{0,3}章\\))?"
                    + "(?:(?:填报|填表|制表|审核|联系|报送|负责|单位负责|日期|时间|电话)[^:]{0,6}:.*)?");

    private static final Pattern UNIT_OR_MEASURE = Pattern.compile("(?:单位|部门|机关)(?:\\([^)]*\\))?:(.+)");
    private static final Pattern UNIT_LABEL = Pattern.compile(UNIT_WORDS);
    private static final Pattern YEAR_LINE = Pattern.compile("(?:报告年度|填报年度|统计年度|年度)[:](20\\d{2})年?度?");
    private static final Set<String> YEAR_LABELS = Set.of("报告年度", "填报年度", "统计年度", "年度");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    private static final TextCache<Line> READ = new TextCache<>(Line::read);

    public static Line of(String text) {
        return READ.of(text);
    }

    private static Line read(String written) {
        String text = YearWords.inDigits(LabelText.compact(written));
        Matcher days = PERIOD.matcher(text);
        int period = text.length() >= SHORTEST_PERIOD && text.contains("年1月1日") && days.matches()
                ? Integer.parseInt(days.group(1))
                : 0;
        Optional<StatedPeriod> stated = PeriodFields.ofLine(text);
        boolean part = stated.filter(StatedPeriod::isRelevant).isPresent();
        if (text.length() > LONGEST_TITLE) {
            return new Line(text, Kind.LONG, Optional.empty(), 0, Optional.empty(), period, stated, part);
        }
        Matcher measured = UNIT_OR_MEASURE.matcher(text);
        Optional<String> measure = measured.matches() ? Optional.of(measured.group(1)) : Optional.empty();
        boolean relevant =
                part || PeriodFields.isLabel(text) || Remark.isRelevant(text) || StatedPeriod.mayBePart(text);
        Line line = new Line(text, Kind.OTHER, Optional.empty(), 0, measure, period, stated, relevant).withKind();
        boolean year = line.kind != Kind.TITLE && YearWords.inTitle(text, 0).isPresent();
        return year && !relevant ? line.saying() : line;
    }

    /** The line with its kind, as its text says. */
    private Line withKind() {
        Matcher named = UNIT_LINE.matcher(text);
        if (named.matches()) {
            return as(Kind.UNIT, Optional.of(named.group(1)), 0);
        }
        Matcher stated = YEAR_LINE.matcher(text);
        if (stated.matches()) {
            return as(Kind.YEAR, Optional.empty(), Integer.parseInt(stated.group(1)));
        }
        if (UNIT_LABEL
                .matcher(LabelText.key(BRACKETS.matcher(text).replaceAll("")))
                .matches()) {
            return as(Kind.UNIT_BESIDE, Optional.empty(), 0);
        }
        if (YEAR_LABELS.contains(LabelText.key(text))) {
            return as(Kind.YEAR_BESIDE, Optional.empty(), 0);
        }
        Matcher title = TITLE_TEXT.matcher(text);
        if (text.contains("20") && title.matches()) {
            Optional<String> before = Optional.of(title.group(1)).filter(words -> !words.isEmpty());
            return as(Kind.TITLE, before, Integer.parseInt(title.group(2)));
        }
        return this;
    }

    private Line as(Kind kind, Optional<String> whose, int of) {
        return new Line(text, kind, whose, of, measure, period, stated, relevant);
    }

    private Line saying() {
        return new Line(text, kind, unit, year, measure, period, stated, true);
    }
}
