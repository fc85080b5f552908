package org.disclosure.rollup.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of the project lead somewhere, exist in both languages, and name classes and manuals that exist. */
class DocumentsTest {

    private static final Pattern MANUAL = Pattern.compile("(?:手册|manuals)/[^\\s,，。；、）)”]+\\.html");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*[a-z](?:Test|IT)\\b");
    private static final Pattern OPTION_OR_SETTING =
            Pattern.compile("(?<![\\w.-])(?:--[a-z]+[a-z-]*|rollup\\.[a-z.-]*[a-z])");
    private static final Pattern DECISION = Pattern.compile("(?ms)^(\\d+)\\. \\*\\*(.*?)\\*\\*");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (\\d+) \\| (.*?) \\| \\d{4}-\\d{2}-\\d{2} \\|");

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.of(top, docs, Stream.of(Path.of("bench/README.md")))
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndAHeading(Path document) throws IOException {
        List<String> dead = new ArrayList<>();
        for (String link : Markdown.links(Files.readString(document))) {
            if (!link.startsWith("https://") && !isAlive(document, link)) {
                dead.add(link);
            }
        }

        assertThat(dead).isEmpty();
    }

    private static boolean isAlive(Path document, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1
                        || Markdown.anchors(Files.readString(target)).contains(parts[1]));
    }

    @Test
    void everyPageForAnOfficeIsInBothLanguages() throws IOException {
        assertThat(pages("docs/zh")).isEqualTo(pages("docs/en"));
    }

    private static List<String> pages(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theFirstPageIsShort(String page) throws IOException {
        assertThat(Files.size(Path.of(page))).isLessThanOrEqualTo(8 * 1024);
    }

    /** An office has the zip file, not the sources. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/messages/messages_zh.properties",
                "src/main/resources/messages/messages_en.properties",
                "src/main/resources/settings.properties",
                "src/dist/使用说明.txt"
            })
    void theProgramSendsNobodyToAFileThatTheZipLeavesOut(String file) throws IOException {
        String text = Files.readString(Path.of(file));

        assertThat(text).doesNotContain("README", ".md");
        assertThat(Manuals.of(Path.of("")).all())
                .containsAll(
                        MANUAL.matcher(text).results().map(MatchResult::group).toList());
    }

    @ParameterizedTest
    @CsvSource({"docs/dev/glossary.md, src/main/java", "docs/dev/add-a-check.md, src"})
    void everyClassThatAnEngineerIsSentToExists(Path document, Path folder) throws IOException {
        Set<String> named = new TreeSet<>();
        CLASS.matcher(Files.readString(document)).results().forEach(found -> named.add(found.group(1)));
        named.removeAll(classes(folder));

        assertThat(named).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatADocumentNamesExists(Path document) throws IOException {
        Set<String> named = new TreeSet<>();
        TEST.matcher(Files.readString(document)).results().forEach(found -> named.add(found.group()));
        named.removeAll(classes(Path.of("src/test/java")));

        assertThat(named).isEmpty();
    }

    private static Set<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** The benchmark, which the page of performance names, has options of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyOptionAndSettingInTheManualsExists(String language) throws IOException {
        String commands = Files.readString(Path.of("docs", language, "commands.md"));
        Set<String> known = named(commands);
        Set<String> unknown = new TreeSet<>();
        for (String page : pages("docs/" + language)) {
            if (!page.equals("performance.md")) {
                unknown.addAll(named(Files.readString(Path.of("docs", language, page))));
            }
        }
        unknown.removeIf(name -> known.contains(name) || commands.contains("`" + name + "."));

        assertThat(unknown).isEmpty();
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        OPTION_OR_SETTING.matcher(text).results().forEach(found -> names.add(found.group()));
        return names;
    }

    @Test
    void everyDecisionIsListedOnceUnderATopicByItsTitle() throws IOException {
        assertThat(decisions(LISTED, Path.of("docs/dev/decisions.md")))
                .isEqualTo(decisions(DECISION, Path.of("DECISIONS.md")));
    }

    /** "Number title" of each. */
    private static List<String> decisions(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .sorted(Comparator.comparing(found -> Integer.parseInt(found.group(1))))
                .map(found -> found.group(1) + " "
                        + found.group(2).replaceAll("\\s+", " ").replaceAll("[.,]$", ""))
                .toList();
    }
}
