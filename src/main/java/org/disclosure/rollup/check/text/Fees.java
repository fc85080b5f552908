package org.disclosure.rollup.check.text;

import java.util.regex.Pattern;

/** Tells whether a text speaks of fees for information; 费 alone may be that of 消费 or 免费. */
public final class Fees {

    private static final Pattern SPOKEN_OF = Pattern.compile("信息处理费|[收缴交]费|(?:收取|收缴|缴纳|交纳|减免|未收)[^，。；\\n]{0,20}费(?!者)");

    private Fees() {}

    public static boolean areIn(String text) {
        return SPOKEN_OF.matcher(text).find();
    }
}
