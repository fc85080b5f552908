package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's colours: named in one file, each for the light page and for the dark one. */
class PageColorsTest {

    private static final Path PAGE = Path.of("src/main/resources/page");
    private static final Pattern COLOR =
            Pattern.compile("#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\\b(?![-\\w])|\\brgba?\\(");
    private static final Pattern NAME = Pattern.compile("--[a-z0-9-]+(?=:)");

    @Test
    void noFileButOneNamesAColor() throws IOException {
        try (Stream<Path> files = Files.list(PAGE)) {
            assertThat(files.filter(file -> !file.endsWith("colors.css"))
                            .sorted()
                            .flatMap(
                                    file -> found(COLOR, file).stream().map(color -> file.getFileName() + " " + color)))
                    .isEmpty();
        }
    }

    @Test
    void everyNameThatIsUsedIsThere() throws IOException {
        List<String> names = found(NAME, PAGE.resolve("colors.css"));
        try (Stream<Path> files = Files.list(PAGE)) {
            assertThat(files.flatMap(file -> found(Pattern.compile("(?<=var\\()--[a-z0-9-]+"), file).stream()))
                    .isSubsetOf(names);
        }
    }

    /** Only a picture of a bureau's page stays as it is. */
    @Test
    void theDarkPageHasAllColorsOfTheLightOne() {
        String[] halves = read(PAGE.resolve("colors.css")).split("@media");
        assertThat(new TreeSet<>(found(NAME, halves[1])))
                .isEqualTo(new TreeSet<>(found(NAME, halves[0]).stream()
                        .filter(name -> !name.startsWith("--picture"))
                        .toList()));
    }

    private static List<String> found(Pattern pattern, Path file) {
        return found(pattern, read(file));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
