package org.disclosure.rollup.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.page.ink.Radicals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Radicals of dictionaries stand for the common characters that look the same. */
class RadicalsTest {

    @ParameterizedTest
    @CsvSource({
        "\u2EA0\u653F\u5C40, 民政局",
        "\u533A\u2ED3, 区长",
        "\u90E8\u2ED4, 部门",
        "\u2F3E\u6570, 户数",
        "\u2FB8\u2EDA, 首页",
        "\u2ECB\u8F86, 车辆",
        "\u2F08\u5458, 人员",
        "自然人, 自然人"
    })
    void commonCharactersAreReadForThem(String printed, String read) {
        assertThat(Radicals.folded(printed)).isEqualTo(read);
    }

    /** The two that Unicode itself calls the same, and nothing outside of their blocks. */
    @Test
    void unicodeAgreesWhereItSaysAnything() {
        List<String> others = IntStream.rangeClosed(0x2E80, 0x2EF3)
                .mapToObj(Character::toString)
                .filter(radical ->
                        !Normalizer.normalize(radical, Normalizer.Form.NFKC).equals(radical))
                .filter(radical ->
                        !Normalizer.normalize(radical, Normalizer.Form.NFKC).equals(Radicals.folded(radical)))
                .toList();

        assertThat(others).isEmpty();
        assertThat(Radicals.folded("（一）1.５⿰")).isEqualTo("（一）1.５⿰");
    }
}
