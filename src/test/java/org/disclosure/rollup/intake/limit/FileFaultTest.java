package org.disclosure.rollup.intake.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file may be blamed for, and what it may not. */
class FileFaultTest {

    static Stream<Throwable> faults() {
        return Stream.of(
                new IOException("x"),
                new IllegalStateException("x"),
                new StackOverflowError(),
                new AssertionError("x"),
                new NoClassDefFoundError("com/github/luben/zstd/ZstdInputStream"),
                new ExceptionInInitializerError(new IllegalStateException("x")),
                new UnreadableFileException(UnreadableFileException.Reason.DAMAGED));
    }

    static Stream<Throwable> others() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new InternalError("x"),
                new ThreadDeath(),
                new TooMuchMemoryException(1),
                new ShortOfMemoryException(1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatALibraryThrowsIsTheFiles(Throwable thrown) {
        assertThatCode(() -> FileFault.require(thrown)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatTheMachineThrowsIsNot(Throwable thrown) {
        assertThatThrownBy(() -> FileFault.require(thrown)).isSameAs(thrown);
    }

    @ParameterizedTest
    @MethodSource("others")
    void norIsWhatALibraryHasWrappedOfThat(Throwable thrown) {
        assertThatThrownBy(() -> FileFault.require(new IOException(new IllegalStateException(thrown))))
                .isSameAs(thrown);
    }
}
