package org.disclosure.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.disclosure.rollup.check.catalogue.Catalogue;
import org.disclosure.rollup.check.catalogue.Explanation;
import org.disclosure.rollup.check.catalogue.Explanation.Part;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of checks is whole: each code explained in both languages and shown in three cases, and the page of
 * checks as the program would write it. {@code mvn test -Dtest=CatalogueTest -Drollup.write=true} writes what has changed anew.
 */
class CatalogueTest {

    private static final Forms FORMS = Forms.load();
    private static final RuleBook BOOK = RuleBook.load(FORMS);
    private static final List<Explanation> CHINESE = new Catalogue(BOOK, FORMS, Language.ZH).all();
    private static final List<Explanation> ENGLISH = new Catalogue(BOOK, FORMS, Language.EN).all();

    /** The fixtures of every area. */
    private static final List<CodeFixture> FIXTURES = Stream.of(
                    IntakeFixtures.all(),
                    PictureFixtures.all(),
                    FormFixtures.all(),
                    LinearFixtures.all(),
                    UnitFixtures.all(),
                    AcrossYearsFixtures.all(),
                    NarrativeFixtures.all(),
                    TextFixtures.all(),
                    DistrictFixtures.all(),
                    RosterFixtures.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(CodeFixture::code))
            .toList();

    static List<CodeFixture> fixtures() {
        return FIXTURES;
    }

    /** Writes the catalogue's examples anew first, for the other tests to compare with. */
    @BeforeAll
    static void write() {
        if (Written.asked()) {
            FIXTURES.forEach(CatalogueTest::writeExample);
        }
    }

    private static void writeExample(CodeFixture fixture) {
        Finding finding = first(fixture);
        for (Language language : Language.values()) {
            Written.example(language, fixture.code(), new Messages(language).message(finding));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeIsExplainedInFull(Language language) {
        List<String> missing = new ArrayList<>();
        for (Explanation explanation : new Catalogue(BOOK, FORMS, language).all()) {
            Set<Part> parts =
                    EnumSet.of(Part.SEVERITY, Part.MEANING, Part.CONDITION, Part.BASIS, Part.EXAMPLE, Part.REMEDY);
            explanation.lines().stream()
                    .filter(line -> !line.text().isBlank())
                    .forEach(line -> parts.remove(line.part() == Part.FORMULA ? Part.CONDITION : line.part()));
            parts.forEach(part -> missing.add(explanation.code() + " " + part));
            if (explanation.title().isBlank() || explanation.title().equals(explanation.code())) {
                missing.add(explanation.code() + " title");
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeHasOneFixture() {
        assertThat(FIXTURES)
                .extracting(CodeFixture::code)
                .containsExactlyElementsOf(
                        new TreeSet<>(CHINESE.stream().map(Explanation::code).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void nothingIsFoundWhereAllIsRight(CodeFixture fixture) {
        assertThat(fixture.valid().get()).extracting(Finding::code).doesNotContain(fixture.code());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void whatIsFoundIsTheExample(CodeFixture fixture) {
        Finding finding = first(fixture);

        assertThat(finding.outcome()).isEqualTo(Finding.Outcome.BROKEN);
        assertThat(new Messages(Language.ZH).message(finding)).isEqualTo(example(CHINESE, fixture.code()));
        assertThat(new Messages(Language.EN).message(finding)).isEqualTo(example(ENGLISH, fixture.code()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void whatCannotBeToldIsLeftOpenAndNeverBroken(CodeFixture fixture) {
        List<Finding.Outcome> outcomes = fixture.undecided().get().stream()
                .filter(finding -> finding.code().equals(fixture.code()))
                .map(Finding::outcome)
                .distinct()
                .toList();

        assertThat(outcomes)
                .isEqualTo(
                        BOOK.findTitle(fixture.code(), Language.ZH).isPresent()
                                ? List.of(Finding.Outcome.UNDECIDED)
                                : List.of());
    }

    /** Codes are public and never reused: they stand in what offices keep. */
    @Test
    void codesAndTheirSeveritiesAreThoseAgreedOn() {
        Written.assertSame(
                Written.CODES,
                CHINESE.stream()
                        .map(explanation -> explanation.code() + " " + explanation.severity() + "\n")
                        .reduce("", String::concat));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageOfChecksIsWhatTheProgramWouldWrite(Language language) {
        List<Explanation> checks = language == Language.ZH ? CHINESE : ENGLISH;
        Written.assertSame(Written.checks(language), new ChecksDocument(language).of(checks));
    }

    static Finding first(CodeFixture fixture) {
        return fixture.broken().get().stream()
                .filter(finding -> finding.code().equals(fixture.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is found under " + fixture.code()));
    }

    private static String example(List<Explanation> catalogue, String code) {
        return catalogue.stream()
                .filter(explanation -> explanation.code().equals(code))
                .flatMap(explanation -> explanation.lines().stream())
                .filter(line -> line.part() == Part.EXAMPLE)
                .map(Explanation.Line::text)
                .findFirst()
                .orElse("");
    }
}
