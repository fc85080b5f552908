package org.disclosure.rollup.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that mention fees for information. */
class FeesTest {

    @ParameterizedTest
    @ValueSource(strings = {"本年度未收取政府信息公开信息处理费。", "信息处理费0元", "本年度未收费", "发出缴费通知3件", "收取政府信息公开各类费用0元", "按规定减免了复制费"})
    void feesAreSpokenOf(String text) {
        assertThat(Fees.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有其他需要报告的事项。", "发布消费提示12条", "免费开放体育场馆", "收到消费者投诉3件", "费时较多", ""})
    void otherWordsWithTheSameCharacterAreNot(String text) {
        assertThat(Fees.areIn(text)).isFalse();
    }
}
