package org.disclosure.rollup.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.finding.Messages.Language;
import org.junit.jupiter.api.Test;

/** Texts that travel with a finding until the language is known. */
class PhraseTest {

    private static final Finding FINDING = Finding.of("T3-TOTAL", Severity.ERROR, "总计", "1（D4） ≠ 2（J4）", "1", "");

    @Test
    void aPhraseIsSaidBehindTheMessageInTheWordsOfEachLanguage() {
        Finding remarked = FINDING.remarking(List.of(
                Phrase.of("check.clears.more", 3), Phrase.of("check.clears.note", Phrase.of("check.slip.SWAPPED"))));

        assertThat(new Messages(Language.ZH).message(remarked))
                .isEqualTo(new Messages(Language.ZH).message(FINDING) + "另有 3 种，没有逐一列出。，两格互换");
        assertThat(new Messages(Language.EN).message(remarked))
                .isEqualTo(new Messages(Language.EN).message(FINDING)
                        + " 3 more are not listed., two cells changed places");
    }

    @Test
    void whatAPhraseFillsInIsTakenAsItIs() {
        Finding remarked = FINDING.remarking(List.of(Phrase.of("check.clears.more", "$1 \\ {0}")));

        assertThat(new Messages(Language.ZH).message(remarked)).endsWith("另有 $1 \\ {0} 种，没有逐一列出。");
    }

    @Test
    void aPhraseOfAnotherVersionOfTheProgramIsLeftOut() {
        Finding remarked = FINDING.remarking(List.of(Phrase.of("check.forgotten", "x")));

        assertThat(new Messages(Language.ZH).message(remarked)).isEqualTo(new Messages(Language.ZH).message(FINDING));
    }

    @Test
    void aMessageCanStillNameItsOwnArguments() {
        assertThat(FINDING.remarking(List.of(Phrase.of("check.clears.more", 3))).arguments())
                .hasSize(5)
                .startsWith("总计", "1（D4） ≠ 2（J4）", "1", "");
    }
}
