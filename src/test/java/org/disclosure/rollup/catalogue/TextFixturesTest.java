package org.disclosure.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes about the running text itself are found where they should be, and the catalogue quotes them. */
class TextFixturesTest {

    static Stream<CodeFixture> all() {
        return TextFixtures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void codeIsFoundInItsBrokenCaseOnly(CodeFixture fixture) {
        assertThat(of(fixture, fixture.valid())).isEmpty();
        assertThat(of(fixture, fixture.undecided())).isEmpty();
        assertThat(of(fixture, fixture.broken())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void exampleOfTheCatalogueIsTheBrokenCase(CodeFixture fixture) {
        Finding found = of(fixture, fixture.broken()).get(0);

        for (Language language : Language.values()) {
            assertThat(catalogue(language).getString(fixture.code() + ".example"))
                    .isEqualTo(new Messages(language).message(found));
        }
    }

    private static List<Finding> of(CodeFixture fixture, Supplier<List<Finding>> findings) {
        return findings.get().stream()
                .filter(finding -> finding.code().equals(fixture.code()))
                .toList();
    }

    private static ResourceBundle catalogue(Language language) {
        return ResourceBundle.getBundle(
                "messages/catalogue",
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
