package org.disclosure.rollup.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.catalogue.Chapter;
import org.disclosure.rollup.check.catalogue.Explanation;
import org.disclosure.rollup.check.locate.TypingErrorKind;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.compare.Measure;
import org.disclosure.rollup.publish.today.Condition;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;

/** The keys that the program's sources name against the texts there are. */
class MessageKeysTest {

    /** The page's templates and scripts ask for texts too. */
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("src/main/resources/page"));

    private static final Pattern KEY = Pattern.compile(
            "\"((?:cli|area|areas|sheet|column|status|state|severity|roster|report|check|rules|explain|decision|notice|overdue|page"
                    + "|compare|cover|changes|locked|units|years|unitYears|identities|log|verify|tell|settled|today)\\.[A-Za-z.-]*)\"");
    private static final Pattern VARIANT = Pattern.compile("\\.as\\(\\s*\"([a-z-]+)\"");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d?-[A-Z-]+(?:\\..+)?");

    /** Texts that are asked for by a name behind one of these. */
    private static final Set<String> FAMILIES = Set.of(
            "status.",
            "state.",
            "severity.",
            "column.",
            "cli.progress.",
            "cli.config.from.",
            "cli.restore.wrong.",
            "cli.init.ask.",
            "cli.init.wrong.",
            "cli.history.",
            "areas.column.",
            "compare.",
            "cover.about.",
            "changes.",
            "amendment.",
            "decision.",
            "decision.standing.",
            "decision.notice.",
            "figure.",
            "check.slip.",
            "notice.behind.",
            "notice.pictures.",
            "notice.column.",
            "notice.count.",
            "notice.todo.",
            "overdue.column.",
            "settled.column.",
            "explain.chapter.",
            "report.caution.",
            "report.fill.",
            "explain.basis.",
            "explain.own.",
            "explain.part.",
            "log.step.",
            "cli.outcome.",
            "tell.what.",
            "tell.why.",
            "page.key.",
            "page.state.",
            "verify.standing.",
            "today.",
            "today.condition.",
            "today.missing.",
            "cli.failed.output.",
            "cli.failed.store.",
            "cli.upgrade.");

    private final ResourceBundle bundle = Messages.bundle(Language.ZH);
    private final String sources = sources();

    /** Texts are no patterns of java.text: an apostrophe is one, and stands as it will be shown. */
    @Test
    void noTextDoublesAnApostrophe() {
        for (Language language : Language.values()) {
            for (String name : List.of("messages", "catalogue")) {
                ResourceBundle texts = Messages.bundle(name, language);
                assertThat(texts.keySet().stream()
                                .filter(key -> texts.getString(key).contains("''"))
                                .toList())
                        .as("%s %s", name, language)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyTextThatASourceAsksForIsThere() {
        Set<String> asked = literals(KEY);
        asked.removeAll(Set.of(
                "page.css",
                "today.css",
                "compare.css",
                "compare.js",
                "roster.csv",
                "units.js",
                "today.js",
                "today.json",
                "years.jte"));
        asked.remove("report.docx");
        asked.remove("check.");
        asked.remove("page.");
        asked.removeAll(FAMILIES);

        assertThat(bundle.keySet()).containsAll(asked);
    }

    @Test
    void everyVariantThatASourceNamesHasWords() {
        assertThat(literals(VARIANT))
                .allSatisfy(variant -> assertThat(bundle.keySet()).anyMatch(key -> key.endsWith("." + variant)));
    }

    @Test
    void everyNameOfAFamilyHasWords() {
        assertThat(bundle.keySet())
                .containsAll(names("severity.", Severity.values()))
                .containsAll(names("state.", Reading.State.values()))
                .containsAll(names("decision.", Verdict.values()))
                .containsAll(names("amendment.", Amendment.Act.values()))
                .containsAll(names("decision.standing.", Review.State.values()))
                .containsAll(names("decision.notice.", DecisionNotice.Reason.values()))
                .containsAll(names("status.", Status.values()))
                .containsAll(names("today.condition.", Condition.Kind.values()))
                .containsAll(names("today.missing.", Condition.Kind.values()))
                .containsAll(names("changes.", FileChange.Kind.values()))
                .containsAll(KeyFigure.LEADING.stream()
                        .map(figure -> "figure." + figure.key())
                        .toList())
                .containsAll(Stream.of(Measure.values())
                        .map(measure -> "compare." + measure.key())
                        .toList())
                .containsAll(names("explain.chapter.", Chapter.values()))
                .containsAll(names("explain.part.", Explanation.Part.values()))
                .containsAll(names("check.slip.", TypingErrorKind.values()).stream()
                        .filter(slip -> !slip.endsWith("." + TypingErrorKind.ARBITRARY))
                        .toList());
    }

    @Test
    void everyTextIsAskedForSomewhere() {
        Set<String> asked = literals(KEY);

        assertThat(bundle.keySet())
                .filteredOn(key -> !CODE.matcher(key).matches()
                        && !asked.contains(key)
                        && FAMILIES.stream().noneMatch(key::startsWith)
                        // picocli asks for these by the name of the command
                        && !key.startsWith("disclosure-rollup.")
                        // worded by the outcome of a check
                        && !key.startsWith("check."))
                .isEmpty();
    }

    @Test
    void everyTextOfAColumnIsTheTitleOfOne() {
        assertThat(bundle.keySet())
                .filteredOn(key -> key.startsWith("column."))
                .allSatisfy(key -> assertThat(sources)
                        .containsAnyOf('"' + key + '"', '"' + key.substring("column.".length()) + '"'));
    }

    private Set<String> literals(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(String family, Enum<?>... values) {
        return Stream.of(values).map(value -> family + value.name()).toList();
    }

    private static String sources() {
        return SOURCES.stream().map(MessageKeysTest::sources).collect(Collectors.joining("\n"));
    }

    private static String sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(MessageKeysTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
