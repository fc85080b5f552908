package org.disclosure.rollup.store.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.disclosure.rollup.store.connect.StoreTrouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What databases and disks say when they fail. */
class StoreTroubleTest {

    @ParameterizedTest
    @CsvSource({"90020, 90020, LOCKED", "90030, 90030, CORRUPT", "90048, 90048, FORMAT"})
    void aDatabaseSaysByItsCodesWhatIsWrong(String state, int code, Kind kind) {
        Exception failure = new IllegalStateException(new RuntimeException(new SQLException("said\n so", state, code)));
        assertThat(StoreTrouble.of(failure)).contains(new StoreTrouble(kind, "said so"));
    }

    @ParameterizedTest
    @CsvSource({"No space left on device", "设备上没有空间", "Disk quota exceeded", "There is not enough space on the disk"})
    void onlyWhatTheSystemSaysOfTheDiskIsAFullDisk(String said) {
        assertThat(StoreTrouble.of(new UncheckedIOException(new IOException("/out/2023: " + said))))
                .contains(new StoreTrouble(Kind.FULL, "/out/2023: " + said));
    }

    @Test
    void aFullDiskIsSaidWithTheFileWhereThatIsKnown() {
        FileSystemException named = new FileSystemException("/data/archive/ab/cd", null, "No space left on device");
        named.initCause(new IOException("No space left on device"));
        assertThat(StoreTrouble.of(new UncheckedIOException(named)))
                .contains(new StoreTrouble(Kind.FULL, "/data/archive/ab/cd: No space left on device"));
    }

    @Test
    void whatBelongsToOneOfSeveralCausesIsFound() {
        IllegalStateException failure = new IllegalStateException("a step");
        failure.addSuppressed(new RuntimeException(new SQLException("spoilt", "90030", 90030)));
        assertThat(StoreTrouble.of(failure)).contains(new StoreTrouble(Kind.CORRUPT, "spoilt"));
    }

    @Test
    void failuresThatNameEachOtherInACircleAreLookedAtOnce() {
        IllegalStateException failure = new IllegalStateException("a step");
        RuntimeException other = new RuntimeException(failure);
        failure.addSuppressed(other);
        assertThat(StoreTrouble.of(failure)).isEqualTo(Optional.empty());
    }

    @Test
    void allElseIsNoneOfThese() {
        assertThat(StoreTrouble.of(new SQLException("syntax", "42601"))).isEqualTo(Optional.empty());
        assertThat(StoreTrouble.of(new ConnectException("Connection refused"))).isEqualTo(Optional.empty());
        assertThat(StoreTrouble.of(new SQLException())).isEqualTo(Optional.empty());
    }
}
