package org.disclosure.rollup.recognition.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Multiple of a unit that a label says counts are in, where the form has single ones: {@code 本年处理决定数量（百件）}. */
public final class CountUnit {

    /** As a unit is said, so not in {@code 第二十条第（一）项} nor in the name of an item. */
    private static final Pattern MULTIPLE = Pattern.compile("(?:^|[(（:：])一?([十百千万亿]+[件条宗项起次个份])(?=$|[)）])");

    private CountUnit() {}

    /** The multiple, as written; empty for none. */
    public static String multiple(String label) {
        if (!LabelText.hasAny("十百千万亿", label)) {
            return "";
        }
        Matcher found = MULTIPLE.matcher(LabelText.compact(label));
        return found.find() ? found.group(1) : "";
    }
}
