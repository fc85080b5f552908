package org.disclosure.rollup.check.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;

/**
 * N-LEFTOVER, years: one other than the report's where the text speaks of itself: in the preface, in headings, and in the
 * date it is signed with. Elsewhere other years are compared with, planned for or part of a regulation's name.
 *
 * <p>A title of another year and a period that begins in one are found when the file is read (I-WRONG-YEAR) and not told
 * again.
 */
public final class LeftoverYears implements UnitCheck {

    private static final int MOST_SHOWN = 5;
    private static final Pattern SENTENCE = Pattern.compile("[^。；]+[。；]?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?=年)");

    /** A sentence that says which time the figures are of. */
    private static final Pattern PERIOD =
            Pattern.compile("统计(?:期限|时间|周期|时段|范围|截止)|(?:数据|指标).{0,10}(?:期限|起止)|1月1日.{0,20}12月31日");

    /** The period as I-WRONG-YEAR knows it. */
    private static final Pattern READ_BEFORE = Pattern.compile("(20\\d{2})年1月1日.{0,12}12月31日");

    /** Words by which the text refers to itself. */
    private static final Pattern ITSELF =
            Pattern.compile("(20\\d{2})年(?:度)?([^，。；《》（）]{0,25}?)(?:年度报告|年报)|结合[^，。；]{0,25}?(20\\d{2})年");

    private static final Pattern OF_A_REGULATION = Pattern.compile("修订|修正|公布|施行|印发|实施");

    /** The first words of a paragraph, with which it is headed: {@code （一）2022年主要问题：}. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[（(]?[一二三四五六七八九十\\d]{1,2}[)）、.．]\\s*)?(20\\d{2})年度?([^，。：:；]{0,20}(?:情况|问题|措施|方面|工作|概况))(?:[：:。]|$)");

    /** Words for putting right, this year, problems found last year; such headings may name last year. */
    private static final Pattern PUT_RIGHT = Pattern.compile("整改|改进|落实|解决|回头看|完成");

    private static final Pattern SIGNED = Pattern.compile("(20\\d{2})年(\\d{1,2})月\\d{1,2}日");
    private static final int LINES_OF_SIGNATURE = 6;

    /** A report may be signed in the last days of its year, not earlier. */
    private static final int LAST_MONTH = 10;

    @Override
    public List<Finding> check(Report report) {
        if (!report.narrative().isOfAReport()) {
            return List.of();
        }
        Set<String> quotations = new LinkedHashSet<>();
        preface(report, quotations);
        for (Narrative.Section section : report.narrative().sections()) {
            headings(section, report.year(), quotations);
        }
        signature(report, quotations);
        String[] values = {Integer.toString(report.year()), Quotation.list(quotations, MOST_SHOWN)};
        return quotations.isEmpty()
                ? List.of()
                : List.of(Finding.of(Problem.N_LEFTOVER, values).as("year").given(values));
    }

    private static void preface(Report report, Set<String> quotations) {
        for (String paragraph : report.narrative().preface()) {
            // a line without a sentence is a title
            if (!paragraph.matches(".*[，。；,].*")) {
                continue;
            }
            for (Matcher matcher = SENTENCE.matcher(paragraph); matcher.find(); ) {
                String sentence = matcher.group().replaceAll("\\s", "");
                if (periodYears(sentence).stream().anyMatch(year -> year != report.year())
                        || namesItselfOfAnotherYear(sentence, report.year())) {
                    quotations.add(Quotation.marked(sentence));
                }
            }
        }
    }

    private static List<Integer> periodYears(String sentence) {
        if (!PERIOD.matcher(sentence).find()) {
            return List.of();
        }
        Matcher before = READ_BEFORE.matcher(sentence);
        int from = before.find() ? before.end(1) : 0;
        List<Integer> years = new ArrayList<>();
        for (Matcher year = YEAR.matcher(sentence).region(from, sentence.length()); year.find(); ) {
            years.add(Integer.parseInt(year.group(1)));
        }
        return years;
    }

    private static boolean namesItselfOfAnotherYear(String sentence, int year) {
        for (Matcher itself = ITSELF.matcher(sentence); itself.find(); ) {
            boolean named = itself.group(1) != null;
            int stated = Integer.parseInt(named ? itself.group(1) : itself.group(3));
            if (stated != year
                    && !(named && OF_A_REGULATION.matcher(itself.group(2)).find())) {
                return true;
            }
        }
        return false;
    }

    private static void headings(Narrative.Section section, int year, Set<String> quotations) {
        for (Matcher stated = YEAR.matcher(section.heading()); stated.find(); ) {
            if (isLeft(section.heading(), Integer.parseInt(stated.group(1)), year, section.number())) {
                quotations.add(Quotation.marked(section.heading()));
            }
        }
        for (String paragraph : section.paragraphs()) {
            Matcher lead = LEAD.matcher(paragraph);
            if (section.number() > 0
                    && lead.find()
                    && isLeft(lead.group(2), Integer.parseInt(lead.group(1)), year, section.number())) {
                quotations.add(Quotation.marked(lead.group().replaceFirst("[：:。]$", "")));
            }
        }
    }

    /**
     * True if a heading names a year by mistake: next year may be planned for, last year's problems may be put right.
     */
    private static boolean isLeft(String heading, int stated, int year, int section) {
        boolean planned = stated == year + 1 && section >= 5;
        boolean putRight = stated == year - 1 && PUT_RIGHT.matcher(heading).find();
        return stated != year && !planned && !putRight;
    }

    private static void signature(Report report, Set<String> quotations) {
        List<String> lines = report.narrative()
                .text()
                .lines()
                .map(line -> line.replaceAll("\\s", ""))
                .toList();
        lines.subList(Math.max(0, lines.size() - LINES_OF_SIGNATURE), lines.size())
                .forEach(line -> {
                    Matcher date = SIGNED.matcher(line);
                    if (date.matches() && isBeforeTheYearEnds(date, report.year())) {
                        quotations.add(Quotation.marked(line));
                    }
                });
    }

    private static boolean isBeforeTheYearEnds(Matcher date, int year) {
        int signed = Integer.parseInt(date.group(1));
        return signed < year || signed == year && Integer.parseInt(date.group(2)) <= LAST_MONTH;
    }
}
