package org.disclosure.rollup.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.junit.jupiter.api.Test;

/** The texts that stores of all releases hold for how a submission stands. */
class StatusColumnTest {

    private static final Path STORE = Path.of("src/main/java/org/disclosure/rollup/store");

    @Test
    void theTextsAreThoseOfTheFirstReleases() {
        Map<SubmissionStatus, String> texts = new EnumMap<>(SubmissionStatus.class);
        Arrays.stream(SubmissionStatus.values()).forEach(status -> texts.put(status, StatusColumn.text(status)));

        assertThat(texts)
                .isEqualTo(Map.of(
                        SubmissionStatus.COUNTED, "COUNTED",
                        SubmissionStatus.COMPARED_ONLY, "DISTRICT",
                        SubmissionStatus.NOT_ADDED, "NOT_ADDED",
                        SubmissionStatus.PART, "PART",
                        SubmissionStatus.PART_WITH_TEXT, "PART_TEXT",
                        SubmissionStatus.SUPERSEDED, "SUPERSEDED",
                        SubmissionStatus.OTHER_YEAR, "SET_ASIDE",
                        SubmissionStatus.VOID, "VOID",
                        SubmissionStatus.CONTESTED, "CONTESTED"));
    }

    @Test
    void eachTextIsReadAsWhatItWasWrittenOf() {
        assertThat(Arrays.stream(SubmissionStatus.values()).map(StatusColumn::text))
                .map(StatusColumn::find)
                .isEqualTo(Arrays.stream(SubmissionStatus.values())
                        .map(Optional::of)
                        .toList());
        assertThat(StatusColumn.find(null)).isEqualTo(Optional.empty());
        assertThat(StatusColumn.find("counted")).isEqualTo(Optional.empty());
    }

    @Test
    void conditionsNameTheirTableAndTheTexts() {
        assertThat(List.of(
                        StatusColumn.counted(),
                        StatusColumn.counted("old"),
                        StatusColumn.is(SubmissionStatus.COMPARED_ONLY),
                        StatusColumn.selected(),
                        StatusColumn.checked(),
                        StatusColumn.part("mine"),
                        StatusColumn.isNot(SubmissionStatus.SUPERSEDED)))
                .isEqualTo(List.of(
                        "received_file.standing = 'COUNTED'",
                        "old.standing = 'COUNTED'",
                        "received_file.standing = 'DISTRICT'",
                        "received_file.standing IN ('COUNTED', 'DISTRICT', 'NOT_ADDED')",
                        "received_file.standing IN ('COUNTED', 'DISTRICT', 'NOT_ADDED', 'PART_TEXT')",
                        "mine.standing IN ('PART', 'PART_TEXT')",
                        "(received_file.standing IS NULL OR received_file.standing <> 'SUPERSEDED')"));
    }

    @Test
    void noOtherClassOfTheStoreHoldsATextOfThem() throws IOException {
        Pattern literal = Pattern.compile("standing[^;\"]{0,20}'[A-Z_]+'|\"(?:"
                + Arrays.stream(SubmissionStatus.values())
                        .map(StatusColumn::text)
                        .collect(Collectors.joining("|"))
                + ")\"");
        try (Stream<Path> classes = Files.walk(STORE)) {
            assertThat(classes.filter(Files::isRegularFile)
                            .filter(file -> contains(file, literal))
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("StatusColumn.java");
        }
    }

    private static boolean contains(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).find();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
