package org.disclosure.rollup.check.text.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins a section, taken apart.
 *
 * @param number 1 to 6, by the words of the heading; by its own number when the words are nobody's
 * @param text the heading as written
 * @param rest what stands behind it on the line; empty for nothing
 */
record Heading(int number, String text, String rest) {

    private static final int LOOKED_AT = 150;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");
    private static final String BEGINNINGS = "一二三四五六第123456１２３４５６总主收处政因存其";
    private static final String NUMBERS = "一二三四五六";
    private static final Pattern NUMBERED =
            Pattern.compile("([一二三四五六])[、.．。,，:：·﹑]|第([一二三四五六])(?:部分|章)[、.．,，:：]?|([1-6１-６])[、.．﹑]");

    /** The words of each section's heading. */
    private static final List<Pattern> WORDS = List.of(
            Pattern.compile("(?:政府信息公开)?(?:工作)?总体(?:工作)?情况"),
            Pattern.compile("(?:政府信息)?主动公开(?:政府信息)?(?:的)?情况"),
            Pattern.compile("(?:收到|受理)?和?(?:处理|办理)?政府信息公开申请(?:的)?(?:办理|处理)?情况|(?:政府信息)?依申请公开(?:政府信息)?(?:的)?情况"),
            Pattern.compile("(?:因)?政府信息公开[^，。；:：]{0,8}行政复议[^，。；:：]{0,8}诉讼(?:的)?情况"),
            Pattern.compile(
                    "(?:政府信息公开工作)?(?:中)?存在的?(?:主要)?(?:困难和)?问题(?:(?:以及|及|和|与|、)(?:其)?(?:下一步)?改进(?:情况|措施|工作|方向)?)?"),
            Pattern.compile("(?:其[他它])?(?:需要|需|应当)报告的?(?:其[他它])?(?:有关)?事项"));

    /** The words that a heading without a number must have: 主动公开情况 by itself may be a topic of section 一. */
    private static final List<Pattern> WHOLE = List.of(
            Pattern.compile("总体情况"),
            Pattern.compile("主动公开政府信息(?:的)?情况"),
            Pattern.compile("(?:收到和)?处理政府信息公开申请(?:的)?情况"),
            WORDS.get(3),
            Pattern.compile("存在的?(?:主要)?问题(?:及|和|与)改进(?:情况|措施)"),
            Pattern.compile("其[他它]需要报告的?事项"));

    /** A heading that names no section's words is no longer than a line and holds no sentence. */
    private static final Pattern TITLE = Pattern.compile("[^。；！？]{1,40}");

    /** Dots and a page's number behind a line of a table of contents. */
    private static final Pattern PAGE = Pattern.compile("[.．…·⋯—_\\-]*\\d{0,3}");

    /** Rest of a heading, which does not belong to the text. */
    private static final Pattern TAIL = Pattern.compile("[^，。；：:,;]{0,20}");

    private static final Pattern BETWEEN = Pattern.compile("^[\\s\\u3000：:。.．、，]+");

    /** The heading that the line is or begins with, known by its words. */
    static Optional<Heading> byWords(String line) {
        String compact = compact(line);
        Matcher numbered = NUMBERED.matcher(compact);
        if (!numbered.lookingAt()) {
            return whole(line, compact);
        }
        if (numbered.group(3) != null) {
            int own = Character.getNumericValue(numbered.group(3).charAt(0));
            return whole(line, compact.substring(numbered.end())).filter(heading -> heading.number() == own);
        }
        for (int index = 0; index < WORDS.size(); index++) {
            Matcher words = WORDS.get(index).matcher(compact).region(numbered.end(), compact.length());
            if (words.lookingAt()) {
                return Optional.of(split(index + 1, line, compact, words.end()));
            }
        }
        return Optional.empty();
    }

    /** The heading that the line is when only its number is known: 二、公开工作. */
    static Optional<Heading> byNumber(String line) {
        String compact = compact(line);
        Matcher numbered = NUMBERED.matcher(compact);
        if (!numbered.lookingAt() || numbered.group(3) != null) {
            return Optional.empty();
        }
        String number = numbered.group(1) != null ? numbered.group(1) : numbered.group(2);
        return Optional.of(compact.substring(numbered.end()))
                .filter(words -> TITLE.matcher(words).matches())
                .map(words -> new Heading(NUMBERS.indexOf(number) + 1, line, ""));
    }

    /** The line's beginning without white space, which is long enough to tell a heading from a text. */
    private static String compact(String line) {
        // most lines are text, which begins with none of these
        return line.isEmpty() || BEGINNINGS.indexOf(line.charAt(0)) < 0
                ? ""
                : SPACE.matcher(line.substring(0, Math.min(line.length(), LOOKED_AT)))
                        .replaceAll("");
    }

    private static Heading split(int number, String line, String compact, int end) {
        String behind = compact.substring(end);
        int at = offset(line, end);
        if (PAGE.matcher(behind).matches()) {
            return new Heading(number, line.substring(0, at), "");
        }
        return TAIL.matcher(behind).matches()
                ? new Heading(number, line, "")
                : new Heading(
                        number,
                        line.substring(0, at),
                        BETWEEN.matcher(line.substring(at)).replaceFirst(""));
    }

    /** The place in the line behind so many characters that are no white space. */
    private static int offset(String line, int characters) {
        int left = characters;
        int at = 0;
        while (left > 0 && at < line.length()) {
            if (!Character.isWhitespace(line.charAt(at)) && !Character.isSpaceChar(line.charAt(at))) {
                left--;
            }
            at++;
        }
        return at;
    }

    private static Optional<Heading> whole(String line, String words) {
        for (int index = 0; index < WHOLE.size(); index++) {
            Matcher matcher = WHOLE.get(index).matcher(words);
            if (matcher.lookingAt() && words.substring(matcher.end()).matches("[：:。]?")) {
                return Optional.of(new Heading(index + 1, line, ""));
            }
        }
        return Optional.empty();
    }
}
