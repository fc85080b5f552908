package org.disclosure.rollup.check.text.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Share of a text that another text repeats. */
class ShinglesTest {

    private static final String TEXT = "每季度通报一次各科室公开情况，年内举办培训2期，结果列入年度考核。";

    private static Shingles shingles(String text, String... names) {
        return Shingles.of(text, List.of(names));
    }

    /** So many letters, no five of which follow each other twice. */
    private static String letters(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> Character.toString(0x4E00 + number))
                .collect(Collectors.joining());
    }

    @Test
    void sameTextIsTheSameHoweverItIsPunctuated() {
        assertThat(shingles(TEXT).similarity(shingles("每季度通报一次各科室公开情况；年内举办培训２期， 结果列入年度考核")))
                .isEqualTo(100);
    }

    @Test
    void valuesOfNumbersMakeNoDifference() {
        assertThat(shingles(TEXT).similarity(shingles(TEXT.replace("2期", "13期"))))
                .isEqualTo(100);
    }

    @Test
    void theUnitsOwnNamesMakeNoDifference() {
        assertThat(shingles("文登区水利局全面推进公开工作，水利局网站改版。", "水利局", "文登区水利局")
                        .similarity(shingles("文登区财政局全面推进公开工作，财政局网站改版。", "文登区财政局", "财政局")))
                .isEqualTo(100);
    }

    @Test
    void prescribedSentencesDoNotCount() {
        assertThat(shingles("根据《中华人民共和国政府信息公开条例》编制本报告。本年度未收取信息处理费。没有其他需要报告的事项。未收到政府信息公开申请。")
                        .letters())
                .isZero();
    }

    @Test
    void similarityIsTheShareOfSharedRuns() {
        String text = letters(0, 104);

        assertThat(shingles(text).similarity(shingles(letters(500, 104)))).isZero();
        assertThat(shingles(text).similarity(shingles(letters(0, 54) + letters(500, 50))))
                .isEqualTo(50);
        assertThat(shingles("").similarity(shingles(""))).isZero();
    }

    @Test
    void sharedPassagesAreQuotedAsWrittenTheLongestFirst() {
        Shingles text = shingles("一是加强日常培训，全年举办两期。" + letters(0, 20) + "二是把巡查记录接入自动发布系统，按月通报。");
        Shingles other = shingles("二是把巡查记录接入自动发布系统，按月通报。" + letters(500, 20) + "一是加强日常培训，全年举办两期。");

        assertThat(text.shared(other, 3)).containsExactly("二是把巡查记录接入自动发布系统，按月通报", "一是加强日常培训，全年举办两期");
        assertThat(text.shared(other, 1)).containsExactly("二是把巡查记录接入自动发布系统，按月通报");
    }

    @Test
    void likenessIsToldFromEightyPercentAndAHundredAndFiftyLettersOn() {
        assertThat(Likeness.between(shingles(letters(0, 204)), shingles(letters(0, 164) + letters(500, 40))))
                .hasValue(new Likeness(80, List.of(letters(0, 164))));
        assertThat(Likeness.between(shingles(letters(0, 204)), shingles(letters(0, 162) + letters(500, 42))))
                .isEmpty();
        assertThat(Likeness.between(shingles(letters(0, 149)), shingles(letters(0, 149))))
                .isEmpty();
        assertThat(Likeness.between(shingles(letters(0, 150)), shingles(letters(0, 150))))
                .hasValue(new Likeness(100, List.of(letters(0, 150))));
    }

    @Test
    void signaturesOfAlikeTextsShareAKeyAndThoseOfOthersDoNot() {
        MinHash text = MinHash.of(shingles(letters(0, 200)));
        MinHash alike = MinHash.of(shingles(letters(0, 190) + letters(500, 10)));
        MinHash other = MinHash.of(shingles(letters(500, 200)));

        assertThat(MinHash.of(shingles(letters(0, 200))).keys()).isEqualTo(text.keys());
        assertThat(text.keys()).containsAnyOf(alike.keys()).doesNotContain(other.keys());
        assertThat(text.isNear(alike)).isTrue();
        assertThat(text.isNear(other)).isFalse();
    }
}
