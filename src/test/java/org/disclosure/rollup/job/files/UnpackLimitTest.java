package org.disclosure.rollup.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.junit.jupiter.api.Test;

/** What all zip files of a year may hold together. */
class UnpackLimitTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void theLargestAreNotOpenedWhenAllTogetherHoldTooMuch() {
        List<InboxSources.Source> sources = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> zip(number + ".zip", MEGABYTE, number * 20L * MEGABYTE, 10))
                .toList();

        assertThat(opened(sources))
                .isEqualTo(IntStream.rangeClosed(1, 19)
                        .mapToObj(number -> number + ".zip")
                        .toList());
    }

    @Test
    void aNightOfHonestZipFilesIsOpenedHoweverManyThereAre() {
        List<InboxSources.Source> sources = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> zip(number + ".zip", MEGABYTE, 20 * MEGABYTE, 100))
                .toList();

        assertThat(opened(sources)).hasSize(2_000);
    }

    @Test
    void thousandsOfEmptyFilesAreTooMany() {
        List<InboxSources.Source> sources = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> zip(number + ".zip", MEGABYTE / 5, 2_000, 2_000))
                .toList();

        assertThat(opened(sources)).hasSize(20);
    }

    private static List<String> opened(List<InboxSources.Source> sources) {
        UnpackLimit unpackLimit = UnpackLimit.of(sources, Limits.DEFAULT);
        return sources.stream()
                .filter(unpackLimit::opens)
                .map(InboxSources.Source::path)
                .toList();
    }

    private static InboxSources.Source zip(String path, long size, long unpacked, int files) {
        return new InboxSources.Source(path, Path.of(path), "", size, Collections.nCopies(files, "a"), unpacked);
    }
}
