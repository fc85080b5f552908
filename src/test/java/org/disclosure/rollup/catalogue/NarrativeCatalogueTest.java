package org.disclosure.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes of the facts in the running text, each in its three cases and with its example. */
class NarrativeCatalogueTest {

    static List<CodeFixture> fixtures() {
        return NarrativeFixtures.all();
    }

    private static List<Finding> only(CodeFixture fixture, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals(fixture.code()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void nothingIsFoundWhereItIsRightOrCannotBeTold(CodeFixture fixture) {
        assertThat(only(fixture, fixture.valid().get())).isEmpty();
        assertThat(only(fixture, fixture.undecided().get())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theExampleIsWhatTheClerkReads(Language language) {
        ResourceBundle catalogue = ResourceBundle.getBundle(
                "messages/catalogue",
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Messages messages = new Messages(language);

        assertThat(fixtures()).allSatisfy(fixture -> {
            List<Finding> broken = only(fixture, fixture.broken().get());
            assertThat(broken).hasSize(1);
            assertThat(messages.message(broken.get(0))).isEqualTo(catalogue.getString(fixture.code() + ".example"));
        });
    }
}
