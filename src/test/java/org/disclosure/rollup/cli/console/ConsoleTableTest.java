package org.disclosure.rollup.cli.console;

import static java.lang.Character.UnicodeScript.HAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        ConsoleTable table = new ConsoleTable();
        table.add("单位", "件");
        table.add("abcdefg", "1");

        assertThat(table.lines()).isEqualTo(List.of("单位     件", "abcdefg  1"));
    }

    @Test
    void everyLetterOfAChineseTextIsAsWideAsUnicodeSays() {
        CharsetEncoder gbk = Charset.forName("GBK").newEncoder();
        IntPredicate isChinese = letter -> letter < 0x20000
                ? letter < 0x10000 && gbk.canEncode((char) letter)
                : Character.UnicodeScript.of(letter) == HAN;

        assertThat(wide(isChinese.and(letter -> ConsoleTable.width(Character.toString(letter)) == 2)))
                .isEqualTo(wide(isChinese.and(ConsoleTableTest::isWide)));
    }

    private static boolean isWide(int letter) {
        int width = UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
    }

    private static List<Integer> wide(IntPredicate isWanted) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(isWanted)
                .boxed()
                .toList();
    }
}
