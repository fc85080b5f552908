package org.disclosure.rollup.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisputeSentencesTest {

    private static DisputeSentences of(Cells cells) {
        return new DisputeSentences(cells.figures());
    }

    @Test
    void reviewsAndSuitsAreCountedWithHowTheyEnded() {
        Cells cells = Cells.zero("t4")
                .but("t4/reconsideration/total=18", "t4/reconsideration/upheld=12")
                .but("t4/reconsideration/corrected=2", "t4/reconsideration/other=2", "t4/reconsideration/pending=2")
                .but("t4/direct-suit/total=6", "t4/direct-suit/upheld=3", "t4/direct-suit/pending=3")
                .but("t4/later-suit/total=4", "t4/later-suit/upheld=2", "t4/later-suit/other=2");

        assertThat(of(cells).disputes())
                .isEqualTo("本年政府信息公开行政复议18件，结果维持12件、结果纠正2件、其他结果2件、尚未审结2件；" + "行政诉讼10件，结果维持5件、其他结果2件、尚未审结3件。");
        assertThat(of(cells).areCorrected()).isTrue();
    }

    @Test
    void noneAtAllIsSaidInWordsAndOneKindAsANumber() {
        assertThat(of(Cells.zero("t4")).disputes()).isEqualTo("本年未发生政府信息公开行政复议、行政诉讼。");
        assertThat(of(Cells.zero("t4").but("t4/later-suit/total=1", "t4/later-suit/pending=1"))
                        .disputes())
                .isEqualTo("本年政府信息公开行政复议0件；行政诉讼1件，尚未审结1件。");
        assertThat(of(Cells.zero("t4")).areCorrected()).isFalse();
    }

    @Test
    void whatNobodyReportedIsNotSaid() {
        assertThat(of(Cells.of()).disputes()).isEmpty();
        assertThat(of(Cells.of()).areCorrected()).isFalse();
        assertThat(of(Cells.of("t4/reconsideration/total=0", "t4/direct-suit/total=2"))
                        .disputes())
                .isEqualTo("本年政府信息公开行政复议0件。");
    }
}
