package org.disclosure.rollup.cli.application;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.job.run.SilentWorkersException;
import org.disclosure.rollup.publish.UnusableOutputException;
import org.disclosure.rollup.store.row.ChangedFiguresException;

/** The reason of a failure in words for a person. */
final class FailureReason {

    private final Console console;

    FailureReason(Console console) {
        this.console = console;
    }

    String words(Throwable failure, Folders folders) {
        return cause(failure, StoreGoneException.class)
                .map(gone -> gone.words(console))
                .or(() -> new StoreFailures(console).words(failure, folders))
                .or(() -> new InboxFailures(console).words(failure))
                .or(() -> cause(failure, ChangedFiguresException.class).map(changed -> text("cli.failed.changed")))
                .or(() -> cause(failure, UnusableOutputException.class)
                        .map(output -> text("cli.failed.output." + output.reason(), output.path())))
                .or(() -> cause(failure, SilentWorkersException.class)
                        .map(silent -> text("cli.failed.silent", silent.parts())))
                .or(() -> forbidden(failure, folders.data()).map(path -> text("cli.failed.forbidden", path)))
                .or(() -> cause(failure, IOException.class).map(io -> text("cli.failed.write", io.getMessage())))
                .orElseGet(() -> rootWords(failure));
    }

    private String text(String key, Object... arguments) {
        return console.text(key, arguments);
    }

    /** The words of Java for a failure that has no others. */
    static String rootWords(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /**
     * The folder or file that rights keep from us: that which the failure names, or the nearest above it that is there. What
     * keeps the log or the store from being opened names none.
     */
    private static Optional<Path> forbidden(Throwable failure, Path data) {
        Optional<Path> named = cause(failure, AccessDeniedException.class)
                .map(denied -> Path.of(denied.getFile()).toAbsolutePath());
        return Stream.concat(
                        Stream.iterate(named.orElse(null), Objects::nonNull, Path::getParent)
                                .filter(Files::exists)
                                .limit(1),
                        Stream.of(data, data.resolve("logs")).filter(Files::exists))
                .filter(path -> !Files.isReadable(path) || !Files.isWritable(path))
                .findFirst();
    }

    /** The exception of a type among the causes of a failure and those that it suppressed. */
    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        // a step that broke and could not even say so has several
        return Stream.of(failure.getSuppressed())
                .flatMap(other -> cause(other, type).stream())
                .findFirst();
    }
}
