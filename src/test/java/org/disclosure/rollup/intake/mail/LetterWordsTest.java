package org.disclosure.rollup.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a mail's words may say whose report is attached. */
class LetterWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育局2023年年报 | 教育局2023年年报",
                "教育局 | 教育局",
                "转发：Fw: 教育局年报 | 教育局年报",
                "报送区政府办：教育局2023年年报 | 教育局2023年年报",
                "区政府办您好，教育局年报 | 教育局年报",
                "更正/教育局年报 | 更正_教育局年报",
                ".年报 | 年报",
            })
    void subject(String subject, String folder) {
        assertThat(folders(subject, "")).containsExactly(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "回复：区政府办公室关于报送年报的通知",
                "Re: 区政府办公室年报",
                "关于区政府办公室要求报送年报的回复",
                "转发：关于做好2023年政府信息公开年报编制工作的通知",
                "上次的年报作废",
            })
    void subjectOfWhatOthersWroteSaysNothing(String subject) {
        assertThat(folders(subject, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育局2023年年报见附件 | 教育局2023年年报见附件",
                "区政府办公室：现将教育局2023年年报报上，请审阅。 | 教育局2023年年报报上",
                "按照区政府办公室通知要求，现报送教育局2023年年报。 | 教育局2023年年报",
                "附件为教育局年报，请查收！ | 教育局年报",
                "上次的年报作废，附件为教育局年报 | 教育局年报",
            })
    void line(String line, String folder) {
        assertThat(folders("", "您好！\n\n　　" + line + "\n张三\n")).containsExactly(folder);
    }

    @Test
    void oursIsWhoSigns() {
        assertThat(folders("", "区政府办：\n　现将我局2023年年报报上。\n联系人：张三\n\n　青山区教育局\n2024年1月12日"))
                .containsExactly("青山区教育局");
        assertThat(folders("", "附件是我局年报\n2024年1月12日")).isEmpty();
    }

    @Test
    void whatWasAnsweredSaysNothing() {
        assertThat(folders("", "好的，见附件。\n------------------ 原始邮件 ------------------\n请报送教育局年报"))
                .isEmpty();
        assertThat(folders("", "好的。\n发件人：区政府办\n教育局年报")).isEmpty();
        assertThat(folders("", "好的。\n在 2024年1月1日，区政府办写道：\n教育局年报")).isEmpty();
    }

    @Test
    void subjectAndLineAreTwoFolders() {
        assertThat(folders("年报", "教育局年报见附件")).containsExactly("年报", "教育局年报见附件");
    }

    private static List<String> folders(String subject, String text) {
        return LetterWords.folders(new Letter(subject, "", text, new byte[0], List.of()));
    }
}
