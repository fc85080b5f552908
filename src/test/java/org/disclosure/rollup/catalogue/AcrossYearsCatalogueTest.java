package org.disclosure.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue's pages on the checks across years: the three cases, and the words of both languages. */
class AcrossYearsCatalogueTest {

    static Stream<CodeFixture> fixtures() {
        return Stream.of(AcrossYearsFixtures.all(), RosterFixtures.all()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void theCodeIsFoundInItsBrokenCaseAlone(CodeFixture fixture) {
        assertThat(codes(fixture.valid().get())).doesNotContain(fixture.code());
        assertThat(codes(fixture.broken().get())).contains(fixture.code());
        assertThat(codes(fixture.undecided().get())).doesNotContain(fixture.code());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void theExampleIsTheMessageOfTheBrokenCase(CodeFixture fixture) {
        Finding finding = fixture.broken().get().stream()
                .filter(found -> found.code().equals(fixture.code()))
                .findFirst()
                .orElseThrow();
        for (Language language : Language.values()) {
            ResourceBundle catalogue = ResourceBundle.getBundle(
                    "messages/catalogue",
                    Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(catalogue.getString(fixture.code() + ".example"))
                    .isEqualTo(new Messages(language).message(finding));
            assertThat(List.of("meaning", "condition", "remedy"))
                    .allSatisfy(part -> assertThat(catalogue.getString(fixture.code() + "." + part))
                            .isNotBlank());
        }
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
