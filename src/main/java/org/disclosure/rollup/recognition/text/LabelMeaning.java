package org.disclosure.rollup.recognition.text;

import java.util.regex.Pattern;

/** Tells whether what distinguishes two labels turns what they mean: {@code 结果未纠正} is no typo of {@code 结果纠正}. */
final class LabelMeaning {

    /** Characters that deny, date, weigh or scale: with one more, one less or another the label is another. */
    private static final String TURNING = "未不非无没否免拟应上下去前后累历往月季半失除减增退欠均率比中小预已停缓千万百亿";

    /** A character that is often typed for one of them. */
    private static final char TYPED_FOR_NOT_YET = '末';

    /** Remarks after which the label counts something else than without them. */
    private static final Pattern TURNING_REMARK =
            Pattern.compile("上年|去年|前年|往年|历年|上一年|以前年|下年|明年|当前|累计|其中|不含|不包|不计|除|未|非|无|没|拟|预|应|计划|同比|环比|增|减|半年|季度"
                    + "|(?<!1[-—–~至]1[0-2])月|比例|占|率|%|平均|均|估|约|免|退|另|第|20\\d{2}");

    private static final Pattern MONEY = Pattern.compile("(?:单位:?)?(?:人民币)?万?元");

    private LabelMeaning() {}

    /**
     * True if a wording that is nearly a label's means the same as the label.
     *
     * @param written its key
     * @param label the label's key
     */
    static boolean isSame(String written, String label) {
        return turning(written).equals(turning(label)) && !hasAnotherWord(written, label);
    }

    private static String turning(String key) {
        StringBuilder turning = new StringBuilder();
        for (int at = 0; at < key.length(); at++) {
            char character = key.charAt(at) == TYPED_FOR_NOT_YET ? '未' : key.charAt(at);
            if (TURNING.indexOf(character) >= 0) {
                turning.append(character);
            }
        }
        return turning.toString();
    }

    /**
     * True if two characters side by side are different or superfluous: a word exchanged or added is no typing error.
     */
    private static boolean hasAnotherWord(String written, String label) {
        int more = written.length() - label.length();
        if (more != 0 && more != 2) {
            return false;
        }
        for (int at = 0; at + 2 <= written.length(); at++) {
            int behind = written.length() - at - 2;
            boolean same = written.regionMatches(0, label, 0, at)
                    && written.regionMatches(at + 2, label, label.length() - behind, behind);
            boolean both = more == 2
                    || written.charAt(at) != label.charAt(at) && written.charAt(at + 1) != label.charAt(at + 1);
            if (same && both) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if a label with a remark in brackets means the same as without: {@code 规章（部）} does, {@code 规章（上年）} does not.
     * A unit of money is kept for amounts only.
     */
    static boolean isKept(String remark, String label) {
        return remark.contains("元")
                ? label.contains("收费") && MONEY.matcher(remark).matches()
                : !TURNING_REMARK.matcher(remark).find();
    }
}
