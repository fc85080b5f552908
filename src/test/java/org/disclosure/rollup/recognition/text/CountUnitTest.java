package org.disclosure.rollup.recognition.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountUnitTest {

    @ParameterizedTest
    @CsvSource({
        "本年处理决定数量（百件）, 百件",
        "单位：万件, 万件",
        "数量（一千件）, 千件",
        "第二十条第（五）项 行政许可, ''",
        "第十条, ''",
        "第一百二十条, ''",
        "二十条, ''",
        "行政许可（含二十五项、一百项）, ''",
        "百件, 百件",
        "本年处理决定数量（件）, ''",
        "收费总金额（万元）, ''"
    })
    void onlyAMultipleOfTheUnitIsOne(String label, String multiple) {
        assertThat(CountUnit.multiple(label)).isEqualTo(multiple);
    }
}
