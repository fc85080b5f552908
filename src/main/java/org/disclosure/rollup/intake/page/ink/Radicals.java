package org.disclosure.rollup.intake.page.ink;

import java.text.Normalizer;

/**
 * Puts common characters for the radicals of dictionaries that look the same: programs that print take either when a font
 * draws both alike.
 */
public final class Radicals {

    private static final char FIRST = '\u2E80';
    private static final char FIRST_OF_KANGXI = '\u2F00';
    private static final char LAST = '\u2FDF';

    /** The supplement's radicals from U+2E80 on; a space where no common character looks like one. */
    private static final String SUPPLEMENT = " 厂  乙亻冂 刀刂卜 小小兀 尢 巳幺彑 忄 扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目示礻  纟 罒   羊  耂"
            + "肀聿肉臼艹艹艹虎衤覀西见角 讠贝足车辶辶辶阝钅長镸长门 阝雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private Radicals() {}

    /** The text with common characters. */
    public static String folded(String text) {
        if (text.chars().noneMatch(character -> character >= FIRST && character <= LAST)) {
            return text;
        }
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(character -> folded.append(folded((char) character)));
        return folded.toString();
    }

    private static String folded(char character) {
        if (character < FIRST || character > LAST) {
            return String.valueOf(character);
        }
        if (character >= FIRST_OF_KANGXI) {
            // mainland fonts draw this one in its simplified shape
            return Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC)
                    .replace('戶', '户');
        }
        int place = character - FIRST;
        char common = place < SUPPLEMENT.length() ? SUPPLEMENT.charAt(place) : ' ';
        return String.valueOf(common == ' ' ? character : common);
    }
}
