package org.disclosure.rollup.recognition.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Multiple of a unit that a label says counts are in, where the form has single ones: {@code 本年处理决定数量（百件）}. */
public final class CountUnit {

    /** Not the end of a number, as in the heading {@code 第二十条第（一）项} of table 2. */
    private static final Pattern MULTIPLE =
            Pattern.compile("(?<!第[一二三四五六七八九十百]{0,4})(?<![二三四五六七八九])[十百千万亿]+[件条宗项起次个份]");

    private CountUnit() {}

    /** The multiple, as written; empty for none. */
    public static String multiple(String label) {
        if (!LabelText.hasAny("十百千万亿", label)) {
            return "";
        }
        Matcher found = MULTIPLE.matcher(LabelText.compact(label));
        return found.find() ? found.group() : "";
    }
}
