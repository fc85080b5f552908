package org.disclosure.rollup.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.junit.jupiter.api.Test;

class SimplifiedScriptTest {

    @Test
    void everyLetterOfBig5IsWrittenAsUnicodeSays() {
        CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
        Transliterator unicode = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder read = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (char letter = '\u0080'; letter < '\uFFFF'; letter++) {
            String simplified = unicode.transliterate(Character.toString(letter));
            // some letters were only added to Unicode in simplified script; no form has one
            if (big5.canEncode(letter) && simplified.length() == 1) {
                read.append(SimplifiedScript.of(Character.toString(letter)));
                expected.append(simplified);
            }
        }

        assertThat(read.toString()).isEqualTo(expected.toString());
    }
}
