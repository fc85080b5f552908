package org.disclosure.rollup.recognition.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TextCache;

/** Finds the year that a name or a title says in whatever words: {@code 2022年数据}, {@code 二〇二二年}, {@code 上年}. */
public final class YearWords {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern CHINESE = Pattern.compile("二[〇○零oO0]([一二三四五六七八九])([〇○零oO0一二三四五六七八九])(?=年)");

    /** Not the year of a program, of a document's number, of a form's revision, or of a date. */
    private static final String YEAR =
            "(?<![\\dA-Za-z〔\\[])(20\\d{2})(?![\\d〕\\]]|\\)\\d{1,3}号)(?!年?(?:修订|修改|新?版|格式|式样|印发))"
                    + "(?![-_./年]\\d{1,2}(?:[-_./月]\\d{1,2}(?![\\d月])|月?$|月?[^\\d\\-—–~至到月]))";

    private static final Pattern IN_NAME = Pattern.compile(YEAR);

    private static final String TABLES = "(?:统计表|统计数据|报表|附表|数据表?|年报|年度报告|情况表|汇总表|统计|情况)";

    /** A title of tables without the words 政府信息公开 behind its year. */
    private static final Pattern TITLE = Pattern.compile(
            "[^,。;:]{0,40}?" + YEAR + "年?度?[^,。;:]{0,30}" + TABLES + "(?:\\([^)]*\\))?|\\(?" + YEAR + "年度?\\)?");

    private static final Pattern RELATIVE =
            Pattern.compile("\\(?(上一?年|去年|前年|本年|今年|当年|上期|本期)度?(?:的|同期|累计)?(?:数|表|" + TABLES + ")?(?:\\([^)]*\\))?");

    private static final Pattern ALONE = Pattern.compile("\\(?(20\\d{2})(?:年度?|年?(?:度|全年)?(?:数|数据|情况)?)?\\)?");

    private static final TextCache<List<Integer>> NAMES = new TextCache<>(YearWords::named);
    private static final TextCache<Optional<Integer>> RELATIVES = new TextCache<>(YearWords::before);

    private YearWords() {}

    /** The text with years in Chinese characters in digits: {@code 二〇二二年} is {@code 2022年}. */
    public static String inDigits(String compact) {
        if (compact.indexOf('二') < 0) {
            return compact;
        }
        return CHINESE.matcher(compact).replaceAll(found -> "20" + digit(found.group(1)) + digit(found.group(2)));
    }

    private static int digit(String character) {
        return Math.max(0, DIGITS.indexOf(character));
    }

    /**
     * The years in the name of a sheet or file.
     *
     * @param year the one that is consolidated, to which 上年 is the year before
     */
    public static List<Integer> inName(String name, int year) {
        List<Integer> years = NAMES.of(name);
        return years.isEmpty() ? relative(name, year).stream().toList() : years;
    }

    private static List<Integer> named(String name) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = IN_NAME.matcher(inDigits(LabelText.compact(name)));
        while (matcher.find()) {
            years.add(Integer.parseInt(matcher.group(1)));
        }
        return List.copyOf(years);
    }

    /** The year that a line states as a title over a table. */
    public static Optional<Integer> inTitle(String line, int year) {
        String text = inDigits(LabelText.compact(line));
        Matcher matcher = TITLE.matcher(text);
        if (text.contains("20") && matcher.matches()) {
            return Optional.of(
                    Integer.valueOf(Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2))));
        }
        return relative(text, year);
    }

    /** The year that is all the text says: {@code 2022年}, {@code 2022}, {@code 上年度}. */
    public static Optional<Integer> alone(String written, int year) {
        String text = inDigits(LabelText.compact(written));
        Matcher matcher = ALONE.matcher(text);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : relative(text, year);
    }

    private static Optional<Integer> relative(String written, int year) {
        return RELATIVES.of(written).map(before -> year - before);
    }

    /** Number of years before the year of the report. */
    private static Optional<Integer> before(String written) {
        Matcher matcher = RELATIVE.matcher(LabelText.compact(written));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (matcher.group(1)) {
                    case "本年", "今年", "当年", "本期" -> 0;
                    case "前年" -> 2;
                    default -> 1;
                });
    }
}
