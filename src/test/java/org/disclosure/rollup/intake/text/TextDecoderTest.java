package org.disclosure.rollup.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

    private static final String TEXT = "政府信息公开,本年新收,12\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 政府信息公开",
        "UTF-8, \uFEFF政府信息公开",
        "UTF-16LE, \uFEFF政府信息公开",
        "UTF-16BE, \uFEFF政府信息公开",
        "GB18030, 政府信息公开",
        "Big5, 政府信息公開"
    })
    void isReadInWhatAnOfficeWritesIn(String charset, String text) {
        assertThat(TextDecoder.decode((text + ",本年新收,12\n").getBytes(Charset.forName(charset))))
                .isEqualTo(TEXT);
    }

    @Test
    void aPageMayNameAnyOther() {
        String page = "<meta charset=windows-1252>é12</meta>";

        assertThat(TextDecoder.decodeHtml(page.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, Übersicht – 12 ñ", "Shift_JIS, ﾃｽﾄ"})
    void noneIsGuessed(String charset, String text) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> TextDecoder.decode(text.getBytes(Charset.forName(charset))))
                .extracting(UnreadableFileException::reason)
                .isEqualTo(UnreadableFileException.Reason.UNKNOWN_TEXT);
    }
}
